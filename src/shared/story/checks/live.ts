import type { Finding } from '../checks';
import { blocksForReaders, entriesOf, saysSomething } from '../live-blog';
import type { StoryProjection } from '../projection';

/** What a live blog must have besides what every story must, and what of it readers do not get. */
export function* checkLive(story: StoryProjection): Generator<Finding> {
  const entries = entriesOf(story.blocks);
  const place = { part: 'body' } as const;
  if (story.fields.kind === 'live') {
    if (entries.length === 0) {
      yield {
        ...{ code: 'no-entry', severity: 'stop', place },
        message: 'A live blog needs an entry: press “New entry”.',
      };
    } else if (!entries.some(({ released }) => released)) {
      yield {
        ...{ code: 'no-released-entry', severity: 'hint', place },
        message: 'No entry is published yet, so readers would see an empty live blog.',
      };
    }
    if (hasLooseText(story)) {
      yield {
        ...{ code: 'outside-entries', severity: 'hint', place },
        message: 'Some text stands below the first entry and in none: readers do not get it.',
      };
    }
  }
  for (const entry of entries.filter(({ released }) => released)) {
    const name = entry.title === '' ? 'An entry' : `The entry “${entry.title}”`;
    if (entry.at === null) {
      yield {
        ...{ code: 'no-entry-time', severity: 'stop', place },
        message: `${name} is for readers and has no time: give it one.`,
      };
    } else if (!saysSomething(entry)) {
      yield {
        ...{ code: 'empty-entry', severity: 'stop', place },
        message: `${name} is for readers and has no text: write it, or withdraw it.`,
      };
    }
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
