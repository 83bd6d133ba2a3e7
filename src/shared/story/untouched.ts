import { canonical } from '../canonical';
import type { Block } from './blocks';
import { compareBlocks } from './compare/blocks';
import { type FieldName, SET_PARTS } from './layout';
import type { StoryProjection } from './projection';
import type { RestorePart } from './restore';

/**
 * The parts of a story that only `theirs` changed since `base`: to take them changes nothing that
 * `ours` has written. Blocks are named by their place in `theirs`; a block that they took away is not
 * among them, for a person should see it go.
 */
export function changedByThemOnly(
  base: StoryProjection,
  ours: StoryProjection,
  theirs: StoryProjection,
): RestorePart[] {
  const isTheirs = (part: (story: StoryProjection) => unknown): boolean =>
    same(part(base), part(ours)) && !same(part(base), part(theirs));
  const fields = Object.keys(theirs.fields) as FieldName[];
  return [
    ...(['headline', 'deck'] as const)
      .filter((part) => isTheirs((story) => story[part]))
      .map((part) => ({ part })),
    ...(isTheirs(({ blocks }) => blocks)
      ? [{ part: 'body' as const }]
      : blocksOfTheirs(base.blocks, ours.blocks, theirs.blocks)),
    ...fields
      .filter((field) => isTheirs((story) => story.fields[field]))
      .map((field) => ({ part: 'field' as const, field })),
    ...SET_PARTS.filter((set) => isTheirs((story) => story[set])).map((set) => ({
      ...{ part: 'set' as const, set },
    })),
  ];
}

/** Blocks that they wrote, or changed while ours stand as they did. */
function blocksOfTheirs(
  base: readonly Block[],
  ours: readonly Block[],
  theirs: readonly Block[],
): RestorePart[] {
  const standing = new Set(ours.map(canonical));
  return compareBlocks(base, theirs).flatMap((row): RestorePart[] => {
    if (row.after === null || standing.has(canonical(theirs[row.after]))) return [];
    const isNew = row.change === 'added';
    const wasOurs = row.change === 'changed' && standing.has(canonical(base[row.before]));
    return isNew || wasOurs ? [{ part: 'block', block: row.after }] : [];
  });
}

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);
