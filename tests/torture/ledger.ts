/**
 * What a tortured desk has acknowledged, a line each, written by its parent, who survives. Whatever
 * is in here must be found again after every death.
 */
export type Acknowledged =
  | { what: 'story'; id: string }
  /** An update is on disk under `seq`; bytes in base 64. */
  | { what: 'update'; id: string; seq: number; bytes: string }
  | { what: 'picture'; sha256: string }
  /** A push is queued, under the idempotency key of the last operation of its story. */
  | { what: 'push'; id: string; operationId: string }
  /** A moment has a name; `words` is a sum of everything that was written in the story then. */
  | { what: 'version'; id: string; seq: number; words: string }
  /** The story goes into the bin, and may be gone for good after a while. */
  | { what: 'binned'; id: string }
  | { what: 'backup'; at: number }
  /** Not to be found again, but told for the log: what the desk is about to do, or that it failed. */
  | { what: 'act'; act: string; number: number }
  | { what: 'refused'; act: string; code: string; message: string }
  | { what: 'wrong'; problems: string[] }
  | { what: 'ready'; opened: string };

export const lineOf = (entry: Acknowledged): string => `${JSON.stringify(entry)}\n`;

export const entriesOf = (text: string): Acknowledged[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as Acknowledged);
