import {
  everyBlockOf,
  leadPicture,
  type PublicBlock,
  type PublicRun,
  type PublicStory,
} from '@shared/publish/public-story';
import type { ArchiveEntry, Standing } from './entry';

/** What the archive knows of a story of the site. */
export function siteEntry(story: PublicStory): ArchiveEntry {
  const { id, kind, section, region, edition, editionOf, slug, headline, deck, words } = story;
  return {
    ...{ source: 'site', storyId: id, seq: 0, state: 'published', packageHash: '' },
    ...{ kind, section, region, edition, editionOf, slug, headline, deck, words },
    slugWritten: true,
    leadMedia: leadPicture(story.lead)?.media.sha256 ?? null,
    text: textOf([...everyBlockOf(story)]),
    at: Date.parse(story.publishedAt),
    ...{ publishedAt: Date.parse(story.publishedAt), releaseAt: null, embargo: null },
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

/** The words of public blocks themselves, a line each. */
function textOf(blocks: readonly PublicBlock[]): string {
  return blocks
    .map(wordsOf)
    .filter((line) => line !== '')
    .join('\n');
}

function wordsOf(block: PublicBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textOfRuns(block.runs);
    case 'pull-quote':
      return [textOfRuns(block.quotation), block.attribution].join(' ');
    case 'embed':
      return [block.title, block.description].join(' ');
    case 'fact-box':
    case 'entry':
      return block.title;
    case 'key-points':
      return block.points.map(({ runs }) => textOfRuns(runs)).join(' ');
    case 'table':
      return [block.caption, ...block.rows.flat()].map(textOfRuns).join(' ');
    case 'figure':
      return [textOfRuns(block.caption), block.credit].join(' ');
    case 'video':
      return [block.caption, ...block.transcript].map(textOfRuns).join(' ');
    default:
      return '';
  }
}

const textOfRuns = (runs: readonly PublicRun[]): string => runs.map(({ text }) => text).join('');
