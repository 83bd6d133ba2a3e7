import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');

export const front: Words['front'] = {
  title: 'الصفحة الأولى',
  status: 'حالة الصفحة الأولى',
  rows: { top: 'في الأعلى', articles: 'مقالات', pictures: 'بالصور' },
  lead: 'الصدارة',
  second: (n) => `الثانية ${n}`,
  byItself: 'يمتلئ تلقائيًا',
  takeOut: (headline) => `إزالة «${headline}»`,
  moveHint: 'مفتاح البدائل مع الأسهم ينقلها، ومفتاح الحذف يزيلها.',
  search: 'البحث عن مادة منشورة',
  searchHint: 'كلمات من مادة منشورة',
  stories: 'المواد المنشورة',
  goesTo: (place) => `تذهب إلى: ${place}`,
  nothingFound: 'لا مادة منشورة في هذه الطبعة فيها هذه الكلمات.',
  nothingLive: 'لا مواد منشورة في هذه الطبعة بعد. انشر مادة لتتمكن من وضعها في الصفحة الأولى.',
  doesNotFit: 'ليست من مواد هذا الصف',
  headline: 'العنوان هنا',
  kicker: 'السطر العلوي هنا',
  until: 'المدة',
  elsewhere: 'مادة لم تُنشر بعد',
  fellOut: (headline) => `خرجت «${headline}» من الصفحة.`,
  nowAt: (headline, place) => `صارت «${headline}» في ${place}.`,
  takenOut: (headline) => `أُزيلت «${headline}»، والموضع يمتلئ تلقائيًا.`,
  undo: 'تراجع',
  look: 'ما يُعرض',
  places: 'المواضع',
  preview: 'معاينة',
  previewOf: 'معاينة الصفحة الأولى',
  allEmpty: 'كل المواضع تمتلئ تلقائيًا بالأحدث. اسحب مادة منشورة إلى أحدها.',
  filledCount: (n) =>
    plural(n, {
      zero: 'لم تملأ أي موضع',
      one: 'ملأتَ موضعًا واحدًا',
      two: 'ملأتَ موضعين',
      few: 'ملأتَ # مواضع',
      many: 'ملأتَ # موضعًا',
      other: 'ملأتَ # موضع',
    }),
  loading: 'جارٍ البحث عن المواد المنشورة…',
  changes: 'تغييرات الصفحة الأولى',
};
