import type { Language } from '../languages';
import { arabic } from './ar';
import { english } from './en';
import { spanish } from './es';

/** What each finding says in a language. */
export type FindingWords = typeof english;
export type FindingCode = keyof FindingWords;

/** What fills the holes of a finding's sentence, in order. */
export type Holes<Code extends FindingCode> = FindingWords[Code] extends (
  ...holes: infer Filled
) => string
  ? Filled
  : [];

/** A finding as far as its sentence needs it. */
export type Sayable = { [Code in FindingCode]: { code: Code; about: Holes<Code> } }[FindingCode];

export const FINDING_WORDS: Record<Language, FindingWords> = {
  en: english,
  ar: arabic,
  es: spanish,
};

/** The sentence of a finding: what is missing, and what to do. */
export function sentenceOf({ code, about }: Sayable, language: Language): string {
  const say: string | ((...holes: never[]) => string) = FINDING_WORDS[language][code];
  return typeof say === 'string' ? say : say(...(about as never[]));
}
