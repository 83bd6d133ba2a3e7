/**
 * Languages that words within a story may be in, by their tags (BCP 47): what the words are spoken and
 * hyphenated as on the site. Those that are met most come first.
 */
export const SPOKEN = [
  ...[
    'en',
    'ar',
    'es',
    'fr',
    'de',
    'it',
    'pt',
    'ru',
    'zh',
    'ja',
    'ko',
    'tr',
    'fa',
    'he',
    'ur',
    'hi',
  ],
  ...[
    'bn',
    'id',
    'sw',
    'so',
    'am',
    'ku',
    'ps',
    'uk',
    'pl',
    'nl',
    'sv',
    'el',
    'la',
    'ca',
    'eu',
    'gl',
  ],
] as const;

/** Whether something is the tag of a language, as HTML takes it: "fr", "pt-BR", "zh-Hant". */
export const isLanguageTag = (tag: unknown): tag is string =>
  typeof tag === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag);

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv', 'sd', 'ug', 'yi']);

/** The direction in which a language is written. */
export const directionOfTag = (tag: string): 'ltr' | 'rtl' => {
  const [language = '', ...parts] = tag.split('-');
  if (parts.includes('Latn')) return 'ltr';
  return RIGHT_TO_LEFT.has(language) || parts.includes('Arab') ? 'rtl' : 'ltr';
};
