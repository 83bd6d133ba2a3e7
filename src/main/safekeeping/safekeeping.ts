import path from 'node:path';
import type {
  DeskExported,
  DeskFileProgress,
  DeskImported,
  RecoveryReport,
  SafekeepingStatus,
} from '@shared/ipc/safekeeping';
import { fail, ok, type Result } from '@shared/result';
import type { ImageType } from '@shared/story/schema/figure';
import type { Clock } from '../clock';
import { deskFacts, type Facts } from '../database/facts';
import type { Database } from '../database/open';
import { storageFailure } from '../database/storage-failure';
import type { DraftStore } from '../drafts/draft-store';
import { retentionPolicy, setKeepAllDays } from '../drafts/retention';
import { thisDevice } from '../drafts/writers';
import type { Log } from '../log';
import type { MediaStore } from '../media/media-store';
import { type Backups, backups } from './backups';
import type { Backup } from './backups-in';
import { openDeskFile } from './desk-file/read';
import { type TakingInWatch, takeDeskIn } from './desk-file/take-in';
import { writeDeskFile } from './desk-file/write';
import { filesOf } from './places';
import { recoveryReports } from './recover';

/** What keeps a desk from being lost: backups, whole desks as files, and what a recovery found. */
export type Safekeeping = {
  /** Begins to make backups. */
  start(): void;
  /** The last recovery whose report nobody has acknowledged yet. */
  recovery(): RecoveryReport | null;
  acknowledge(at: number): void;
  status(): SafekeepingStatus;
  backUp(): Promise<SafekeepingStatus>;
  setKeepAllDays(days: number): void;
  exportTo(file: string): Promise<Result<DeskExported>>;
  importFrom(file: string): Promise<Result<DeskImported>>;
  /** Stops an export or import that is under way. */
  stopDeskFile(): void;
  stop(): void;
};

export type SafekeepingParts = {
  db: Database;
  /** Everything of the desk is in this folder. */
  folder: string;
  store: DraftStore;
  media: MediaStore;
  /** Stories came in: project them. */
  catchUp: () => void;
  /** Copies the database into a folder, in another thread; see `takeBackup`. */
  copyDatabase: (folder: string) => Promise<Backup>;
  /** What is damaged in a database, looked for in another thread; see check.ts. */
  checkDatabase: (database: string) => Promise<string | null>;
  /** How far an export or import is; null when it is over. */
  onDeskFile: (progress: DeskFileProgress | null) => void;
  clock: Clock;
  log: Log;
  onDamage: (what: string) => void;
  nativeBinding?: string | undefined;
};

/** Which recovery was acknowledged last, by its time. */
const SEEN = 'recovery.seen';

export function safekeeping(parts: SafekeepingParts): Safekeeping {
  const { db, folder, clock } = parts;
  const files = filesOf(folder);
  const facts = deskFacts(db);
  const kept = backups({
    ...{ database: files.database, folder: files.backups, clock, log: parts.log },
    take: () => parts.copyDatabase(files.backups),
    onDamage: parts.onDamage,
  });
  const pictures = db.prepare<[], { sha256: string; mime: ImageType }>(
    'SELECT sha256, mime FROM media ORDER BY sha256',
  );

  /** What stops the export or import that is under way. */
  let stopping = new AbortController();

  /** Does one thing with a desk file, telling how far it is, some times a second. */
  async function withDeskFile<T>(
    work: DeskFileProgress['work'],
    go: (watch: TakingInWatch) => Promise<T>,
  ): Promise<T> {
    stopping = new AbortController();
    let told = Number.NEGATIVE_INFINITY;
    const onProgress = (done: number, total: number): void => {
      if (performance.now() - told < TELL_EVERY_MS && done < total) return;
      told = performance.now();
      parts.onDeskFile({ work, done, total });
    };
    try {
      return await go({ onProgress, signal: stopping.signal });
    } finally {
      parts.onDeskFile(null);
    }
  }

  return {
    recovery() {
      const last = recoveryReports(folder).at(-1);
      return last && last.at > Number(facts.get(SEEN) ?? 0) ? last : null;
    },
    acknowledge: (at) => facts.set(SEEN, String(at)),
    status: () => statusOf(kept, facts),
    async backUp() {
      await kept.make();
      return statusOf(kept, facts);
    },
    setKeepAllDays: (days) => setKeepAllDays(facts, days),

    async exportTo(file) {
      try {
        const written = await withDeskFile('export', (watch) =>
          writeDeskFile(
            {
              ...{ device: thisDevice(facts), copyDatabase: parts.copyDatabase, ...watch },
              pictures: () =>
                pictures.all().map((row) => ({ ...row, file: files.picture(row.sha256) })),
            },
            file,
            clock.now(),
          ),
        );
        return ok({ file, ...written });
      } catch (error) {
        if (stopping.signal.aborted) {
          return fail('stopped', 'Stopped: no file was written. Nothing of this desk was changed.');
        }
        const known = storageFailure(error);
        if (known) return { ok: false, error: known };
        return fail('failed', `“${path.basename(file)}” could not be written. ${SAFE}`, error);
      }
    },

    async importFrom(file) {
      return withDeskFile('import', async (watch) => {
        const opened = await openDeskFile(file, folder, parts.checkDatabase, parts.nativeBinding);
        if (!opened.ok) return opened;
        try {
          return ok(await takeDeskIn(parts, opened.value, watch));
        } finally {
          opened.value.close();
        }
      });
    },
    stopDeskFile: () => stopping.abort(),

    start: kept.start,
    stop: kept.stop,
  };
}

/** Progress is told so often at most, ms. */
const TELL_EVERY_MS = 100;
const SAFE = 'Nothing of this desk was changed; the log file says more.';

const statusOf = (kept: Backups, facts: Facts): SafekeepingStatus => ({
  ...kept.status(),
  keepAllDays: retentionPolicy(facts).keepAllDays,
});
