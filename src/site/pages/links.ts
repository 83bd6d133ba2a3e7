import type { FeedFormat, SiteLinks } from '@shared/page/links';
import { everyBlockOf, type PublicStory } from '@shared/publish/public-story';
import type { CropName } from '@shared/story/crops';
import type { EditionId } from '@shared/story/vocabulary';
import type { Lookups } from '../stories/lookups';

/**
 * Where the ticker of an edition is followed as it changes, and a live blog with it: one connection for a
 * page, since browsers have few for a site.
 */
export const pageFeedPath = (edition: EditionId, liveBlog?: string): string =>
  `/${edition}/ticker${liveBlog === undefined ? '' : `?live=${liveBlog}`}`;

/** The edition at the root of the site. */
export const FIRST_EDITION: EditionId = 'en';

/** Half a surrogate pair has no percent-encoding. It is replaced as SQLite replaces it, so that it is found. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

/** The names of feeds, in the folder of their edition or section. */
export const FEED_FILES: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml' };

/** The addresses of this site, as paths from its root. Those of stories are asked for with `linksIn`. */
export function siteLinks(hasRenditions: boolean): SiteLinks {
  const within = (edition: EditionId, ...parts: string[]): string =>
    `/${[edition, ...parts.map(wellFormed).map(encodeURIComponent)].join('/')}`;
  return {
    media: (sha256) => `/media/${sha256}`,
    ...(hasRenditions && {
      rendition: (sha256: string, width: number) => `/media/${sha256}/w${width}`,
      crop: (sha256: string, crop: CropName) => `/media/${sha256}/${crop}.jpg`,
    }),
    story: () => null,
    front: (edition) => (edition === FIRST_EDITION ? '/' : within(edition)),
    section: (edition, section) => within(edition, section),
    region: (edition, region) => within(edition, 'region', region),
    kind: (edition, kind) => within(edition, 'kind', kind),
    kindGroup: (edition, group) => within(edition, group),
    tag: (edition, id) => within(edition, 'tag', id),
    author: (edition, id) => within(edition, 'author', id),
    coverage: (edition, id) => within(edition, 'coverage', id),
    latest: (edition) => within(edition, 'latest'),
    authors: (edition) => within(edition, 'authors'),
    coverages: (edition) => within(edition, 'coverage'),
    search: (edition) => within(edition, 'search'),
    regionSection: (edition, region, section) => within(edition, 'region', region, section),
    feed: (edition, section, format = 'rss') =>
      within(edition, ...(section ? [section] : []), FEED_FILES[format]),
  };
}

/** Ids of the stories to which a story leads, whether or not they can be read. */
export function linkedFrom(story: PublicStory): string[] {
  const leads = [
    ...story.related,
    ...[...everyBlockOf(story)].filter((block) => block.type === 'read-more'),
  ];
  return [...new Set(leads.flatMap(({ storyId }) => storyId ?? []))];
}

/** Those addresses, and what a story needs of the stories to which it leads. */
export async function linksIn(
  story: PublicStory,
  { found, links }: { found: Lookups; links: SiteLinks },
): Promise<SiteLinks> {
  const known = await found.links(linkedFrom(story));
  return { ...links, story: (id) => known.get(id) ?? null };
}
