import { LOCALES } from '@shared/language/languages';
import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');
const numbers = new Intl.NumberFormat(LOCALES.ar);
const numberIn = (value: number): string => numbers.format(value);

const WORDS = {
  zero: 'بلا كلمات',
  one: 'كلمة واحدة',
  two: 'كلمتان',
  few: '# كلمات',
  many: '# كلمة',
  other: '# كلمة',
};
const MINUTES = {
  zero: '# دقيقة قراءة',
  one: 'دقيقة قراءة',
  two: 'دقيقتا قراءة',
  few: '# دقائق قراءة',
  many: '# دقيقة قراءة',
  other: '# دقيقة قراءة',
};

export const targets: Words['targets'] = {
  title: 'الطول المستهدف',
  unit: 'وحدة القياس',
  units: { words: 'كلمة', minutes: 'دقيقة' },
  scope: 'لأي الأخبار',
  thisStory: 'هذا الخبر',
  everyStory: (kind) => `كل خبر من نوع «${kind}» على هذا المكتب`,
  set: 'تحديد الهدف',
  none: 'بلا هدف',
  wordsOf: (reached, target) => `${numberIn(reached)} من ${plural(target, WORDS)}`,
  wordsOver: (reached, over) => `${plural(reached, WORDS)}، بزيادة ${numberIn(over)} على الهدف`,
  minutesOf: (reached, target) => `${numberIn(reached)} من ${plural(target, MINUTES)}`,
  minutesOver: (reached, over) => `${plural(reached, MINUTES)}، بزيادة ${numberIn(over)} على الهدف`,
  button: (measures) => `${measures}. تحديد هدف`,
};
