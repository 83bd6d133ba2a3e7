import { setImmediate as nextTurn } from 'node:timers/promises';
import { patternOf, type Query } from '@shared/find/pattern';
import type { FindProgress, FoundInDrafts, Replaced } from '@shared/ipc/find';
import { fail, ok, type Result } from '@shared/result';
import type { Announce, WindowId } from '../announce';
import type { Clock } from '../clock';
import type { DraftStore } from '../drafts/draft-store';
import type { Log } from '../log';
import type { StartFind } from './thread';
import type { DraftChange, FindOrder, FindReport } from './work';

/** Finding and replacing in all drafts, for windows; see `shared/ipc/find.ts`. */
export type FindInDrafts = {
  find(query: Query, window: WindowId): Promise<Result<FoundInDrafts>>;
  replace(order: ReplaceOrder, window: WindowId): Promise<Result<Replaced>>;
  takeBack(window: WindowId): Promise<Result<Replaced>>;
  /** Stops what a window has under way. */
  stop(window: WindowId): void;
  /** A window is gone, with what it could have taken back. */
  forget(window: WindowId): void;
};

export type ReplaceOrder = {
  query: Query;
  replacement: string;
  chosen: { id: string; keys: string[] }[];
  /** The name that the moment before gets in the history of each draft. */
  version: string;
};

export type FindParts = {
  folder: string;
  nativeBinding?: string | undefined;
  store: DraftStore;
  start: StartFind;
  announce: Announce;
  clock: Clock;
  log: Log;
  /** An expression that is silent for so long is given up, ms. */
  silenceMax?: number;
};

/** A draft of 20,000 words takes some 10 ms to be looked through, but for an expression that goes astray. */
const SILENCE_MAX_MS = 5000;

type Ending = 'done' | 'stopped' | 'too-slow';

export function findInDrafts(parts: FindParts): FindInDrafts {
  const { folder, nativeBinding, store, announce, clock, log } = parts;
  /** How to stop what each window has under way. */
  const underWay = new Map<WindowId, () => void>();
  const done = new Map<WindowId, DraftChange[]>();

  /** Has a thread do an order, and resolves when it has ended. Throws when it could not. */
  function inThread(
    order: Pick<FindOrder, 'query' | 'replace'>,
    window: WindowId,
    hear: (report: FindReport) => void,
  ): Promise<Ending> {
    underWay.get(window)?.();
    const thread = parts.start({ folder, nativeBinding, ...order });
    return new Promise((resolve, reject) => {
      let watch = (): void => {};
      const end = (ending: Ending): void => {
        watch();
        if (underWay.get(window) === stop) underWay.delete(window);
        if (ending !== 'done') thread.kill();
        resolve(ending);
      };
      const stop = (): void => end('stopped');
      underWay.set(window, stop);
      thread.onReport((report) => {
        watch();
        if ('failure' in report) {
          reject(new Error(report.failure));
          end('stopped');
          return;
        }
        if (order.query.isPattern) {
          watch = clock.after(parts.silenceMax ?? SILENCE_MAX_MS, () => end('too-slow'));
        }
        hear(report);
      });
      thread.onExit(() => end('done'));
    });
  }

  const tell = (window: WindowId, progress: FindProgress | null): void =>
    announce('find:progress', { progress }, [window]);

  /** Merges changes into their drafts, one a turn, so that whoever writes is not kept waiting. */
  async function apply(
    changes: DraftChange[],
    window: WindowId,
    write: (change: DraftChange) => void,
  ): Promise<{ applied: DraftChange[]; stopped: boolean }> {
    let stopped = false;
    underWay.get(window)?.();
    const stop = (): void => {
      stopped = true;
    };
    underWay.set(window, stop);
    const applied: DraftChange[] = [];
    for (const [index, change] of changes.entries()) {
      await nextTurn();
      if (stopped) break;
      // What came between: a draft that went to the bin, or into a newer Galley's hands.
      if (!isWritable(change.id)) continue;
      write(change);
      applied.push(change);
      tell(window, { work: 'replace', done: index + 1, total: changes.length });
    }
    if (underWay.get(window) === stop) underWay.delete(window);
    tell(window, null);
    return { applied, stopped };
  }

  const isWritable = (id: string): boolean =>
    store.has(id) && !store.isBinned(id) && store.read(id).readOnly === null;

  return {
    async find(query, window) {
      if (patternOf(query) === 'faulty') return FAULTY;
      const found: FoundInDrafts = { drafts: [], read: 0, leftOut: 0, cut: null };
      const ending = await inThread({ query }, window, (report) => {
        if ('found' in report) found.drafts.push(report.found);
        else if ('leftOut' in report) found.leftOut += 1;
        else if ('many' in report) found.cut = 'many';
        else if ('progress' in report) {
          found.read = report.progress.done;
          tell(window, { work: 'find', ...report.progress });
        }
      });
      tell(window, null);
      if (ending === 'too-slow') return TOO_SLOW;
      if (ending === 'stopped') found.cut = 'stopped';
      return ok(found);
    },

    async replace({ query, replacement, chosen, version }, window) {
      if (patternOf(query) === 'faulty') return FAULTY;
      const changes: DraftChange[] = [];
      const order = { query, replace: { replacement, chosen } };
      const ending = await inThread(order, window, (report) => {
        if ('change' in report) changes.push(report.change);
        else if ('progress' in report) tell(window, { work: 'replace', ...report.progress });
      });
      if (ending === 'too-slow') {
        tell(window, null);
        return TOO_SLOW;
      }
      // Stopped before anything was written: nothing is.
      const { applied, stopped } = await apply(
        ending === 'done' ? changes : [],
        window,
        ({ id, update }) =>
          store.write(id, (pen) => {
            pen.mark({ kind: 'version', name: version });
            pen.merge(update, null, 'replace');
          }),
      );
      if (applied.length > 0) done.set(window, applied);
      log.info('replaced in drafts', applied.map(({ id }) => id).join(' '));
      const isStopped = stopped || ending === 'stopped';
      const wanted = chosen.reduce((sum, { keys }) => sum + keys.length, 0);
      return ok(outcome(applied, isStopped, isStopped ? 0 : wanted));
    },

    async takeBack(window) {
      const changes = done.get(window) ?? [];
      done.delete(window);
      const { applied, stopped } = await apply(changes, window, ({ id, takeBack }) =>
        store.write(id, (pen) => pen.merge(takeBack, null, 'replace')),
      );
      return ok(outcome(applied, stopped, 0));
    },

    stop: (window) => underWay.get(window)?.(),
    forget(window) {
      underWay.get(window)?.();
      done.delete(window);
    },
  };
}

/** @param wanted how many matches were to be replaced */
function outcome(applied: DraftChange[], stopped: boolean, wanted: number): Replaced {
  const matches = applied.reduce((sum, change) => sum + change.matches, 0);
  return { drafts: applied.length, matches, missed: Math.max(0, wanted - matches), stopped };
}

const FAULTY = fail('faulty', 'This pattern is not complete, or not one: nothing was looked for.');
const TOO_SLOW = fail(
  'too-slow',
  'This pattern takes too long, so the search was given up. Nothing was changed. Make it simpler: a repetition within a repetition is the usual reason.',
);
