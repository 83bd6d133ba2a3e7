import { blocksForReaders, entriesOf, saysSomething } from '../live-blog';
import type { StoryProjection } from '../projection';
import { type Finding, hint, stop } from './finding';

/** What a live blog must have besides what every story must, and what of it readers do not get. */
export function* checkLive(story: StoryProjection): Generator<Finding> {
  const entries = entriesOf(story.blocks);
  const place = { part: 'body' } as const;
  if (story.fields.kind === 'live') {
    if (entries.length === 0) yield stop('no-entry', place);
    else if (!entries.some(({ released }) => released)) yield hint('no-released-entry', place);
    if (hasLooseText(story)) yield hint('outside-entries', place);
  }
  for (const entry of entries.filter(({ released }) => released)) {
    if (entry.at === null) yield stop('no-entry-time', place, entry.title);
    else if (!saysSomething(entry)) yield stop('empty-entry', place, entry.title);
  }
}

function hasLooseText(story: StoryProjection): boolean {
  const shown = blocksForReaders(story);
  return story.blocks.some(
    (block) =>
      block.type !== 'entry' &&
      block.type !== 'key-points' &&
      !shown.includes(block) &&
      (block.type !== 'paragraph' || block.runs.some(({ text }) => text.trim() !== '')),
  );
}
