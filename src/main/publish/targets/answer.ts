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
      message: string;
      /** How long the site asked to be left alone, ms. */
      retryAfterMs: number | null;
      /** Whether the site may have done it all the same; false when it certainly was not reached. */
      maybeDone: boolean;
    }
  | { type: 'refused'; message: string };
