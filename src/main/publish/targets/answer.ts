/**
 * What came of telling a site something.
 * - `acknowledged`: it is there. - `conflict`: the site has another version (412).
 * - `later`: nobody is to blame; try again. - `refused`: a person must look.
 */
export type Answer =
  | { type: 'acknowledged'; url: string; etag: string; version: number }
  | { type: 'conflict'; message: string }
  | {
      type: 'later';
      /** The site was not reached, did not answer, or answered that it cannot now; or this desk stopped. */
      why: 'not reached' | 'no answer' | 'put off' | 'held';
      message: string;
      /** How long the site asked to be left alone, ms. */
      retryAfterMs: number | null;
      doubt: Doubt;
    }
  | { type: 'refused'; message: string; doubt: Doubt };

/** Longest that a site can ask to be left alone, ms: a wrong date must not silence a desk for years. */
export const LONGEST_REST_MS = 6 * 60 * 60_000;

/**
 * Whether the site may hold the story all the same, although it did not acknowledge it.
 * - `none`: the site looked at this operation and has not done it, whatever came of earlier attempts.
 * - `as before`: this attempt did not do it; an earlier one may have. - `new`: this one may have.
 */
export type Doubt = 'none' | 'as before' | 'new';
