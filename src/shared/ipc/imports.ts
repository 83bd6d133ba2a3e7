import { z } from 'zod';
import { call } from './call';

/** How far an import is: files that are done, and how much of the one that is read (0…1). */
export type ImportProgress = { done: number; total: number; name: string; share: number };

/** What came of an import, file by file. */
export type Imported = {
  stories: {
    id: string;
    /** The name of its file. */
    name: string;
    headline: string;
    /** Pictures that could not be had; a link stands in the place of those that have an address. */
    picturesMissing: number;
  }[];
  /** Files that gave no story, each with the reason: a sentence to be read behind its name. */
  failed: { name: string; reason: string }[];
  /** Whether somebody stopped it before its end; what had come in by then stays. */
  isStopped: boolean;
};

/** Largest file that is taken, bytes. */
const FILE_MAX_BYTES = 256 * 1024 * 1024;

/** Stories from files of other programs, as new drafts. */
export const imports = {
  /** Asks for files, then imports them; null when nobody chose any. */
  choose: call(z.object({})).returns<Imported | null>(),
  /** Imports files that were dropped on a window. */
  files: call(
    z.object({
      files: z
        .array(
          z.object({
            name: z.string().min(1).max(1000),
            bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= FILE_MAX_BYTES),
          }),
        )
        .min(1)
        .max(200),
    }),
  ).returns<Imported>(),
  /** Stops the import that is under way. */
  stop: call(z.object({})).returns<null>(),
};
