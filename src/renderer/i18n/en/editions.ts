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
  /** How one piece of the original stands with the edition. */
  standings: {
    untranslated: 'To translate',
    translated: 'Translated',
    changed: 'Changed since translated',
    added: 'New in the original',
    removed: 'No longer in the original',
    'left-out': 'Left out',
  },
  actions: {
    mark: 'Mark as translated',
    copy: 'Copy the original',
    clear: 'Clear',
    add: 'Add it here',
    leaveOut: 'Leave it out',
    takeOut: 'Take it out here too',
    keep: 'Keep it here',
  },
  /** Writes quotation marks, digits and dates as the language of the edition does. */
  adapt: 'Adapt',
  insert: 'Insert',
  arabicDigits: 'Arabic digits',
  progress: (done: string, total: string) => `${done} of ${total} translated`,
  next: 'Next piece to translate',
  previous: 'Previous piece to translate',
  clear: 'Clear the translation of this piece',
  hide: 'Hide the original',
  allDone: 'Everything is translated, and up to date.',
  toDo: 'To bring up to date',
  openOriginal: 'Open the original of this edition',
  toTranslate: (n: number) =>
    plural(n, { one: '# passage to translate', other: '# passages to translate' }),
  changed: (n: number) =>
    plural(n, { one: '# changed since translated', other: '# changed since translated' }),
  upToDate: 'Translated, and up to date',
  /** In a line of the story list, where little fits. */
  toTranslateShort: (n: number) => plural(n, { one: '# to translate', other: '# to translate' }),
  changedShort: (n: number) => plural(n, { one: '# changed', other: '# changed' }),
};
