import { type Block, type EntryBlock, everyBlock } from './blocks';
import { textOfRuns } from './inline';
import type { StoryProjection } from './projection';

/** The entries of a body, in its order. */
export const entriesOf = (blocks: readonly Block[]): EntryBlock[] =>
  blocks.filter((block) => block.type === 'entry');

/** Whether readers of an entry would read, see or follow anything. */
export const saysSomething = (entry: EntryBlock): boolean =>
  entry.title !== '' ||
  [...everyBlock(entry.blocks)].some((block) =>
    block.type === 'paragraph' || block.type === 'heading'
      ? textOfRuns(block.runs).trim() !== ''
      : !['list', 'blockquote', 'fact-box'].includes(block.type),
  );

/**
 * What readers get of a body: of entries those that are released, each id once; key points without those
 * that lead to any other entry. In a live blog, what stands below the first entry and in none is a note of
 * the desk (words that a merge rescued, say) and goes nowhere.
 */
export function blocksForReaders({ blocks, fields }: StoryProjection): readonly Block[] {
  const entries = entriesOf(blocks);
  if (entries.length === 0 && !blocks.some(({ type }) => type === 'key-points')) return blocks;
  const released = new Map<string, EntryBlock>();
  for (const entry of entries) {
    if (entry.released && entry.id !== null && !released.has(entry.id)) {
      released.set(entry.id, entry);
    }
  }
  const first = blocks.findIndex(({ type }) => type === 'entry');
  return blocks.flatMap((block, index): Block[] => {
    if (block.type === 'entry') {
      return block.id !== null && released.get(block.id) === block ? [block] : [];
    }
    if (fields.kind === 'live' && first >= 0 && index > first && block.type !== 'key-points') {
      return [];
    }
    if (block.type !== 'key-points') return [block];
    const points = block.points.filter(({ entry }) => entry === null || released.has(entry));
    return [{ ...block, points }];
  });
}

/** The story as it is once an entry is released to readers, or taken from them. */
export function withRelease(
  story: StoryProjection,
  id: string,
  released: boolean,
): StoryProjection {
  const blocks = story.blocks.map((block) =>
    block.type === 'entry' && block.id === id ? { ...block, released } : block,
  );
  return { ...story, blocks };
}
