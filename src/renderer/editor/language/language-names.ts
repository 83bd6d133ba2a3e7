import { isLanguageTag, SPOKEN } from '@shared/language/spoken';
import { perLanguage } from '../../i18n/per-language';

const names = perLanguage((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

/** What the interface calls a language. */
export const languageName = (tag: string): string => names().of(tag) ?? tag;

/** The languages of which the name (here or in itself) or the tag begins with what is typed. */
export function languagesFor(typed: string): { tag: string; name: string }[] {
  const begins = (text: string) => text.toLowerCase().startsWith(typed.trim().toLowerCase());
  const known = SPOKEN.map((tag) => ({ tag: tag as string, name: languageName(tag) }));
  const found = known.filter(
    ({ tag, name }) => begins(name) || begins(ownName(tag)) || tag === typed,
  );
  const isOther = found.length === 0 && isLanguageTag(typed) && languageName(typed) !== typed;
  return isOther ? [{ tag: typed, name: languageName(typed) }] : found;
}

/** What a language calls itself. */
export const ownName = (tag: string): string =>
  new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
