import { fold } from '@shared/archive/fold';
import type { PublicBlock, PublicStory } from '@shared/publish/public-story';

/** What is searched of a story, a text a column of the index; folded. */
export type SearchedText = Record<'headline' | 'names' | 'deck' | 'body', string>;

export function searchedText(story: PublicStory): SearchedText {
  const names = [
    ...story.authors.map(({ name }) => name),
    ...story.tags.map(({ label }) => label),
    ...story.coverage.map(({ name }) => name),
    story.dateline,
  ];
  const body = [...(story.lead ? [story.lead] : []), ...story.body];
  return {
    headline: searched(story.headline),
    names: searched(names.join('\n')),
    deck: searched(story.deck),
    body: searched(textOf(body)),
  };
}

/** Most of what a reader looks for is a word or five; longer questions are cut here. */
const QUERY_TERMS = 12;

/** Words that stand together: those of a phrase in quotation marks, or the parts of one word. */
export type Term = {
  words: readonly [string, ...string[]];
  /** Whether the last of the words may be the beginning of a longer one. */
  isBeginning: boolean;
};

/**
 * What a reader typed, folded; empty when there is no word in it. Words in quotation marks stand
 * together; the last word may be the beginning of one.
 */
export function termsOf(typed: string): Term[] {
  return [...typed.matchAll(/["“”«»]([^"“”«»]*)["“”«»]|([^\s"“”«»]+)/g)]
    .map(([, phrase, word]) => ({
      words: wordsIn(searched(phrase ?? word ?? '')),
      isPhrase: phrase !== undefined,
    }))
    .filter(({ words }) => words.length > 0)
    .slice(0, QUERY_TERMS)
    .map(({ words, isPhrase }, index, { length }) => ({
      words: words as [string, ...string[]],
      isBeginning: index === length - 1 && !isPhrase && (words.at(-1)?.length ?? 0) > 2,
    }));
}

/** The words of a text that was folded. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Arabic writes article, "and" and "by" onto a word; a reader who looks for the word means it with them too. */
const PREFIXES = /(?<!\p{L})[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/gu;

const searched = (text: string): string => fold(text).replace(PREFIXES, '');

/** The texts of blocks of any kind and depth: all that is called text, caption, headline … in them. */
function textOf(blocks: readonly PublicBlock[]): string {
  const lines: string[] = [];
  const visit = (value: unknown, name: string): void => {
    if (Array.isArray(value)) {
      // The runs of a paragraph are one text: a word may change its type in the middle.
      const isRuns = value.every((part) => typeof part?.text === 'string');
      if (isRuns) lines.push(value.map(({ text }) => text).join(''));
      else for (const part of value) visit(part, name);
    } else if (value !== null && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) visit(part, key);
    } else if (typeof value === 'string' && READ.has(name)) {
      lines.push(value);
    }
  };
  visit(blocks, '');
  return lines.join('\n');
}

/** Fields of blocks that readers see or hear; the others are addresses, types and hashes. */
const READ = new Set(['credit', 'alternative', 'headline', 'text', 'title', 'attribution']);
