import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');

export const liveBlog: Words['liveBlog'] = {
  live: 'مباشر',
  ended: (moment) => `انتهت ${moment}`,
  end: 'إنهاء التغطية المباشرة',
  goOn: 'متابعة التغطية المباشرة',
  newEntry: 'تحديث جديد',
  entries: (n) =>
    plural(n, {
      zero: 'لا تحديثات',
      one: 'تحديث واحد',
      two: 'تحديثان',
      few: '# تحديثات',
      many: '# تحديثًا',
      other: '# تحديث',
    }),
  forReaders: (n) =>
    plural(n, {
      zero: 'لا شيء للقراء',
      one: 'واحد للقراء',
      two: 'اثنان للقراء',
      few: '# للقراء',
      many: '# للقراء',
      other: '# للقراء',
    }),
  entry: (time) => `تحديث ${time}`,
  title: 'عنوان التحديث',
  keyPoints: 'أبرز النقاط',
  keyPoint: 'نقطة بارزة',
  timeAndAuthor: 'الوقت والكاتب',
  timeAndAuthorOf: (moment) => `الوقت والكاتب: ${moment}`,
  time: 'الوقت',
  noTime: 'بلا وقت',
  now: 'الآن',
  author: 'الكاتب',
  storyAuthors: 'كتّاب المادة',
  pin: 'تثبيت التحديث',
  publish: 'نشر هذا التحديث',
  publishShort: 'نشر',
  withdraw: 'سحب هذا التحديث',
  states: {
    kept: 'غير منشور',
    leaves: 'يُسحب مع النشر التالي',
    goes: 'يخرج مع النشر التالي',
    changed: 'تغيّر بعد نشره',
    refused: 'لم يقبله الموقع',
    underWay: 'في الطريق',
    out: 'منشور',
  },
};
