import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');

export const editions: Words['editions'] = {
  title: 'الطبعات',
  make: {
    en: 'إنشاء طبعة إنجليزية',
    ar: 'إنشاء طبعة عربية',
    es: 'إنشاء طبعة إسبانية',
  },
  original: 'الأصل',
  onSiteOnly: 'على الموقع فقط',
  translate: 'الترجمة بجانب الأصل',
  standings: {
    untranslated: 'لم يُترجم بعد',
    translated: 'مترجم',
    changed: 'تغيّر منذ ترجمته',
    added: 'جديد في الأصل',
    removed: 'لم يعد في الأصل',
    'left-out': 'متروك',
  },
  actions: {
    mark: 'وضع علامة «مترجم»',
    copy: 'نسخ الأصل',
    clear: 'مسح',
    add: 'إضافته هنا',
    leaveOut: 'تركه',
    takeOut: 'حذفه هنا أيضًا',
    keep: 'إبقاؤه هنا',
  },
  adapt: 'تكييف',
  insert: 'إدراج',
  arabicDigits: 'أرقام عربية',
  progress: (done, total) => `تُرجم ${done} من ${total}`,
  next: 'المقطع التالي للترجمة',
  previous: 'المقطع السابق للترجمة',
  clear: 'مسح ترجمة هذا المقطع',
  hide: 'إخفاء الأصل',
  allDone: 'كل شيء مترجم ومطابق للأصل.',
  toDo: 'يحتاج إلى تحديث',
  openOriginal: 'فتح أصل هذه الطبعة',
  toTranslate: (n) =>
    plural(n, {
      zero: 'لا شيء للترجمة',
      one: 'مقطع واحد للترجمة',
      two: 'مقطعان للترجمة',
      few: '# مقاطع للترجمة',
      many: '# مقطعًا للترجمة',
      other: '# مقطع للترجمة',
    }),
  changed: (n) =>
    plural(n, {
      zero: 'لم يتغير شيء منذ الترجمة',
      one: 'مقطع تغيّر منذ ترجمته',
      two: 'مقطعان تغيّرا منذ ترجمتهما',
      few: '# مقاطع تغيّرت منذ ترجمتها',
      many: '# مقطعًا تغيّرت منذ ترجمتها',
      other: '# مقطع تغيّرت منذ ترجمتها',
    }),
  upToDate: 'مترجم ومطابق للأصل',
  toTranslateShort: (n) =>
    plural(n, {
      zero: 'لا شيء للترجمة',
      one: '١ للترجمة',
      two: '٢ للترجمة',
      few: '# للترجمة',
      many: '# للترجمة',
      other: '# للترجمة',
    }),
  changedShort: (n) =>
    plural(n, {
      zero: 'لم يتغير شيء',
      one: 'تغيّر ١',
      two: 'تغيّر ٢',
      few: 'تغيّرت #',
      many: 'تغيّر #',
      other: 'تغيّر #',
    }),
};
