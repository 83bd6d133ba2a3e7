/**
 * The languages that the interface speaks. They happen to be those of the editions, and mean something
 * else: an editor at a Spanish desk writes Arabic stories.
 */
export const LANGUAGES = ['en', 'ar', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words, so that it is found by who reads no other. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  ar: 'العربية',
  es: 'Español',
};

/** Locales for `Intl` (BCP 47): the calendar is Gregorian, Arabic has its own digits. */
export const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  ar: 'ar-u-ca-gregory-nu-arab',
  es: 'es',
};

/** Writing direction of the interface. */
export const directionIn = (language: Language): 'ltr' | 'rtl' =>
  language === 'ar' ? 'rtl' : 'ltr';

/**
 * The first language of a person's that the interface speaks; English if it speaks none.
 * @param preferred BCP 47 tags, best first, as systems give them ("es-MX", "ar_EG")
 */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [primary] = tag.toLowerCase().split(/[-_]/);
    const spoken = LANGUAGES.find((language) => language === primary);
    if (spoken) return spoken;
  }
  return 'en';
}
