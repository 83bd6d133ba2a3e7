import type { ImportedStory } from './imported';

/** A file to be read: by its path, or the bytes that a window brought. */
export type ImportSource = { name: string; path: string } | { name: string; bytes: Uint8Array };

/** What the thread says of the file that it was given. */
export type FromReader =
  | { share: number }
  | { story: ImportedStory }
  /** A sentence to be read behind the name of the file. */
  | { reason: string };
