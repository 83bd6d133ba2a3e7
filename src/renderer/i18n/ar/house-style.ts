import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');

export const houseStyle: Words['houseStyle'] = {
  titles: {
    en: 'دليل أسلوب الطبعة الإنجليزية',
    ar: 'دليل أسلوب الطبعة العربية',
    es: 'دليل أسلوب الطبعة الإسبانية',
  },
  open: 'دليل الأسلوب والمعجم…',
  note: 'تقول كل قاعدة ما الذي تجده وما يحلّ محلّه ولماذا. وتُجرَّب على أمثلتها وأنت تكتبها.',
  rules: 'القواعد',
  tryIt: 'تجربة القواعد على جملة',
  trial: 'ما تقوله القواعد',
  rulesHold: (n) =>
    plural(n, {
      zero: 'لا قواعد.',
      one: 'قاعدة واحدة وأمثلتها صحيحة.',
      two: 'قاعدتان وأمثلتهما صحيحة.',
      few: '# قواعد وأمثلتها صحيحة.',
      many: '# قاعدة وأمثلتها صحيحة.',
      other: '# قاعدة وأمثلتها صحيحة.',
    }),
  fault: (line, message) => `السطر ${line}: ${message}`,
  misses: (rule, text) => `«${rule}» لا تجد: ${text}`,
  marks: (rule, text) => `«${rule}» تعلّم على ما هو صحيح: ${text}`,
  endless: (rule) => `«${rule}» لا تنتهي.`,
  keep: 'حفظ هذه القواعد',
  kept: 'حُفظ دليل الأسلوب وتُراجَع المواد وفقه.',
  reset: 'العودة إلى قواعد Galley',
  wasReset: 'القواعد هي التي جاءت مع Galley.',
  words: 'معجم غرفة الأخبار',
  addWord: 'إضافة الكلمة',
  removeWord: (word) => `حذف «${word}» من المعجم`,
};
