import type { Clock } from '../clock';
import { deskFacts } from '../database/facts';
import type { Database } from '../database/open';
import { headOf } from '../drafts/update-log';
import { thisDevice } from '../drafts/writers';
import type { Log } from '../log';
import { writeMark } from './mark';

/** Keeps the mark of a desk up with its database, some seconds behind: see mark.ts. */
export type MarkKeeper = {
  /** Something was written. */
  touch(): void;
  /** Something was found to be wrong: the next start is to look at all of it. */
  suspect(what: string): void;
  /** Writes the mark now. For closing. */
  settle(): void;
};

/** The mark is at most so much older than the database, ms. */
const BEHIND_MS = 2000;

export function markKeeper(db: Database, folder: string, clock: Clock, log: Log): MarkKeeper {
  const device = thisDevice(deskFacts(db));
  let suspicion: string | null = null;
  let cancel: (() => void) | null = null;

  function write(): void {
    cancel?.();
    cancel = null;
    try {
      writeMark(folder, { device, head: headOf(db), suspicion });
    } catch (error) {
      log.warn('remembering the last change', error);
    }
  }

  return {
    touch() {
      cancel ??= clock.after(BEHIND_MS, write);
    },
    suspect(what) {
      suspicion = what;
      write();
    },
    settle: write,
  };
}
