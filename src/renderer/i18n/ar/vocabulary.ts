import { wordsOf } from '@shared/page/words';
import type { Words } from '../en';

const { sectionNames, regionNames } = wordsOf('ar');

export const vocabulary: Words['vocabulary'] = {
  kinds: {
    news: 'خبر',
    opinion: 'رأي',
    analysis: 'تحليل',
    blog: 'مدوّنة',
    feature: 'تقرير',
    newsfeed: 'شريط الأخبار',
    'video-feature': 'تقرير مصوّر',
    explainer: 'شرح',
    tv: 'تلفزيون',
    'digital-series': 'سلسلة رقمية',
    infograph: 'إنفوغراف',
    pictures: 'بالصور',
    live: 'تغطية مباشرة',
  },
  sections: sectionNames,
  regions: regionNames,
  editions: { en: 'الإنجليزية', ar: 'العربية', es: 'الإسبانية' },
  states: {
    draft: 'مسودة',
    review: 'تدقيق',
    ready: 'جاهزة',
    scheduled: 'مجدولة',
    killed: 'ملغاة',
    published: 'منشورة',
  },
};
