import { canonical } from '../../canonical';
import { type Run, textOfRuns } from '../inline';
import type { Kept } from './kept';
import { linksOf } from './links';
import { hasWords, type Passage } from './passages';
import { isCopy } from './words';

/**
 * How one piece of an original stands with an edition of it.
 * - `untranslated`: the edition has no text for it, or still the original's.
 * - `changed`: translated, and the original says something else since.
 * - `added`: the original has it since the edition was made, and the edition has no place for it.
 * - `removed`: the edition has it, the original no longer.
 * - `left-out`: the edition had a place for it, and somebody took it away.
 */
export type Standing = 'untranslated' | 'translated' | 'changed' | 'added' | 'removed' | 'left-out';

/** Passages of an original and of an edition that say the same; several of one where it was split or joined. */
export type Pair = {
  /** Of the original as it is now, in its order. */
  originals: Passage[];
  /** Of the edition, in its order. */
  editions: Passage[];
  /** Ids under which something was translated that has another one now, or that the original lost. */
  lost: string[];
  /** Ids under which it was translated, the lost ones among them. */
  known: string[];
  standing: Standing;
  /** What was translated, and what the original says now. */
  was: Run[];
  is: Run[];
};

/**
 * Says which passages belong together: what an edition's text names, whatever became of it on either
 * side. Pure and total: any two stories, in whatever state a merge left them, have an alignment. A passage
 * of the original is in exactly one pair; one of the edition in one or none. In the order of the original,
 * what it lost at the place where the edition has it.
 */
export function align(
  original: readonly Passage[],
  edition: readonly Passage[],
  kept: ReadonlyMap<string, Kept>,
): Pair[] {
  const present = original.filter(({ id, runs }) => runs.length > 0 || kept.has(id));
  const groups = new Groups();
  for (const { id } of present) groups.add(nowAt(id));
  for (const id of kept.keys()) groups.add(thenAt(id));
  for (const [was, is] of linksOf(present, kept)) groups.join(thenAt(was), nowAt(is));
  const partners = edition.flatMap((passage) => {
    const known = passage.of.map((id) => (kept.has(id) ? thenAt(id) : nowAt(id)));
    const names = known.filter((name) => groups.has(name));
    for (const name of names) groups.join(names[0] ?? name, name);
    return names.slice(0, 1).map((name) => ({ passage, name }));
  });

  const pairs = new Map<string, { originals: Passage[]; editions: Passage[] }>();
  const pairOf = (root: string) => {
    const pair = pairs.get(root) ?? { originals: [], editions: [] };
    pairs.set(root, pair);
    return pair;
  };
  for (const passage of present) pairOf(groups.rootOf(nowAt(passage.id))).originals.push(passage);
  /** What the original has no longer, by its root, and what the edition has before it. */
  const lonely = new Map<string, string>();
  let before = '';
  for (const { passage, name } of partners) {
    const root = groups.rootOf(name);
    pairOf(root).editions.push(passage);
    if (pairOf(root).originals.length > 0) before = root;
    else if (!lonely.has(root)) lonely.set(root, before);
  }

  const whole = [...pairs].filter(([, { originals }]) => originals.length > 0);
  const inOrder = whole.map(([root]) => root);
  for (const [root, after] of [...lonely].reverse()) {
    inOrder.splice(inOrder.indexOf(after) + 1, 0, root);
  }
  const ids = groups.members();
  return inOrder.flatMap((root): Pair[] => {
    const pair = pairs.get(root);
    const names = ids.get(root) ?? [];
    return pair ? pairUp(pair, names.filter(isThen).map(idIn), kept) : [];
  });
}

/** Names of passages as they were when they were translated, and as they are now. */
const thenAt = (id: string): string => `then ${id}`;
const nowAt = (id: string): string => `now ${id}`;
const isThen = (name: string): boolean => name.startsWith('then ');
const idIn = (name: string): string => name.slice(name.indexOf(' ') + 1);

/** @param ids of what was translated */
function pairUp(
  { originals, editions }: { originals: Passage[]; editions: Passage[] },
  ids: readonly string[],
  kept: ReadonlyMap<string, Kept>,
): Pair[] {
  const here = originals.map(({ id }) => id);
  const lost = ids.filter((id) => !here.includes(id));
  // In the order of the original; of what it lost, only the edition knows the order.
  const order = lost.length === 0 ? here : [...editions.flatMap(({ of }) => of), ...here, ...ids];
  const known = [...new Set(order)].filter((id) => ids.includes(id));
  const was = joined(known.map((id) => kept.get(id)?.source ?? []));
  const is = joined(originals.map(({ runs }) => runs));
  if (was.length === 0 && is.length === 0) return [];
  const isDone = known.length > 0 && known.every((id) => kept.get(id)?.done === true);
  const standing = ((): Standing => {
    if (editions.length === 0) return known.length === 0 ? 'added' : 'left-out';
    if (is.length === 0) return 'removed';
    if (!isTranslated(editions, known.length > 0 ? was : is, isDone)) return 'untranslated';
    return isSame(was, is) ? 'translated' : 'changed';
  })();
  return [{ originals, editions, lost, known, standing, was, is }];
}

/** Whether the edition says it in its own words, or in the original's because a person wants that. */
function isTranslated(editions: readonly Passage[], source: Run[], isDone: boolean): boolean {
  const text = editions.map(({ runs }) => textOfRuns(runs)).join(' ');
  if (text.trim() === '') return !hasWords(source) && textOfRuns(source).trim() === '';
  return isDone || !hasWords(source) || !isCopy(text, textOfRuns(source));
}

/** The same words with the same marks; where passages were split or joined, the spaces do not count. */
function isSame(was: readonly Run[], is: readonly Run[]): boolean {
  return canonical(lettersOf(was)) === canonical(lettersOf(is));
}

const lettersOf = (runs: readonly Run[]): unknown[] => {
  const merged: Record<string, unknown>[] = [];
  for (const run of runs) {
    const { text, ...marks } = { ...run, text: run.text.replace(/\s+/g, '') };
    const last = merged.at(-1);
    if (text === '') continue;
    if (last && canonical({ ...last, text: '' }) === canonical({ ...marks, text: '' })) {
      last.text = `${last.text}${text}`;
    } else merged.push({ ...marks, text });
  }
  return merged;
};

const joined = (texts: readonly (readonly Run[])[]): Run[] =>
  texts
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? [...runs] : [{ text: ' ' }, ...runs]));

/** Ids that belong together (union and find). */
class Groups {
  readonly #parent = new Map<string, string>();

  add(id: string): void {
    if (!this.#parent.has(id)) this.#parent.set(id, id);
  }

  has(id: string): boolean {
    return this.#parent.has(id);
  }

  rootOf(id: string): string {
    let at = id;
    for (;;) {
      const parent = this.#parent.get(at) ?? at;
      if (parent === at) return at;
      at = parent;
    }
  }

  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.#parent.set(b, a);
  }

  /** All ids by the root of their group. */
  members(): Map<string, string[]> {
    const members = new Map<string, string[]>();
    for (const id of this.#parent.keys()) {
      const root = this.rootOf(id);
      members.set(root, [...(members.get(root) ?? []), id]);
    }
    return members;
  }
}
