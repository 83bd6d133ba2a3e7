import type { Words } from '../en';

export const withdraw: Words['withdraw'] = {
  title: 'سحب من الموقع',
  note: 'تقول صفحتها عندئذ إن المادة سُحبت، ولا تظهر في أي قائمة. وهنا تعود مسودة بكل سجلها، ويمكن نشرها من جديد.',
  why: 'السبب',
  whyHint: 'لغرفة الأخبار؛ لا يراه القراء',
  leave: 'إبقاؤها على الموقع',
  withdraw: 'سحب',
};
