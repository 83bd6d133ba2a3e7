import { type Language, LOCALES } from '@shared/language/languages';
import { language, words } from '.';

/**
 * Something of `Intl` for the language of the interface, made when it is first needed: making one
 * costs far more than using it.
 */
export function perLanguage<T>(make: (locale: string) => T): () => T {
  const made = new Map<Language, T>();
  return () => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(LOCALES[language]);
    made.set(language, fresh);
    return fresh;
  };
}

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale));

/** A number in the digits of the interface. */
export const numberOf = (value: number): string => numbers().format(value);

const percents = perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));

/** A part of one, as a percentage. */
export const percentOf = (part: number): string => percents().format(part);

/** "a, b, c": what follows on each other in a sentence. */
export const listOf = (members: readonly string[]): string => members.join(words.ui.comma);
