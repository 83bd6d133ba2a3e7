import type { PublicEntry, PublicStory } from './public-story';

/** The entries of a live blog as readers read them: those that are pinned, then the newest first. */
export function entriesInOrder({ body }: Pick<PublicStory, 'body'>): PublicEntry[] {
  return body
    .filter((block) => block.type === 'entry')
    .sort(
      (a, b) =>
        Number(b.pinned) - Number(a.pinned) || b.at.localeCompare(a.at) || order(a.id, b.id),
    );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
