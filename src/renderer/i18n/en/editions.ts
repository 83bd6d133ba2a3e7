import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** A story in several languages, and the translating of one beside the other. */
export const editions = {
  title: 'Editions',
  make: {
    en: 'Make an English edition',
    ar: 'Make an Arabic edition',
    es: 'Make a Spanish edition',
  },
  original: 'Original',
  onSiteOnly: 'On the site only',
  translate: 'Translate beside the original',
  toTranslate: (n: number) =>
    plural(n, { one: '# passage to translate', other: '# passages to translate' }),
  changed: (n: number) =>
    plural(n, { one: '# changed since translated', other: '# changed since translated' }),
  upToDate: 'Translated, and up to date',
  /** In a line of the story list, where little fits. */
  toTranslateShort: (n: number) => plural(n, { one: '# to translate', other: '# to translate' }),
  changedShort: (n: number) => plural(n, { one: '# changed', other: '# changed' }),
};
