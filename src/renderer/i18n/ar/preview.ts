import type { Words } from '../en';

export const preview: Words['preview'] = {
  title: 'معاينة',
  ofThePage: 'معاينة الصفحة',
  phone: 'هاتف',
  desktop: 'حاسوب',
  width: 'عرض المعاينة',
  pageWidth: 'عرض الصفحة',
  close: 'إغلاق المعاينة',
};
