import type { Block } from '../story/blocks';
import type { StoryContent } from '../story/compose';
import type { PublicStory } from './public-story';

/** What a desk would have written to publish a story as a site has it: the way back from `packStory`. */
export function contentOf(story: PublicStory): StoryContent {
  const { edition, editionOf, kind, section, region, slug, source, dateline } = story;
  return {
    ...{ headline: story.headline, deck: story.deck },
    // The same values; only how an absent mark is written in types differs.
    body: [...(story.lead ? [story.lead] : []), ...story.body] as readonly Block[],
    fields: {
      ...{ edition, editionOf, kind, section, region, slug, source, dateline },
      publishedAt: Date.parse(story.publishedAt),
    },
    tags: story.tags.map(({ label }) => ({ label })),
    authors: story.authors.map(({ name }) => ({ name })),
    coverage: story.coverage.map(({ name }) => ({ name })),
    related: story.related as StoryContent['related'],
    workflow: [],
  };
}
