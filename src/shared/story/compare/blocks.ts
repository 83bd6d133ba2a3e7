import { anatomyOf, type Fact, type Part, wordsIn } from './anatomy';
import { commonSequence, heaviestInOrder, type Match } from './sequence';
import { compareText, type Piece } from './text';

/**
 * One row of two bodies beside each other. `before` and `after` are the places of the block among
 * its siblings on either side, null where it is not there.
 * - A block that stands elsewhere now has two rows: `moved-away` where it was, `moved-here` where it
 *   is. The second also says what changed in it.
 */
export type BlockRow =
  | { change: 'same'; before: number; after: number; part: Part }
  | { change: 'added'; before: null; after: number; part: Part }
  | { change: 'removed'; before: number; after: null; part: Part }
  | { change: 'moved-away'; before: number; after: number; part: Part }
  | { change: 'changed' | 'moved-here'; before: number; after: number; inside: Inside };

/** What is different in a block, and what is not. */
export type Inside = {
  before: Part;
  after: Part;
  /** Every text by its name, also those that are the same. */
  texts: { name: string; pieces: Piece[] }[];
  /** The facts that differ. */
  facts: { name: string; before: Fact; after: Fact }[];
  /** What the block holds; empty for one that holds nothing. */
  rows: BlockRow[];
};

/** Compares two bodies, or what two containers hold. Pure; changes nothing and keeps nothing. */
export function compareBlocks(before: readonly Part[], after: readonly Part[]): BlockRow[] {
  const dictionary = new Map<string, number>();
  const a = before.map((part) => new Measured(part, dictionary));
  const b = after.map((part) => new Measured(part, dictionary));
  const pairs = pairUp(a, b);
  const inOrder = heaviestInOrder(pairs, ([i]) => 1 + (a[i]?.words.length ?? 0));
  const partnerOfA = new Map(pairs);
  const matchOfB = new Map(pairs.map((match) => [match[1], match]));

  const rows: BlockRow[] = [];
  let next = 0;
  /** Rows of what was in front of place `end` before and is not there now. */
  const leaveUpTo = (end: number): void => {
    for (; next < end; next++) {
      const part = before[next];
      const partner = partnerOfA.get(next);
      if (!part) continue;
      rows.push(
        partner === undefined
          ? { change: 'removed', before: next, after: null, part }
          : { change: 'moved-away', before: next, after: partner, part },
      );
    }
  };
  for (const [j, part] of after.entries()) {
    const match = matchOfB.get(j);
    if (!match) {
      rows.push({ change: 'added', before: null, after: j, part });
      continue;
    }
    const [i] = match;
    const was = before[i];
    if (!was) continue;
    if (inOrder.has(match)) {
      leaveUpTo(i);
      next = i + 1;
      rows.push(
        a[i]?.key === b[j]?.key
          ? { change: 'same', before: i, after: j, part }
          : { change: 'changed', before: i, after: j, inside: inside(was, part) },
      );
    } else {
      rows.push({ change: 'moved-here', before: i, after: j, inside: inside(was, part) });
    }
  }
  leaveUpTo(before.length);
  return rows;
}

function inside(before: Part, after: Part): Inside {
  const [a, b] = [anatomyOf(before), anatomyOf(after)];
  const names = (of: 'texts' | 'facts'): string[] => [
    ...new Set([...Object.keys(a[of]), ...Object.keys(b[of])]),
  ];
  return {
    before,
    after,
    texts: names('texts').map((name) => ({
      name,
      pieces: compareText(a.texts[name] ?? [], b.texts[name] ?? []),
    })),
    facts: names('facts').flatMap((name) => {
      const [was = null, is = null] = [a.facts[name], b.facts[name]];
      return was === is ? [] : [{ name, before: was, after: is }];
    }),
    rows: a.parts.length + b.parts.length === 0 ? [] : compareBlocks(a.parts, b.parts),
  };
}

/** A part with what pairing asks of it again and again. */
class Measured {
  /** Equal for, and only for, parts that are equal in everything. */
  readonly key: string;
  readonly part: Part;
  /** Its words by their numbers in the dictionary, in rising order, each as often as it stands there. */
  readonly words: Uint32Array;

  /** @param dictionary numbers the words of all parts that are compared; new ones are added */
  constructor(part: Part, dictionary: Map<string, number>) {
    this.part = part;
    this.key = JSON.stringify(part);
    this.words = Uint32Array.from(wordsIn(part), (word) => {
      const number = dictionary.get(word) ?? dictionary.size;
      dictionary.set(word, number);
      return number;
    }).sort();
  }

  /** How alike the words are, 0 to 1 (Dice 1945: twice what is shared through the sum of both). */
  likeness(other: Measured): number {
    const [a, b] = [this.words, other.words];
    const total = a.length + b.length;
    if (total === 0) return 0;
    // No pair can be more alike than its lengths let it be.
    const most = (2 * Math.min(a.length, b.length)) / total;
    if (most < ALIKE_HERE) return most;
    let shared = 0;
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      const difference = (a[i] ?? 0) - (b[j] ?? 0);
      if (difference === 0) shared += 1;
      if (difference <= 0) i += 1;
      if (difference >= 0) j += 1;
    }
    return (2 * shared) / total;
  }
}

/** Blocks so alike are the same block rewritten: in their place, or anywhere. */
const ALIKE_HERE = 0.3;
const ALIKE_ANYWHERE = 0.5;
/** A block of fewer words is not looked for elsewhere: “Yes.” is no mark of identity. */
const WORDS_TO_MOVE = 3;

/**
 * Which block is which, each at most once: first those that are equal and in order, then equal ones
 * elsewhere, then those whose words are alike, the most alike first.
 */
function pairUp(a: readonly Measured[], b: readonly Measured[]): Match[] {
  const keysOf = (parts: readonly Measured[]): string[] => parts.map(({ key }) => key);
  const pairs = commonSequence(keysOf(a), keysOf(b));
  const anchors = [...pairs];
  const free = {
    a: new Set(a.keys()),
    b: new Set(b.keys()),
  };
  const take = (match: Match): void => {
    free.a.delete(match[0]);
    free.b.delete(match[1]);
  };
  for (const match of pairs) take(match);

  const found: { match: Match; likeness: number }[] = [];
  for (const i of free.a) {
    for (const j of free.b) {
      const [x, y] = [a[i], b[j]];
      if (!x || !y || kindOf(x.part) !== kindOf(y.part)) continue;
      const isHere = gapOf(anchors, 0, i) === gapOf(anchors, 1, j);
      const likeness = x.key === y.key ? 2 : Math.max(x.likeness(y), samePicture(x.part, y.part));
      const isTelling =
        samePicture(x.part, y.part) > 0 ||
        Math.min(x.words.length, y.words.length) >= WORDS_TO_MOVE;
      if (isHere ? likeness >= ALIKE_HERE : likeness >= ALIKE_ANYWHERE && isTelling) {
        found.push({ match: [i, j], likeness: likeness + (isHere ? 0.1 : 0) });
      }
    }
  }
  found.sort(
    (x, y) =>
      y.likeness - x.likeness ||
      Math.abs(x.match[0] - x.match[1]) - Math.abs(y.match[0] - y.match[1]),
  );
  for (const { match } of found) {
    if (!free.a.has(match[0]) || !free.b.has(match[1])) continue;
    pairs.push(match);
    take(match);
  }
  return [...pairs, ...pairLeftovers(a, b, anchors, free)];
}

/** Between the same two anchors, one block of a kind before and one after are the same block. */
function pairLeftovers(
  a: readonly Measured[],
  b: readonly Measured[],
  anchors: readonly Match[],
  free: { a: Set<number>; b: Set<number> },
): Match[] {
  const alone = (side: 0 | 1): Map<string, number | null> => {
    const places = new Map<string, number | null>();
    const parts = side === 0 ? a : b;
    for (const at of side === 0 ? free.a : free.b) {
      const part = parts[at]?.part;
      if (!part) continue;
      const kind = part.type === 'entry' ? kindOf(part) : part.type;
      const name = `${gapOf(anchors, side, at)} ${kind}`;
      places.set(name, places.has(name) ? null : at);
    }
    return places;
  };
  const here = alone(1);
  return [...alone(0)].flatMap(([name, i]): Match[] => {
    const j = here.get(name);
    return i === null || j === null || j === undefined ? [] : [[i, j]];
  });
}

/**
 * Kinds within which a block can turn into another: a paragraph may become a heading, not a picture, and an
 * entry no other entry, however alike they are: one of them may be for readers and the other not.
 */
function kindOf(part: Part): string {
  if (part.type === 'entry') return `entry ${part.id}`;
  return part.type === 'heading' || part.type === 'paragraph' ? 'text' : part.type;
}

/** The same picture is the same figure, whatever its caption became. */
function samePicture(a: Part, b: Part): number {
  if (a.type !== 'figure' || b.type !== 'figure' || !a.media) return 0;
  return a.media.sha256 === b.media?.sha256 ? 1.5 : 0;
}

/** Number of anchors in front of a place: the same for two places between the same two anchors. */
function gapOf(anchors: readonly Match[], side: 0 | 1, at: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.[side] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
