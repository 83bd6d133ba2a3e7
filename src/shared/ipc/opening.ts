import { z } from 'zod';
import { call } from './call';

/** Why Galley cannot open the stories of a desk. Nothing was changed or deleted. */
export type Refusal = {
  /**
   * - `newer`: a newer Galley wrote them. - `foreign`: the file is another program's.
   * - `busy`: another program holds it. - `damaged`: it could not be put together again.
   * - `unusable`: the folder cannot be written, or the disk is full.
   */
  code: 'newer' | 'foreign' | 'busy' | 'damaged' | 'unusable';
  /** What happened, what is safe and what to do. */
  message: string;
  /** What the system said, for people who know about it. */
  cause: string | null;
  /** The folder of the desk. */
  folder: string;
};

/** What a window may ask before the stories are open: all other calls are answered when they are. */
export const opening = {
  /** Null when the stories are open. */
  refusal: call(z.object({})).returns<Refusal | null>(),
  /** Tries once more; when that works the window is turned to the stories. */
  again: call(z.object({})).returns<Refusal | null>(),
  /** Shows the desk's folder in the system's file manager. */
  showFolder: call(z.object({})).returns<null>(),
  quit: call(z.object({})).returns<null>(),
};
