import type { Words } from '../en';

export const settings: Words['settings'] = {
  title: 'الإعدادات',
  writing: 'الكتابة',
  offerNames: 'اقتراح الأسماء والأماكن من الأرشيف',
  offerNamesNote: 'عند التوقف عن الكتابة تظهر بقية الاسم بعد المؤشر، ويكتبها مفتاح الجدولة.',
  you: 'أنت',
  name: 'الاسم',
  nameNote: 'كما يعرفك زملاؤك، في سجل التغييرات وفي قائمة «موادي».',
  language: 'لغة الواجهة',
  asTheSystem: (language) => `مثل النظام (${language})`,
  languageNote: 'تبقى كل مادة بلغة طبعتها.',
  restarts: 'يبدأ Galley من جديد بهذه الإعدادات. كل ما كُتب محفوظ.',
  save: 'حفظ وإعادة تشغيل',
};
