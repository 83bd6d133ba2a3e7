import { type Language, LOCALES } from './languages';

/** The forms that a language needs (CLDR), all of them asked for; `#` in a form is the number. */
export type PluralForms = {
  en: { one: string; other: string };
  /** `many` is for whole millions ("1 millón de …"), which no desk counts. */
  es: { one: string; other: string };
  ar: { zero: string; one: string; two: string; few: string; many: string; other: string };
};

/**
 * A function that says a number of things in a language: it chooses the form that the number takes
 * and writes the number in the digits of the language. A form without `#` says the number in words.
 */
export function pluralIn<L extends Language>(language: L) {
  const rules = new Intl.PluralRules(LOCALES[language]);
  const numbers = new Intl.NumberFormat(LOCALES[language]);
  return (number: number, forms: PluralForms[L]): string => {
    const { other, ...rest }: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>> =
      forms;
    const form = rest[rules.select(number) as keyof typeof rest] ?? other;
    return form.replace('#', numbers.format(number));
  };
}
