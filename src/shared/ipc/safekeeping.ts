import { z } from 'zod';
import { call } from './call';

/** How a story came out of a recovery. */
export type RecoveredStory = {
  id: string;
  headline: string;
  /**
   * - `whole`: every change of it that was found has its place.
   * - `mended`: changes between others are lost; what hung on them stands at the end of the story.
   * - `lost`: nothing but its being there was found.
   * - `behind`: its last changes are lost, and the archive knew what they wrote.
   * - `retold`: a new story, of the words that the archive knew of one that is behind, mended or gone.
   */
  state: 'whole' | 'mended' | 'lost' | 'behind' | 'retold';
  /** Stretches of words that lost their place. */
  stranded: number;
  /** Its last change, ms since 1970 UTC. */
  changedAt: number;
};

/** What was found and what was not when the file of a desk's stories was put together again. */
export type RecoveryReport = {
  /** ms since 1970 UTC. */
  at: number;
  /**
   * - `damaged`: the file could not be read as it should. - `missing`: it was gone, or empty.
   * - `older`: it lacked changes that had been saved.
   */
  cause: 'damaged' | 'missing' | 'older';
  /** What was wrong, for people who know about it. */
  detail: string;
  /** The folder that the damaged files are kept in. */
  keptIn: string;
  /** Times of the backups that were used, ms since 1970 UTC. */
  backups: number[];
  stories: RecoveredStory[];
  /** Changes found in the damaged file, added from backups, and lost as far as their numbers tell. */
  updates: { found: number; fromBackups: number; lost: number };
  /** Pictures whose file is not there. */
  picturesMissing: number;
};

/** How far an export (in bytes) or import (in stories and pictures) of a desk is. */
export type DeskFileProgress = { work: 'export' | 'import'; done: number; total: number };

/** What came of an import. */
export type DeskImported = {
  /** Whether somebody stopped it before its end; what had come in by then stays. */
  stopped: boolean;
  /** Stories that were not here, that lacked something of what the file has, and that did not. */
  stories: { added: number; merged: number; same: number };
  pictures: { added: number; same: number; damaged: number };
};

/** What came of an export. */
export type DeskExported = {
  file: string;
  bytes: number;
  pictures: number;
  /** Pictures whose file is not on this desk any more. */
  picturesMissing: number;
};

export type SafekeepingStatus = {
  /** Newest first. */
  backups: { at: number; bytes: number }[];
  /** Why the last backup failed, a sentence for the editor; null when it did not. */
  failure: string | null;
  /** For so many days every change is kept. */
  keepAllDays: number;
};

export const safekeeping = {
  /** The last recovery, until somebody has acknowledged its report. */
  recovery: call(z.object({})).returns<RecoveryReport | null>(),
  acknowledge: call(z.object({ at: z.number() })).returns<null>(),
  status: call(z.object({})).returns<SafekeepingStatus>(),
  backUp: call(z.object({})).returns<SafekeepingStatus>(),
  setKeepAllDays: call(z.object({ days: z.int().min(1).max(3650) })).returns<null>(),
  /** Asks where to, then writes the whole desk into one file; null when nobody said where. */
  exportDesk: call(z.object({})).returns<DeskExported | null>(),
  /** Asks for a file, then takes in what it holds; null when nobody chose one. */
  importDesk: call(z.object({})).returns<DeskImported | null>(),
  /** Stops an export or import that is under way. */
  stopDeskFile: call(z.object({})).returns<null>(),
};
