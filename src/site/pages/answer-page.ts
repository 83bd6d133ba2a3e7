import type { FeedFormat, SiteLinks } from '@shared/page/links';
import type { PagePlace } from '@shared/page/navigation';
import { wordsOf } from '@shared/page/words';
import type { TickerLine } from '@shared/publish/api';
import { EDITION_IDS, type EditionId, type SectionId } from '@shared/story/vocabulary';
import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { Search } from '../search/search';
import type { SiteParts } from '../site';
import type { StoryLists } from '../stories/lists';
import type { Lookups } from '../stories/lookups';
import { ASK_FIRST } from './caching';
import { type Head, renderDocument } from './document';
import { FEED_FORMATS } from './feed-format';
import type { MadePage } from './kept/keep-pages';
import { pageFeedPath } from './links';
import { shownLines } from './page-stream';

/** What the pages are made from. */
export type PageParts = SiteParts & {
  lists: StoryLists;
  search: Search;
  found: Lookups;
  links: SiteLinks;
};

export type Page = {
  edition: EditionId;
  /** Its address, as a path of the site. */
  path: string;
  place?: PagePlace;
  /** The page in the editions that have it, as paths; the other editions get their front pages. */
  editions?: readonly { edition: EditionId; path: string }[];
  head: Omit<Head, 'canonical' | 'editions' | 'feeds'>;
  /** Id of the story, when it is a live blog that goes on. */
  liveBlog?: string;
  /** Of which stories it is made, when it is not a list; and which of them who opens it reads. */
  madeOf?: { shows: readonly string[]; reads: string };
  content: ReactNode;
};

/** Stories in "Most Read". */
const MOST_READ = 5;

/** The most read stories of an edition. */
export const mostRead = async ({ readings, lists }: PageParts, edition: EditionId) =>
  // Some may have been withdrawn since it was counted.
  (await lists.cards(await readings.mostRead(edition, 2 * MOST_READ))).slice(0, MOST_READ);

/** Renders a page and answers with it. One that exists gets its tag, and is kept, by kept/keep-pages.ts. */
export async function answerPage(
  c: Context,
  parts: PageParts,
  page: Page,
  status: 200 | 404 | 410 = 200,
): Promise<Response> {
  const lines = await parts.ticker.current(page.edition);
  const html = await htmlOf(parts, page, lines);
  const leads = lines.flatMap(({ storyId }) => storyId ?? []);
  c.set('page', {
    shows: page.madeOf ? [...page.madeOf.shows, ...leads] : null,
    reads: page.madeOf?.reads ?? null,
  } satisfies MadePage);
  c.header('cache-control', ASK_FIRST);
  return c.html(html, status);
}

/** The feeds of an edition, and before them those of the section that a page belongs to. */
function feedsOf(
  { links, name, publicUrl }: PageParts,
  edition: EditionId,
  section?: SectionId,
): Head['feeds'] {
  const feed = (format: FeedFormat, of?: SectionId) => ({
    format,
    title: of ? `${wordsOf(edition).sectionNames[of]} · ${name}` : name,
    url: publicUrl(links.feed(edition, of, format)),
  });
  return [...(section ? [section] : []), undefined].flatMap((of) =>
    FEED_FORMATS.map((format) => feed(format, of)),
  );
}

async function htmlOf(parts: PageParts, page: Page, lines: readonly TickerLine[]): Promise<string> {
  const { links, publicUrl } = parts;
  const { edition, place = {} } = page;
  const editions = page.editions ?? [];
  const pathIn = (other: EditionId): string =>
    editions.find((one) => one.edition === other)?.path ?? links.front(other);
  return renderDocument(
    {
      ...page.head,
      canonical: publicUrl(page.path),
      editions:
        editions.length < 2
          ? []
          : editions.map(({ edition: other, path }) => ({ edition: other, url: publicUrl(path) })),
      feeds: feedsOf(parts, edition, place.section),
    },
    {
      ...{ siteName: parts.name, edition, links, place },
      now: new Date(parts.now()),
      editions: EDITION_IDS.filter((other) => other !== edition).map((other) => ({
        edition: other,
        href: pathIn(other),
      })),
      ticker: await shownLines(parts, lines),
      tickerFeed: pageFeedPath(edition, page.liveBlog),
    },
    page.content,
  );
}
