import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');

export const blocks: Words['blocks'] = {
  superscript: 'نص مرتفع',
  subscript: 'نص منخفض',
  language: 'اللغة',
  languageEllipsis: 'اللغة…',
  languageOfWords: 'لغة الكلمات',
  languageHint: 'الفرنسية، الأردية، اللاتينية…',
  noLanguage: 'لا توجد لغة بهذا الاسم. ويمكن كتابة رمزها أيضًا.',
  notIn: (language) => `ليست بـ${language}`,
  noLanguageHere: 'يمكن أن تكون كلمات النص والتعليقات والاقتباسات بلغة أخرى. ضع المؤشر هناك أولًا.',
  sayLanguage: 'تحديد لغة الكلمات المحددة',
  moreFormatting: 'مزيد من التنسيق',
  undo: 'تراجع',
  block: 'كتلة',
  handleOf: (block) => `${block}: اسحب للنقل، أو اضغط لمزيد من الخيارات`,
  deleted: (block, words) => (words === '' ? `حُذف: ${block}.` : `حُذف: ${block} «${words}»`),
  deletedMany: (n) =>
    plural(n, {
      zero: 'لم تُحذف أي كتلة.',
      one: 'حُذفت كتلة واحدة.',
      two: 'حُذفت كتلتان.',
      few: 'حُذفت # كتل.',
      many: 'حُذفت # كتلة.',
      other: 'حُذفت # كتلة.',
    }),
  turnInto: 'تحويل إلى',
  items: {
    'move-block-up': 'نقل إلى أعلى',
    'move-block-down': 'نقل إلى أسفل',
    'duplicate-block': 'تكرار',
    'delete-block': 'حذف',
  },
  commands: {
    'move-block-up': 'نقل الكتلة إلى أعلى',
    'move-block-down': 'نقل الكتلة إلى أسفل',
    'duplicate-block': 'تكرار الكتلة',
    'delete-block': 'حذف الكتلة',
    'block-menu': 'فتح قائمة الكتلة',
  },
  names: {
    paragraph: 'فقرة',
    heading: 'عنوان فرعي',
    subheading: 'عنوان أصغر',
    bulletList: 'قائمة',
    orderedList: 'قائمة مرقمة',
    blockquote: 'اقتباس',
    pullQuote: 'اقتباس بارز',
    factBox: 'إطار معلومات',
    table: 'جدول',
    figure: 'صورة',
    gallery: 'معرض صور',
    video: 'فيديو',
    embed: 'محتوى مضمّن',
    readMore: 'اقرأ المزيد',
    rule: 'خط',
    entry: 'مدخل',
    keyPoints: 'نقاط رئيسية',
  },
};
