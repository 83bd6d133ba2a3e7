import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');

export const standing: Words['standing'] = {
  saving: 'جارٍ الحفظ…',
  saved: 'محفوظ',
  savedAt: (time) => `حُفظ ${time}`,
  notSaved: 'غير محفوظ',
  notSavedBecause: (why) => `لم يُحفظ: ${why} نصك محفوظ في هذه النافذة، ويواصل Galley المحاولة.`,
  noAnswer: 'لا يستجيب Galley.',
  engineSilent: 'لم يستجب محرك Galley. ما حُفظ في أمان؛ أعد المحاولة أو أعد تشغيل Galley.',
  beingKilled: 'جارٍ إلغاء النشر',
  notOnSite: 'ليست على الموقع',
  toFix: (n) =>
    plural(n, {
      zero: 'ليست على الموقع',
      one: 'ليست على الموقع: أمر واحد يجب إصلاحه',
      two: 'ليست على الموقع: أمران يجب إصلاحهما',
      few: 'ليست على الموقع: # أمور يجب إصلاحها',
      many: 'ليست على الموقع: # أمرًا يجب إصلاحه',
      other: 'ليست على الموقع: # أمر يجب إصلاحه',
    }),
  waitingHeld: 'تنتظر: المطابع موقوفة',
  sending: 'جارٍ الإرسال…',
  live: 'على الموقع',
  liveEdited: 'على الموقع · عُدّلت بعد ذلك',
  changedOnSite: 'تغيّرت على الموقع',
  attention: 'تحتاج إلى انتباه',
  toBeSent: 'تنتظر الإرسال',
  tryingNow: 'بانتظار الموقع: محاولة الآن',
  nextTryIn: 'بانتظار الموقع: المحاولة التالية بعد',
  pressesHeld: 'المطابع موقوفة',
  pushes: (n) =>
    plural(n, {
      zero: 'لا شيء ينتظر',
      one: 'إرسال واحد ينتظر',
      two: 'إرسالان ينتظران',
      few: '# عمليات إرسال تنتظر',
      many: '# عملية إرسال تنتظر',
      other: '# عملية إرسال تنتظر',
    }),
  needAttention: (n) =>
    plural(n, {
      zero: 'لا شيء يحتاج إلى انتباه',
      one: 'مادة تحتاج إلى انتباه',
      two: 'مادتان تحتاجان إلى انتباه',
      few: '# مواد تحتاج إلى انتباه',
      many: '# مادة تحتاج إلى انتباه',
      other: '# مادة تحتاج إلى انتباه',
    }),
  siteUnknown: 'لم يُسأل الموقع بعد',
  siteOnline: 'الموقع متصل',
  siteOffline: 'الموقع غير متصل',
  sitesUnknown: 'لم تُسأل المواقع بعد',
  sitesOnline: 'المواقع متصلة',
  sitesOffline: (sites) => `غير متصل: ${sites}`,
  liveSites: 'المواقع الحية',
  siteStates: { online: 'متصل', offline: 'غير متصل', unknown: 'لم يُسأل بعد' },
  clocksDiffer: 'الساعتان مختلفتان',
  clockBehind: (time) =>
    `ساعة هذا الحاسوب متأخرة ${time} عن ساعة الموقع. قد تبدو أوقات النشر خاطئة حتى تُضبط إحداهما.`,
  clockAhead: (time) =>
    `ساعة هذا الحاسوب متقدمة ${time} على ساعة الموقع. قد تبدو أوقات النشر خاطئة حتى تُضبط إحداهما.`,
  states: {
    draft: 'مسودة',
    review: 'مكتب التدقيق',
    ready: 'جاهزة',
    scheduled: 'مجدولة',
    killed: 'ملغاة',
    published: 'منشورة',
    conflict: 'تحتاج إلى قرار',
    attention: 'تحتاج إلى انتباه',
    waiting: 'تنتظر',
    sending: 'جارٍ الإرسال',
    edited: 'على الموقع · معدّلة',
    live: 'على الموقع',
  },
  moved: {
    draft: 'عادت المادة مسودة.',
    review: 'المادة لدى مكتب التدقيق.',
    ready: 'المادة جاهزة للموقع.',
    scheduled: 'المادة مجدولة.',
    killed: 'المادة ملغاة.',
    published: 'نُشرت المادة.',
  },
  takeBack: 'تراجع',
  unsavedNotPublished:
    'لم تُنشر: آخر الكلمات لم تُحفظ على القرص بعد. هي محفوظة في هذه النافذة؛ انشر من جديد حين تُحفظ.',
  notPublished: (why) => `لم تُنشر. ${why}`,
  takenBack: 'أُلغي النشر قبل الإرسال.',
  killed: 'أُلغيت المادة. تُرفع عن الموقع حالما يردّ.',
};
