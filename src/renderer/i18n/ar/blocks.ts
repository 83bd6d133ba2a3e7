import type { Words } from '../en';

export const blocks: Words['blocks'] = {
  superscript: 'نص مرتفع',
  subscript: 'نص منخفض',
  language: 'اللغة',
  languageEllipsis: 'اللغة…',
  languageOfWords: 'لغة الكلمات',
  languageHint: 'الفرنسية، الأردية، اللاتينية…',
  noLanguage: 'لا توجد لغة بهذا الاسم. ويمكن كتابة رمزها أيضًا.',
  notIn: (language) => `ليست بـ${language}`,
  noLanguageHere: 'يمكن أن تكون كلمات النص والتعليقات والاقتباسات بلغة أخرى. ضع المؤشر هناك أولًا.',
  sayLanguage: 'تحديد لغة الكلمات المحددة',
  moreFormatting: 'مزيد من التنسيق',
};
