import type { PublicStory } from '@shared/publish/public-story';

/** Where a story stands. Unique among the stories that can be read. */
export type Address = Pick<PublicStory, 'edition' | 'section' | 'slug'>;

/** The path of a story on the site, percent-encoded: `/ar/economy/%D8%B9…`. */
export const pathOf = ({ edition, section, slug }: Address): string =>
  `/${edition}/${section}/${encodeURIComponent(slug)}`;
