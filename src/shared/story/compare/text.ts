import type { Run } from '../inline';
import { textOfRuns } from '../inline';
import { commonSequence, type Match } from './sequence';

/** How a stretch of text looks, without its text. */
export type Marks = Omit<Run, 'text'>;

/**
 * A stretch of a text that was compared. Those that are not `added` make up the text before, those
 * that are not `removed` the text after; all of them in order are both in one line. A `restyled`
 * stretch has the same words with other marks; `was` are those before.
 */
export type Piece =
  | { change: 'same' | 'added' | 'removed'; run: Run }
  | { change: 'restyled'; run: Run; was: Marks };

/** A word, or a single other character, with the white space behind it. Offsets into the text. */
type Token = { key: string; from: number; end: number; to: number };

const TOKEN = /([\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|\s+|[^\s])(\s*)/gu;

/** Compares two texts word by word, marks included. Time: some milliseconds for a thousand words. */
export function compareText(before: readonly Run[], after: readonly Run[]): Piece[] {
  const a = new MarkedText(before);
  const b = new MarkedText(after);
  const pieces: Piece[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [i, j] of matchTokens(a.tokens, b.tokens)) {
    const [x, y] = [a.tokens[i], b.tokens[j]];
    if (!x || !y) continue;
    pieces.push(...replaced(a, fromA, x.from, b, fromB, y.from));
    pieces.push(...kept(a, x.from, b, y.from, x.end - x.from));
    [fromA, fromB] = [x.end, y.end];
    const space = sharedSpace(a.text.slice(x.end, x.to), b.text.slice(y.end, y.to));
    pieces.push(...kept(a, fromA, b, fromB, space));
    fromA += space;
    fromB += space;
  }
  pieces.push(...replaced(a, fromA, a.text.length, b, fromB, b.text.length));
  return coalesced(pieces);
}

/** Whether nothing differs. */
export const isUnchanged = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ change }) => change === 'same');

class MarkedText {
  readonly text: string;
  readonly tokens: Token[];
  /** Runs with the offsets of their text. */
  readonly #runs: { from: number; to: number; marks: Marks }[] = [];

  constructor(runs: readonly Run[]) {
    this.text = textOfRuns(runs);
    let from = 0;
    for (const { text, ...marks } of runs) {
      this.#runs.push({ from, to: from + text.length, marks });
      from += text.length;
    }
    this.tokens = [...this.text.matchAll(TOKEN)].map((found) => {
      const [all = '', key = ''] = found;
      return {
        key,
        from: found.index,
        end: found.index + key.length,
        to: found.index + all.length,
      };
    });
  }

  /** The runs of a stretch, cut at its ends. */
  slice(from: number, to: number): Run[] {
    return this.#runs
      .filter((run) => Math.max(run.from, from) < Math.min(run.to, to))
      .map(({ marks, ...run }) => ({
        ...marks,
        text: this.text.slice(Math.max(run.from, from), Math.min(run.to, to)),
      }));
  }

  pieces(change: 'added' | 'removed', from: number, to: number): Piece[] {
    return this.slice(from, to).map((run) => ({ change, run }));
  }
}

/** Other characters on both sides, but for the space behind them when both have one. */
function replaced(
  a: MarkedText,
  fromA: number,
  toA: number,
  b: MarkedText,
  fromB: number,
  toB: number,
): Piece[] {
  const isSpaced = /\s$/.test(a.text.slice(fromA, toA)) && a.text[toA - 1] === b.text[toB - 1];
  const space = isSpaced && fromB < toB ? 1 : 0;
  return [
    ...a.pieces('removed', fromA, toA - space),
    ...b.pieces('added', fromB, toB - space),
    ...kept(a, toA - space, b, toB - space, space),
  ];
}

/** The same characters on both sides, which may look different. */
function kept(a: MarkedText, fromA: number, b: MarkedText, fromB: number, length: number): Piece[] {
  const pieces: Piece[] = [];
  const before = a.slice(fromA, fromA + length);
  let rest = before.shift();
  for (const run of b.slice(fromB, fromB + length)) {
    let { text } = run;
    while (text !== '' && rest) {
      const size = Math.min(text.length, rest.text.length);
      const { text: _text, ...was } = rest;
      const part = { ...run, text: text.slice(0, size) };
      pieces.push(
        sameMarks(run, rest)
          ? { change: 'same', run: part }
          : { change: 'restyled', run: part, was },
      );
      text = text.slice(size);
      rest = size < rest.text.length ? { ...rest, text: rest.text.slice(size) } : before.shift();
    }
  }
  return pieces;
}

const sameMarks = (a: Marks, b: Marks): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.href === b.href &&
  a.position === b.position &&
  a.language === b.language;

const sharedSpace = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};

const IS_WORD = /[\p{L}\p{N}]/u;

/**
 * The words that stay. A single short word or a comma that happens to be on both sides, with other
 * words before and behind it, is left out: it would only tear what was rewritten into shreds.
 */
function matchTokens(a: readonly Token[], b: readonly Token[]): Match[] {
  const matches = commonSequence(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  return runsOfMatches(matches).flatMap((run, index, runs) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const letters = run.reduce((sum, [i]) => sum + lettersOf(a[i]?.key ?? ''), 0);
    if (letters > 4) return run;
    const previous = runs[index - 1]?.at(-1) ?? [-1, -1];
    const next = runs[index + 1]?.[0] ?? [a.length, b.length];
    const isChanged = (tokens: readonly Token[], from: number, to: number): boolean =>
      tokens.slice(from + 1, to).some(({ key }) => IS_WORD.test(key));
    const isTorn =
      (isChanged(a, previous[0], first[0]) || isChanged(b, previous[1], first[1])) &&
      (isChanged(a, last[0], next[0]) || isChanged(b, last[1], next[1]));
    return isTorn ? [] : run;
  });
}

const lettersOf = (key: string): number => (IS_WORD.test(key) ? key.length : 0);

/** Matches that follow each other without a gap on either side, together. */
function runsOfMatches(matches: readonly Match[]): Match[][] {
  const runs: Match[][] = [];
  for (const match of matches) {
    const last = runs.at(-1)?.at(-1);
    if (last && last[0] + 1 === match[0] && last[1] + 1 === match[1]) runs.at(-1)?.push(match);
    else runs.push([match]);
  }
  return runs;
}

/** Neighbours of one kind and look as one piece. Between two kept pieces, what was removed comes first. */
function coalesced(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && isAlike(last, piece)) {
      whole[whole.length - 1] = {
        ...last,
        run: { ...last.run, text: last.run.text + piece.run.text },
      };
    } else whole.push(piece);
  }
  return whole;
}

function isAlike(a: Piece, b: Piece): boolean {
  if (a.change !== b.change || !sameMarks(a.run, b.run)) return false;
  return a.change !== 'restyled' || b.change !== 'restyled' || sameMarks(a.was, b.was);
}
