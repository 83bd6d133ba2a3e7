import { textOfRuns } from '../inline';
import type { Kept } from './kept';
import { isLine, type Passage } from './passages';
import { contains, isAlike } from './words';

/** A passage as it was when it was translated, and one of the original now: the same, or a part of it. */
export type Link = [was: string, is: string];

/**
 * What became of the passages that were translated. One that was only written in still has its id; but a
 * paragraph that is moved, or turned into a heading, is made anew, so is the second half of one that is
 * split, and the editor may give the place of one text to another. So the words are asked first:
 * 1. the same id, and still the same words by and large;
 * 2. the same words, or nearly the same, elsewhere: moved;
 * 3. the same id, and all of it rewritten;
 * 4. words that were a part of a known passage: split off; words of which a known one is a part: joined.
 */
export function linksOf(present: readonly Passage[], kept: ReadonlyMap<string, Kept>): Link[] {
  const texts = new Map(present.map(({ id, runs }) => [id, textOfRuns(runs)]));
  const sources = new Map([...kept].map(([id, { source }]) => [id, textOfRuns(source)]));
  const links: Link[] = [];
  const was = new Set(sources.keys());
  const is = new Set(texts.keys());
  const link = (one: string, other: string): void => {
    links.push([one, other]);
    was.delete(one);
    is.delete(other);
  };
  const [source, text] = [
    (id: string) => sources.get(id) ?? '',
    (id: string) => texts.get(id) ?? '',
  ];
  const stay = (test: (id: string) => boolean): void => {
    for (const id of [...was]) if (is.has(id) && test(id)) link(id, id);
  };

  stay((id) => isLine(id) || source(id) === text(id));
  stay((id) => isAlike(source(id), text(id)) || holds(source(id), text(id)));
  for (const isMoved of [isEqual, isAlike]) {
    for (const id of [...is]) {
      const moved = [...was].find((one) => isMoved(source(one), text(id)));
      if (moved !== undefined) link(moved, id);
    }
  }
  stay(() => true);

  const altered = links.filter(([one, other]) => source(one) !== text(other));
  for (const id of is) {
    const [whole] = altered.find(([one]) => contains(source(one), text(id))) ?? [];
    if (whole !== undefined) links.push([whole, id]);
  }
  for (const id of was) {
    const [, whole] = altered.find(([, other]) => contains(text(other), source(id))) ?? [];
    if (whole !== undefined) links.push([id, whole]);
  }
  return links;
}

const isEqual = (one: string, other: string): boolean => one.trim() !== '' && one === other;

const holds = (one: string, other: string): boolean => contains(one, other) || contains(other, one);
