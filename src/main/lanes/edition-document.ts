import type { EditionId } from '@shared/story/vocabulary';
import type { z } from 'zod';

/**
 * A small document that each edition has one of on a site, apart from its stories: the breaking ticker, the
 * front page. A person changes it as a whole; several desks may; it goes out in a lane of its own.
 */
export type EditionDocument<Document extends object> = {
  /** Its table in the database of the desk. */
  table: string;
  /** Its one field, which is a list; the column has the same name. */
  list: keyof Document & string;
  /** Its path below the base of the Publish API. */
  path: (edition: EditionId) => string;
  empty: Document;
  /** What is kept, and what a site answers, without more. */
  schema: z.ZodType<Document>;
  /** What is left of it at a moment, ms since 1970 UTC. */
  current: (document: Document, now: number) => Document;
  /** What two desks made of one document. @param base what both began with */
  merge: (base: Document, ours: Document, theirs: Document) => Document;
  /** Sentences for the desk. */
  words: {
    held: string;
    /** The site cannot be reached. */
    later: string;
    wrongToken: string;
    /** No site takes it in this edition. */
    nowhere: string;
  };
};

/** A document of an edition as this desk has it, and how it stands with the site. */
export type Standing<Document extends object> = Document & {
  edition: EditionId;
  /** - `there`: readers see it. - `waiting`: it goes out by itself. - `refused`: `message` says why. */
  phase: 'there' | 'waiting' | 'refused';
  /** A sentence, unless readers see it. */
  message: string | null;
  /** When the site took it from this desk last, ms since 1970 UTC; null: never. */
  sentAt: number | null;
};
