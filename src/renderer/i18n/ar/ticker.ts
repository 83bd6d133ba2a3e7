import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');

export const ticker: Words['ticker'] = {
  title: 'عاجل',
  edition: 'الطبعة',
  empty: 'لا عاجل الآن. السطر الذي تضعه هنا يظهر فورًا على كل صفحات هذه الطبعة حتى ينتهي وقته.',
  lines: 'سطور العاجل',
  status: 'حالة الشريط',
  tryNow: 'المحاولة الآن',
  line: 'سطر عاجل',
  lineHint: 'ما الذي حدث للتو',
  stands: 'المدة',
  break: 'بثّ',
  full: 'الشريط ممتلئ: أزل سطرًا قبل أن تضيف آخر.',
  onItsWay: 'في الطريق إلى الموقع.',
  onTheSite: 'على الموقع',
  onTheSiteSince: (time) => `على الموقع منذ ${time}`,
  stay: 'حتى يُزال',
  standsMinutes: (n) =>
    plural(n, {
      zero: 'بلا مدة',
      one: 'دقيقة واحدة',
      two: 'دقيقتان',
      few: '# دقائق',
      many: '# دقيقة',
      other: '# دقيقة',
    }),
  standsHours: (n) =>
    plural(n, {
      zero: 'بلا مدة',
      one: 'ساعة واحدة',
      two: 'ساعتان',
      few: '# ساعات',
      many: '# ساعة',
      other: '# ساعة',
    }),
  left: (time) => `باقٍ ${time}`,
  hoursAndMinutes: (hours, minutes) => `${hours} و${minutes}`,
  words: 'نص السطر',
  up: 'نقل إلى أعلى',
  down: 'نقل إلى أسفل',
  link: 'ربط بمادة',
  unlink: 'إزالة الرابط',
  takeAway: 'إزالة السطر',
  elsewhere: 'مادة ليست هنا',
};
