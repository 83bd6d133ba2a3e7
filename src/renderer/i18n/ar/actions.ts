import type { Words } from '../en';

export const actions: Words['actions'] = {
  format: (shape) => `تنسيق: ${shape}`,
  bold: 'عريض',
  italic: 'مائل',
  list: 'قائمة',
  numbered: 'قائمة مرقمة',
  stories: (view) => `الأخبار: ${view}`,
  withdraw: 'سحب من الموقع…',
  decide: 'المقارنة بالموقع واتخاذ القرار',
  shortcuts: 'اختصارات لوحة المفاتيح',
  backupsWords: 'نسخ احتياطي تصدير استيراد ملف',
  shortcutsWords: 'مفاتيح مساعدة',
  fields: {
    kind: 'تحديد النوع',
    section: 'تحديد القسم',
    region: 'تحديد المنطقة',
    edition: 'تحديد الطبعة',
    source: 'تحديد المصدر',
    dateline: 'تحديد مكان الخبر',
    slug: 'تحديد اسم الرابط',
    tags: 'إضافة وسم',
    authors: 'إضافة كاتب',
    coverage: 'إضافة إلى تغطية',
  },
};
