import { termsOf } from './terms';
import type { Wanted, WantedWord } from './wanted';

/** Around a hit in an excerpt: what the contract says. */
const HIT_START = '\u0002';
const HIT_END = '\u0003';
/** Words before and after the first hit. */
const BEFORE = 6;
const AFTER = 14;

type Word = { start: number; end: number; wish: number };
const NO_WISH = -1;

/**
 * The few words of a text that hold most of what was searched for, with every hit marked, in the
 * text's own spelling; undefined when the text holds nothing of it.
 */
export function excerptOf(text: string, { words, phrases }: Wanted): string | undefined {
  const wishes = [...words.map(({ beginnings, whole }) => meets(beginnings, whole))];
  for (const term of phrases.flat()) wishes.push(meets([term], true));
  if (wishes.length === 0) return undefined;
  const found: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}ـ]+/gu)) {
    const [word] = match;
    const term = termOf(word);
    const wish = wishes.findIndex((isMet) => isMet(term));
    found.push({ start: match.index, end: match.index + word.length, wish });
  }
  const first = bestHit(found);
  if (first === null) return undefined;
  return marked(text, found.slice(Math.max(0, first - BEFORE), first + AFTER));
}

function meets(beginnings: WantedWord['beginnings'], whole: boolean): (term: string) => boolean {
  // As in the index: one letter is looked for as a word only.
  return (term) =>
    beginnings.some((beginning) =>
      whole || beginning.length < 2 ? term === beginning : term.startsWith(beginning),
    );
}

/** Folding is dear, and most words need none. */
const termOf = (word: string): string =>
  /^[a-zA-Z0-9]+$/.test(word) ? word.toLowerCase() : termsOf(word).join('');

/** The hit whose surroundings hold the most different wishes; the first of several. */
function bestHit(words: readonly Word[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [index, { wish }] of words.entries()) {
    if (wish === NO_WISH) continue;
    const met = new Set<number>();
    for (const near of words.slice(index, index + AFTER)) {
      if (near.wish !== NO_WISH) met.add(near.wish);
    }
    if (met.size > most) {
      best = index;
      most = met.size;
    }
  }
  return best;
}

function marked(text: string, shown: readonly Word[]): string {
  const start = shown[0]?.start ?? 0;
  const end = shown.at(-1)?.end ?? text.length;
  let excerpt = start > 0 ? '…' : '';
  let at = start;
  for (const word of shown) {
    excerpt += text.slice(at, word.start);
    const spelt = text.slice(word.start, word.end);
    excerpt += word.wish === NO_WISH ? spelt : HIT_START + spelt + HIT_END;
    at = word.end;
  }
  return (excerpt + (end < text.length ? '…' : '')).replace(/\s+/g, ' ');
}
