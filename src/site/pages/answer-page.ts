import { createHash } from 'node:crypto';
import type { SiteLinks } from '@shared/page/links';
import type { PagePlace } from '@shared/page/navigation';
import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { Search } from '../search/search';
import type { SiteParts } from '../site';
import type { StoryLists } from '../stories/lists';
import type { Lookups } from '../stories/lookups';
import { type Head, renderDocument } from './document';

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
  head: Omit<Head, 'canonical' | 'editions' | 'feed'>;
  content: ReactNode;
};

/** Stories in "Most Read". */
const MOST_READ = 5;

/** The most read stories of an edition. */
export const mostRead = ({ readings, lists }: PageParts, edition: EditionId) =>
  lists.cards(readings.mostRead(edition, MOST_READ));

/** Renders a page and answers with it, or with 304 when the reader has it already. */
export function answerPage(
  c: Context,
  parts: PageParts,
  page: Page,
  status: 200 | 404 | 410 = 200,
): Response | Promise<Response> {
  const html = htmlOf(parts, page);
  c.header('cache-control', 'no-cache'); // Kept, and asked about each time: a withdrawal counts at once.
  if (status !== 200) return c.html(html, status);
  const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  c.header('etag', etag);
  const known: string[] = c.req.header('if-none-match')?.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return known.includes(etag) ? c.body(null, 304) : c.html(html);
}

function htmlOf(parts: PageParts, page: Page): string {
  const { links, found, ticker, publicUrl } = parts;
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
      feed: publicUrl(links.feed(edition, place.section)),
    },
    {
      ...{ siteName: parts.name, edition, links, place },
      now: new Date(parts.now()),
      editions: EDITION_IDS.filter((other) => other !== edition).map((other) => ({
        edition: other,
        href: pathIn(other),
      })),
      ticker: ticker.current(edition).map(({ id, text, at, storyId }) => ({
        ...{ id, text, at },
        href: storyId === null ? null : (found.link(storyId)?.href ?? null),
      })),
    },
    page.content,
  );
}
