import type { EditionId } from '../story/vocabulary';
import type { CheckedText, Measures, TextFinding } from './finding';
import { sentencesOf } from './sentences';
import { wordsOf } from './words';

/** A sentence is long from so many words on. */
const LONG_SENTENCE = 40;

/** A sentence that a reader must go back into. Quotations are as long as they were said. */
export function* longSentences({ text, place }: CheckedText): Generator<TextFinding> {
  if (place === 'quote' || place === 'credit') return;
  for (const span of sentencesOf(text)) {
    const sentence = text.slice(span.from, span.to);
    const words = wordsOf(sentence).length;
    if (words <= LONG_SENTENCE) continue;
    yield {
      ...{ check: 'sentences', rule: 'long-sentence', level: 'consider', ...span },
      ...{ text: sentence, values: { words, most: LONG_SENTENCE }, fixes: [] },
    };
  }
}

/** What a text weighs. Only running text counts: a caption or a table is no sentence. */
export function measure({ text, place, language }: CheckedText): Measures {
  if (place !== 'text' && place !== 'quote') return NOTHING;
  const words = wordsOf(text);
  return {
    words: words.length,
    sentences: sentencesOf(text).length,
    syllables: words.reduce((sum, word) => sum + syllablesIn(word.text, language), 0),
  };
}

export const NOTHING: Measures = { words: 0, sentences: 0, syllables: 0 };

export const together = (all: Iterable<Measures>): Measures => {
  const sum = { ...NOTHING };
  for (const one of all) {
    sum.words += one.words;
    sum.sentences += one.sentences;
    sum.syllables += one.syllables;
  }
  return sum;
};

export const BANDS = ['very-easy', 'easy', 'medium', 'hard', 'very-hard'] as const;
export type Band = (typeof BANDS)[number];

/** How easily a story reads; null where there is no formula for the language or too little text. */
export type Readability = {
  formula: 'Flesch' | 'Fernández Huerta';
  /** 0 (a thicket) to 100 (a child reads it), both ends open. */
  score: number;
  band: Band;
  wordsInSentence: number;
};

/** Under this a formula says nothing. */
const FEWEST_WORDS = 100;

/**
 * English: Flesch's reading ease (1948). Spanish: Fernández Huerta's (1959, with the sentence term as
 * corrected by Law in 2011), in the bands of the INFLESZ scale (Barrio-Cantalejo 2008). Arabic has
 * none here: the known ones (OSMAN, AARI) want vowel marks that newspapers do not print.
 */
export function readability(language: EditionId, { words, ...of }: Measures): Readability | null {
  if (words < FEWEST_WORDS || of.sentences === 0) return null;
  const perSentence = words / of.sentences;
  const perWord = of.syllables / words;
  const wordsInSentence = Math.round(perSentence);
  if (language === 'en') {
    const score = 206.835 - 1.015 * perSentence - 84.6 * perWord;
    return { formula: 'Flesch', ...band(score, [80, 65, 50, 30]), wordsInSentence };
  }
  if (language === 'es') {
    const score = 206.84 - 60 * perWord - 1.02 * perSentence;
    return { formula: 'Fernández Huerta', ...band(score, [80, 65, 55, 40]), wordsInSentence };
  }
  return null;
}

function band(score: number, from: readonly number[]): Pick<Readability, 'score' | 'band'> {
  const index = from.findIndex((least) => score >= least);
  return { score: Math.round(score), band: BANDS[index < 0 ? from.length : index] ?? 'very-hard' };
}

/** Syllables of a word, near enough for a formula that sums thousands; at least 1. */
export function syllablesIn(word: string, language: EditionId): number {
  const letters = word.toLowerCase();
  if (language === 'en') {
    const core = letters
      .replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, '')
      .replace(/^y/, '');
    return Math.max(1, core.match(/[aeiouy]{1,2}/g)?.length ?? 0);
  }
  if (language === 'es') {
    // A strong vowel or a stressed weak one makes a syllable; weak ones beside it do not.
    const groups = letters
      .replace(/[qg]u(?=[eiéí])|y(?=[aeiouáéíóú])/g, 'k')
      .match(/[aeiouáéíóúüy]+/g);
    const inGroup = (group: string) => Math.max(1, group.match(/[aeoáéóíú]/g)?.length ?? 0);
    return Math.max(1, groups?.reduce((sum, group) => sum + inGroup(group), 0) ?? 0);
  }
  return 1;
}
