import { pluralIn } from '../plural';
import type { FindingWords } from './index';

const plural = pluralIn('ar');
const numbers = new Intl.NumberFormat('ar-u-nu-arab', { useGrouping: false });
const digits = (number: number): string => numbers.format(number);

const picture = (number: number): string =>
  number === 0 ? 'الصورة الرئيسية' : `الصورة ${digits(number)}`;
const video = (number: number): string =>
  number === 0 ? 'الفيديو الرئيسي' : `الفيديو ${digits(number)}`;
const entry = (title: string): string => (title === '' ? 'تحديث' : `التحديث «${title}»`);

const PASSAGES: Record<string, string> = {
  headline: 'العنوان',
  deck: 'العنوان الفرعي',
  source: 'المصدر',
  dateline: 'مكان الخبر',
  heading: 'عنوان فقرة',
  caption: 'شرح صورة',
  credit: 'مصدر صورة',
  alternative: 'نص بديل',
  quotation: 'اقتباس بارز',
  attribution: 'نسبة اقتباس',
  boxTitle: 'عنوان إطار معلومات',
  embedTitle: 'عنوان محتوى مضمّن',
  embedDescription: 'وصف محتوى مضمّن',
  tableCaption: 'شرح جدول',
  tableCell: 'خلية في جدول',
};

export const arabic: FindingWords = {
  'no-headline': 'ليس للمادة عنوان.',
  'long-headline': (over, most) =>
    `العنوان أطول مما يقبله الموقع: ${digits(most)} حرفًا، والزائد ${digits(over)}.`,
  'no-deck': 'ليس للمادة عنوان فرعي.',
  'long-deck': (most) => `العنوان الفرعي أطول مما يقبله الموقع: ${digits(most)} حرفًا.`,
  'no-section': 'اختر قسمًا.',
  'no-slug': 'ليس في العنوان حروف يُصنع منها اسم الرابط: اكتب واحدًا.',
  'bad-slug': 'لا يكون في اسم الرابط إلا حروف صغيرة وأرقام وشرطات مفردة.',
  'slug-taken': (slug, holder, free) =>
    `اسم الرابط «${slug}» تحمله ${holder === '' ? 'مادة أخرى' : `«${holder}»`}. «${free}» متاح.`,
  'no-byline': 'لا تذكر المادة كاتبًا ولا مصدرًا.',
  'no-body': 'ليس في المادة نص.',
  'empty-read-more': 'سطر «اقرأ أيضًا» لا يقود إلى شيء: اختر له مادة أو احذفه.',

  'no-picture': (number) => `${picture(number)} بلا ملف: اختر صورة أو احذف مكانها.`,
  'no-credit': (number) => `${picture(number)} بلا مصدر.`,
  'no-alternative': (number) => `${picture(number)} بلا نص بديل.`,
  'no-caption': (number) => `${picture(number)} بلا شرح.`,
  'lost-picture': (number) => `ملف الصورة ${digits(number)} ليس على هذا الجهاز: ضع الصورة من جديد.`,
  'lost-poster': (number) =>
    `ملف صورة الفيديو ${digits(number)} ليس على هذا الجهاز: ضع الصورة من جديد.`,

  'no-lead-video': 'تبدأ مادة الفيديو بالفيديو.',
  'no-poster': 'ليس للفيديو صورة تمثله في القوائم: اختر واحدة.',
  'no-length': 'اذكر مدة الفيديو.',
  'no-video-address': (number) => `${video(number)} بلا عنوان على الشبكة: أعطه واحدًا.`,
  'no-video-credit': (number) => `${video(number)} بلا مصدر.`,
  'no-transcript': (number) => `${video(number)} بلا نص مكتوب لمن لا يستطيع سماعه.`,
  'no-infograph': 'يبدأ الإنفوغراف بصورته.',
  'short-alternative': 'النص البديل قصير على إنفوغراف: اذكر الأرقام التي يُظهرها.',
  'small-infograph': (width, least) =>
    `عرض الإنفوغراف ${digits(width)} بكسل؛ ومن يكبّره يراه مشوشًا إن قلّ عن ${digits(least)}.`,
  'no-lead-gallery': 'تبدأ قصة الصور بمعرضها.',
  'one-picture': 'تحتاج قصة الصور إلى صورتين أو أكثر.',
  'no-picture-caption': (number) =>
    `الصورة ${digits(number)} من المعرض بلا شرح، والشروح هي التي تروي قصة الصور.`,
  'empty-gallery': 'معرض بلا صور: أضف صورًا أو احذفه.',

  'no-entry': 'تحتاج التغطية المباشرة إلى تحديث: اضغط «تحديث جديد».',
  'no-released-entry': 'لم يُنشر أي تحديث بعد، فيرى القراء تغطية مباشرة فارغة.',
  'outside-entries': 'ثمة نص تحت أول تحديث وليس في أي تحديث: لا يصل إلى القراء.',
  'no-entry-time': (title) => `${entry(title)} للقراء وبلا وقت: حدد وقته.`,
  'empty-entry': (title) => `${entry(title)} للقراء وبلا نص: اكتبه أو اسحبه.`,

  untranslated: (count, passage) => {
    const first = PASSAGES[passage] ?? 'فقرة';
    return plural(count, {
      zero: 'لم يبق ما يُترجم.',
      one: `لم يُترجم بعد: ${first}.`,
      two: `لم يُترجم بعد مقطعان. أولهما ${first}.`,
      few: `لم تُترجم بعد # مقاطع. أولها ${first}.`,
      many: `لم يُترجم بعد # مقطعًا. أولها ${first}.`,
      other: `لم يُترجم بعد # مقطع. أولها ${first}.`,
    });
  },
  embargo: (until) =>
    `المادة محظورة النشر حتى ${until} بالتوقيت العالمي. جدولها لذلك الوقت أو بعده، أو ارفع الحظر في تفاصيلها.`,
  'taken-by-none': 'لا يأخذ أي موقع مواد هذا القسم وهذه الطبعة. تقول الإعدادات ماذا يأخذ كل موقع.',
  'not-for-the-site': (where, why) => `لا يقبل الموقع ${where === '' ? 'المادة' : where}: ${why}.`,
};
