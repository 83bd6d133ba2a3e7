import { z } from 'zod';
import { galleyPlace } from './galley-place';
import { routing } from './routing';
import { staticPlace } from './static-place';
import { wordPressPlace } from './wordpress-place';

/** Where a site is and how it is spoken to, without its secret. A kind of sites has a file of its own. */
export const sitePlace = z.discriminatedUnion('kind', [galleyPlace, wordPressPlace, staticPlace]);
export type SitePlace = z.infer<typeof sitePlace>;
export type SiteKind = SitePlace['kind'];

/** A site that a desk publishes to, as it was set up. */
export const siteSetUp = z.object({
  /** Names it for ever in the outbox, and in what it has acknowledged. */
  key: z.string().min(1).max(2000),
  /** What people call it; empty: as its address says. */
  name: z.string().trim().max(100),
  place: sitePlace,
  routing,
});
export type SiteSetUp = z.infer<typeof siteSetUp>;
