import * as Y from 'yjs';
import { fingerprint } from '../fingerprint';
import { bodyOf, deckOf, headlineOf } from '../story/layout';
import { textsOf } from '../story/translation/passages';
import { type Caught, foundBy, matchesOf, type Query, replacementFor } from './pattern';

/** A match in a story that nobody needs to have open. */
export type StoryMatch = {
  /**
   * Names the match in its story whatever is written before it: the place in the log at which its first
   * letter was made (Yjs: client and clock), and its words.
   */
  key: string;
  /** Where it stands: `headline`, `deck` or the name of its node. */
  part: string;
  /** What stands around it in its line, some words. */
  before: string;
  after: string;
  caught: Caught;
};

/** What to look for, and how what is found is replaced. */
export type Search = { regExp: RegExp; query: Query };

/** So much of a line is told before and after a match, letters. */
const AROUND = 60;

/** All matches of a story, in the order of reading. A match is within one line: a paragraph, a caption. */
export const matchesInStory = (doc: Y.Doc, regExp: RegExp): StoryMatch[] =>
  [...linesOf(doc)].flatMap((line) =>
    [...matchesIn(line, regExp)].map(({ at, match }) => around(line, at, match)),
  );

/**
 * Replaces those matches of a story that are named, where they still are; gives how many. To be called in a
 * transaction of the document.
 */
export function replaceInStory(
  doc: Y.Doc,
  { regExp, query }: Search,
  replacement: string,
  keys: ReadonlySet<string>,
): number {
  let replaced = 0;
  for (const line of [...linesOf(doc)]) {
    // From the last one on, so that what is before stays where it is.
    for (const { at, match } of [...matchesIn(line, regExp)].reverse()) {
      if (!keys.has(match.key)) continue;
      const length = foundBy(match.caught).length;
      splice(line.element, at, length, replacementFor(match.caught, replacement, query));
      replaced += 1;
    }
  }
  return replaced;
}

/** A line of text: the element that holds it, and what it says. */
type Line = { part: string; element: Y.XmlElement; text: string };

function* linesOf(doc: Y.Doc): Generator<Line> {
  const header = { headline: headlineOf(doc), deck: deckOf(doc) };
  for (const [part, fragment] of Object.entries(header)) {
    for (const element of fragment.toArray()) {
      if (element instanceof Y.XmlElement) yield { part, element, text: textOf(element) };
    }
  }
  for (const { element } of textsOf(bodyOf(doc))) {
    yield { part: element.nodeName, element, text: textOf(element) };
  }
}

type MatchInLine = { at: number; match: Pick<StoryMatch, 'key' | 'caught'> };

function* matchesIn({ element, text }: Line, regExp: RegExp): Generator<MatchInLine> {
  for (const { at, caught } of matchesOf(text, regExp)) {
    const key = `${madeAt(element, at)}-${fingerprint(foundBy(caught))}`;
    yield { at, match: { key, caught } };
  }
}

function around({ part, text }: Line, at: number, match: MatchInLine['match']): StoryMatch {
  const end = at + foundBy(match.caught).length;
  const isWhole = { before: at <= AROUND, after: end + AROUND >= text.length };
  const before = text.slice(isWhole.before ? 0 : at - AROUND, at);
  const after = text.slice(end, end + AROUND);
  return {
    ...{ ...match, part },
    before: isWhole.before ? before : `…${before.replace(CUT_AT_START, '').trimStart()}`,
    after: isWhole.after ? after : `${after.replace(CUT_AT_END, '').trimEnd()}…`,
  };
}

const textsIn = (element: Y.XmlElement): Y.XmlText[] =>
  element.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText);

type Stretch = { insert: string; attributes?: Record<string, unknown> };
const stretchesOf = (text: Y.XmlText): Stretch[] =>
  (text.toDelta() as Stretch[]).filter(({ insert }) => typeof insert === 'string');

const textOf = (element: Y.XmlElement): string =>
  textsIn(element)
    .flatMap(stretchesOf)
    .map(({ insert }) => insert)
    .join('');

/** Where in the log a letter of a line was made. */
function madeAt(element: Y.XmlElement, at: number): string {
  let left = at;
  for (const text of textsIn(element)) {
    if (left < text.length) {
      const { item } = Y.createRelativePositionFromTypeIndex(text, left);
      return item ? `${item.client}-${item.clock}` : '';
    }
    left -= text.length;
  }
  return '';
}

/** Puts words in the place of others, with the marks of the first letter that goes. */
function splice(element: Y.XmlElement, at: number, length: number, words: string): void {
  let [skipped, left, toWrite] = [at, length, words];
  for (const text of textsIn(element)) {
    const size = text.length;
    const count = Math.min(left, size - skipped);
    if (count <= 0) {
      skipped -= size;
      continue;
    }
    if (toWrite !== '') text.insert(skipped + count, toWrite, marksAt(text, skipped));
    text.delete(skipped, count);
    [skipped, left, toWrite] = [0, left - count, ''];
    if (left === 0) return;
  }
}

function marksAt(text: Y.XmlText, at: number): Record<string, unknown> {
  let left = at;
  for (const { insert, attributes = {} } of stretchesOf(text)) {
    if (left < insert.length) return attributes;
    left -= insert.length;
  }
  return {};
}

/** A word of which only a part is there, or half of a sign. */
const CUT_AT_START = /^(?:[\p{L}\p{N}]+(?=.)|[\uDC00-\uDFFF])/u;
const CUT_AT_END = /(?<=.)[\p{L}\p{N}]+$|[\uD800-\uDBFF]$/u;
