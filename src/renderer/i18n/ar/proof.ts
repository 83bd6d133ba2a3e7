import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');

export const proof: Words['proof'] = {
  print: 'طباعة مسودة التدقيق…',
  savePdf: 'حفظ مسودة التدقيق ملفًا…',
  words: 'ورق تدقيق أرقام الأسطر',
  saved: (file) => `مسودة التدقيق في ${file}.`,
  page: (page, of) => `صفحة ${page} من ${of}`,
  wordsOf: (count) =>
    plural(count, {
      zero: 'لا كلمات',
      one: 'كلمة واحدة',
      two: 'كلمتان',
      few: '# كلمات',
      many: '# كلمة',
      other: '# كلمة',
    }),
  noAuthor: 'بلا كاتب',
  names: {
    picture: 'صورة',
    credit: 'المصدر',
    alternative: 'النص البديل',
    box: 'إطار معلومات',
    table: 'جدول',
    pullQuote: 'اقتباس بارز',
    readMore: 'اقرأ أيضًا',
    keyPoints: 'أبرز النقاط',
    entry: 'تحديث',
  },
};
