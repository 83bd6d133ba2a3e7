/**
 * The words of this newsroom: what a story can be, where it belongs, and which editions exist.
 * Ids are stored in documents and appear in public URLs, so an id never changes; labels may.
 */

export type Term = { id: string; label: string };

export const KINDS = [
  { id: 'news', label: 'News', group: 'news' },
  { id: 'opinion', label: 'Opinion', group: 'articles' },
  { id: 'analysis', label: 'Analysis', group: 'articles' },
  { id: 'blog', label: 'Blog', group: 'articles' },
  { id: 'feature', label: 'Feature', group: 'articles' },
  { id: 'newsfeed', label: 'NewsFeed', group: 'videos' },
  { id: 'video-feature', label: 'Video feature', group: 'videos' },
  { id: 'explainer', label: 'Explainer', group: 'videos' },
  { id: 'tv', label: 'TV', group: 'videos' },
  { id: 'digital-series', label: 'Digital series', group: 'videos' },
  { id: 'infograph', label: 'Infograph', group: 'infographs' },
  { id: 'pictures', label: 'In pictures', group: 'pictures' },
  { id: 'live', label: 'Live blog', group: 'live' },
] as const;

/** The groups under which the public navigation shows kinds. */
export const KIND_GROUPS = [
  { id: 'news', label: 'News' },
  { id: 'articles', label: 'Articles' },
  { id: 'videos', label: 'Videos' },
  { id: 'infographs', label: 'Infographs' },
  { id: 'pictures', label: 'In Pictures' },
  { id: 'live', label: 'Live' },
] as const;

export const SECTIONS = [
  { id: 'politics', label: 'Politics' },
  { id: 'economy', label: 'Economy' },
  { id: 'sports', label: 'Sports' },
  { id: 'arts-culture', label: 'Arts & Culture' },
  { id: 'health', label: 'Health' },
  { id: 'miscellaneous', label: 'Miscellaneous' },
  { id: 'technology', label: 'Technology' },
  { id: 'environment', label: 'Environment' },
] as const;

export const REGIONS = [
  { id: 'africa', label: 'Africa' },
  { id: 'asia', label: 'Asia' },
  { id: 'asia-pacific', label: 'Asia-Pacific' },
  { id: 'europe', label: 'Europe' },
  { id: 'latin-america', label: 'Latin America' },
  { id: 'mena', label: 'MENA' },
  { id: 'palestine', label: 'Palestine' },
  { id: 'us-canada', label: 'US & Canada' },
] as const;

export const EDITIONS = [
  { id: 'en', label: 'English', dir: 'ltr' },
  { id: 'ar', label: 'العربية', dir: 'rtl' },
  { id: 'es', label: 'Español', dir: 'ltr' },
] as const;

export type KindId = (typeof KINDS)[number]['id'];
export type SectionId = (typeof SECTIONS)[number]['id'];
export type RegionId = (typeof REGIONS)[number]['id'];
export type KindGroupId = (typeof KIND_GROUPS)[number]['id'];
export type EditionId = (typeof EDITIONS)[number]['id'];

const ids = <T extends readonly { id: string }[]>(terms: T) =>
  terms.map((term) => term.id) as [T[number]['id'], ...T[number]['id'][]];

/** Tuples of ids, in the shape that `z.enum` wants. */
export const KIND_IDS = ids(KINDS);
export const SECTION_IDS = ids(SECTIONS);
export const REGION_IDS = ids(REGIONS);
export const EDITION_IDS = ids(EDITIONS);

/** The label of an id in a vocabulary; the id itself when a newer Galley wrote one we do not know. */
export function labelOf(terms: readonly Term[], id: string): string {
  return terms.find((term) => term.id === id)?.label ?? id;
}

/** Writing direction of an edition. */
export function directionOf(edition: EditionId): 'ltr' | 'rtl' {
  return edition === 'ar' ? 'rtl' : 'ltr';
}

/** Whether stories of a kind are told by a video. */
export const isVideoKind = (kind: KindId): boolean =>
  KINDS.some(({ id, group }) => id === kind && group === 'videos');
