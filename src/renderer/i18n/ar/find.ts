import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');

export const find: Words['find'] = {
  title: 'بحث واستبدال',
  find: 'بحث في هذه المادة',
  replaceWith: 'استبدال بـ',
  matchCase: 'مطابقة حالة الأحرف',
  wholeWords: 'كلمات كاملة',
  pattern: 'تعبير نمطي',
  previous: 'النتيجة السابقة',
  next: 'النتيجة التالية',
  close: 'إغلاق البحث',
  replace: 'استبدال',
  replaceAll: 'استبدال الكل',
  matches: 'النتائج',
  replaced: (n) =>
    plural(n, {
      zero: 'لم يُستبدل شيء',
      one: 'استُبدل موضع واحد',
      two: 'استُبدل موضعان',
      few: 'استُبدلت # مواضع',
      many: 'استُبدل # موضعًا',
      other: 'استُبدل # موضع',
    }),
  nothing: 'لا نتائج',
  place: (present, total) => `${present} من ${total}`,
  noPattern: 'هذا التعبير ناقص أو غير صحيح: لم يُبحث عن شيء.',
};
