import type { EditionId } from '../../vocabulary';
import type { Correction } from './correction';

/** The marks of a quotation, of one within it, and of one within that: opening and closing. */
const MARKS: Record<EditionId, readonly (readonly [string, string])[]> = {
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
  // Ortografía de la lengua española (2010), 3.4.8.
  es: [
    ['«', '»'],
    ['“', '”'],
    ['‘', '’'],
  ],
  ar: [
    ['«', '»'],
    ['“', '”'],
    ['‘', '’'],
  ],
};

const OPENING: Record<string, string> = { '“': '”', '«': '»', '„': '“', '‘': '’' };

/**
 * Quotations that stand between the marks of another language, or of a typewriter. A mark without its
 * other one is left alone: it may be an apostrophe, or inches.
 */
export function quotationMarks(text: string, edition: EditionId): Correction[] {
  return pairsOfMarks(text).flatMap(({ open, close, depth }) => {
    const levels = MARKS[edition];
    const [before, after] = levels[depth % levels.length] ?? ['', ''];
    return [
      { from: open, to: open + 1, text: before },
      { from: close, to: close + 1, text: after },
    ].filter((correction) => text[correction.from] !== correction.text);
  });
}

type PairOfMarks = { open: number; close: number; depth: number };

function pairsOfMarks(text: string): PairOfMarks[] {
  const pairs: PairOfMarks[] = [];
  const open: { at: number; closing: string }[] = [];
  for (const [at, sign] of [...text].reduce(withOffsets, [])) {
    const closes = open.map(({ closing }) => closing).lastIndexOf(sign);
    const isClosing = closes >= 0 && !(isSingle(sign) && isLetter(text[at + 1]));
    if (isClosing) {
      const [opened] = open.splice(closes);
      if (opened) pairs.push({ open: opened.at, close: at, depth: closes });
    } else if (sign === '"') {
      if (isBeginning(text[at - 1])) open.push({ at, closing: '"' });
    } else {
      const closing = OPENING[sign];
      if (closing !== undefined) open.push({ at, closing });
    }
  }
  return pairs;
}

function withOffsets(signs: [number, string][], sign: string): [number, string][] {
  const [at, before] = signs.at(-1) ?? [0, ''];
  signs.push([at + before.length, sign]);
  return signs;
}

/** An apostrophe looks like the end of a quotation, and has a letter behind it. */
const isSingle = (sign: string): boolean => sign === '’';
const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign);
const isBeginning = (before: string | undefined): boolean =>
  before === undefined || /[\s([{«“‘¿¡—–-]/.test(before);
