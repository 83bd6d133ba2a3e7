import { z } from 'zod';
import { EDITION_IDS, type EditionId, SECTION_IDS } from '../../story/vocabulary';

/** What a site takes of what the desk publishes. Null takes all, also stories that have no section yet. */
export const routing = z.object({
  editions: z.array(z.enum(EDITION_IDS)).min(1).nullable(),
  sections: z.array(z.enum(SECTION_IDS)).min(1).nullable(),
  /** Whether the breaking ticker goes there, in the editions that it takes. */
  ticker: z.boolean(),
});
export type Routing = z.infer<typeof routing>;

export const EVERYTHING: Routing = { editions: null, sections: null, ticker: true };

/** What routing asks about a story. */
export type Routed = { edition: string; section: string | null };

const isIn = (wanted: readonly string[] | null, value: string | null): boolean =>
  wanted === null || (value !== null && wanted.includes(value));

export const takesStory = (
  { editions, sections }: Routing,
  { edition, section }: Routed,
): boolean => isIn(editions, edition) && isIn(sections, section);

/** Whether a site has the front page of an edition; what it does not have of its stories leaves no gap there. */
export const takesFront = ({ editions }: Routing, edition: EditionId): boolean =>
  isIn(editions, edition);

export const takesTicker = ({ editions, ticker }: Routing, edition: EditionId): boolean =>
  ticker && isIn(editions, edition);
