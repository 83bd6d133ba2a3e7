import type { Words } from '../en';

export const ui: Words['ui'] = {
  comma: '، ',
  cancel: 'إلغاء',
  close: 'إغلاق',
  dismiss: 'إخفاء',
  alerts: 'تنبيهات',
  notices: 'إشعارات',
  tryAgain: 'إعادة المحاولة',
  untitled: 'مادة بلا عنوان',
  suggestions: (label) => `${label}: اقتراحات`,
};
