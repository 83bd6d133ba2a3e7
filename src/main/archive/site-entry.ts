import type { PublicBlock, PublicStory } from '@shared/publish/public-story';
import type { ArchiveEntry, Standing } from './entry';

/** What the archive knows of a story of the site. */
export function siteEntry(story: PublicStory): ArchiveEntry {
  const { id, kind, section, region, edition, editionOf, slug, headline, deck, words } = story;
  const blocks = story.lead ? [story.lead, ...story.body] : story.body;
  return {
    ...{ source: 'site', storyId: id, seq: 0, state: 'published', packageHash: '' },
    ...{ kind, section, region, edition, editionOf, slug, headline, deck, words },
    slugWritten: true,
    leadMedia: story.lead?.media.sha256 ?? null,
    text: textOf(blocks),
    at: Date.parse(story.publishedAt),
    members: {
      tag: story.tags,
      author: story.authors.map(({ id: author, name }) => ({ id: author, label: name })),
      coverage: story.coverage.map(({ id: coverage, name }) => ({ id: coverage, label: name })),
    },
    related: story.related.flatMap(({ storyId }) => storyId ?? []),
  };
}

export const siteStanding = (story: PublicStory, url: string): Standing => ({
  createdAt: Date.parse(story.publishedAt),
  begunByMe: false,
  binned: false,
  url,
});

/** All words of public blocks, a line each. */
function textOf(blocks: readonly PublicBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          return block.runs.map((run) => run.text).join('');
        case 'list':
          return block.items.map(textOf).join('\n');
        case 'blockquote':
          return textOf(block.blocks);
        case 'figure':
          return [block.caption.map((run) => run.text).join(''), block.credit].join(' ');
        default:
          return '';
      }
    })
    .filter((line) => line !== '')
    .join('\n');
}
