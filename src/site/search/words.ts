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

/**
 * What a reader typed as a query of FTS5, or null when there is no word in it. Every term has to be
 * there; words in quotation marks stand together; the last word may be the beginning of one.
 */
export function matchOf(typed: string): string | null {
  const terms = [...typed.matchAll(/["“”«»]([^"“”«»]*)["“”«»]|([^\s"“”«»]+)/g)]
    .map(([, phrase, word]) => ({ text: phrase ?? word ?? '', isPhrase: phrase !== undefined }))
    .map(({ text, isPhrase }) => ({ words: searched(text).match(/[\p{L}\p{N}]+/gu), isPhrase }))
    .filter(({ words }) => words !== null)
    .slice(0, QUERY_TERMS);
  if (terms.length === 0) return null;
  return terms
    .map(({ words, isPhrase }, index) => {
      const quoted = `"${words?.join(' ')}"`;
      const isOpen = index === terms.length - 1 && !isPhrase && (words?.at(-1)?.length ?? 0) > 2;
      return isOpen ? `${quoted} *` : quoted;
    })
    .join(' AND ');
}

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
