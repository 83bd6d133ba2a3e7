import type { Block, KeyPoint } from '../story/blocks';
import type { StoryContent } from '../story/compose';
import type { PublicBlock, PublicStory } from './public-story';

/** What a desk would have written to publish a story as a site has it: the way back from `packStory`. */
export function contentOf(story: PublicStory): StoryContent {
  const { edition, editionOf, kind, section, region, slug, source, dateline } = story;
  return {
    ...{ headline: story.headline, deck: story.deck },
    body: [...(story.lead ? [story.lead] : []), ...story.body].map(writtenBlock),
    fields: {
      ...{ edition, editionOf, kind, section, region, slug, source, dateline },
      // The date of a story that waits for its release follows from that.
      ...(!story.releaseAt && { publishedAt: Date.parse(story.publishedAt) }),
      ...(story.releaseAt && { releaseAt: Date.parse(story.releaseAt) }),
      ...(story.embargo && { embargo: Date.parse(story.embargo) }),
      ...(story.liveEndedAt && { liveEndedAt: Date.parse(story.liveEndedAt) }),
    },
    tags: story.tags.map(({ label }) => ({ label })),
    authors: story.authors.map(({ name }) => ({ name })),
    coverage: story.coverage.map(({ name }) => ({ name })),
    corrections: (story.corrections ?? []).map(({ id: one, note, date }) => ({
      ...{ id: one, note, date: Date.parse(date) },
    })),
    related: story.related as StoryContent['related'],
    workflow: [],
  };
}

function writtenBlock(block: PublicBlock): Block {
  switch (block.type) {
    case 'entry': {
      const { at, blocks, ...entry } = block;
      const written = blocks.map(writtenBlock);
      return { ...entry, at: Date.parse(at), released: true, blocks: written };
    }
    case 'key-points':
      return { type: block.type, points: block.points.map(writtenPoint) };
    default:
      // The same values; only how an absent mark is written in types differs.
      return block as Block;
  }
}

const writtenPoint = ({ runs, entry }: PublicPoint): KeyPoint => ({
  runs: runs as KeyPoint['runs'],
  entry: entry ?? null,
});

type PublicPoint = Extract<PublicBlock, { type: 'key-points' }>['points'][number];
