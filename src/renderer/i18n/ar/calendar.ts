import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');

export const calendar: Words['calendar'] = {
  title: 'التقويم',
  command: 'التقويم',
  week: 'أسبوع',
  month: 'شهر',
  view: 'المعروض',
  earlier: 'أبكر',
  later: 'أحدث',
  today: 'اليوم',
  zone: 'ساعات',
  kinds: { scheduled: 'مجدولة', embargo: 'انتهاء الحظر', published: 'منشورة' },
  stories: (n) =>
    plural(n, {
      zero: 'لا مواد',
      one: 'مادة واحدة',
      two: 'مادتان',
      few: '# مواد',
      many: '# مادة',
      other: '# مادة',
    }),
  hint: 'تنقّل بين الأيام بالأسهم، وانتقل إلى مواد يوم بمفتاح الإدخال. اسحب مادة مجدولة إلى وقت آخر، أو انقلها بمفتاح Alt والأسهم.',
  more: (n) =>
    plural(n, {
      zero: 'لا مزيد',
      one: 'واحدة أخرى',
      two: 'اثنتان أخريان',
      few: '# أخرى',
      many: '# أخرى',
      other: '# أخرى',
    }),
  moved: (headline, time) => `تُنشر «${headline}» في ${time}.`,
  moveBack: 'تراجع',
  notMoved: (why) => `لم تُنقل. ${why}`,
};
