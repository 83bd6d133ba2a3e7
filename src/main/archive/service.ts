import path from 'node:path';
import type { Area, Handlers } from '@shared/ipc/call';
import { fail, type Result } from '@shared/result';
import Sqlite from 'better-sqlite3';
import { systemClock } from '../clock';
import { storageFailure } from '../database/storage-failure';
import { answer } from '../ipc/answer';
import type { Log } from '../log';
import { openArchive } from './archive';
import { handlersOf } from './handlers';
import { logFollower, type Told } from './log-follower';
import { openArchiveFile } from './open-archive';
import { FLUSH_AFTER } from './postings/posting-index';
import {
  type ArchiveHandlers,
  archiveCalls,
  type FromArchive,
  type Request,
  toArchive,
} from './protocol';

/** The end of a port to main: of a thread, or of a channel within one. */
export type ServicePort = {
  postMessage(message: FromArchive): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Nothing more is said or heard. */
  close(): void;
};

export type ServiceOptions = {
  /** The folder of the desk: `galley.db` is read there, `archive.db` is kept there. */
  folder: string;
  nativeBinding?: string | undefined;
  /** The person at this desk. */
  me: string;
  /** The first of the sites that the desk publishes to. */
  site: string;
};

/** While many stories are read, more of them are gathered before they are written: fewer merges. */
const GATHERED = 8 * FLUSH_AFTER;
/** With so many in memory, those come to the disk before any more are read. */
const IN_MEMORY_MAX = 2 * GATHERED;
/** A start has better things to do than to look whether all is as it should be; ms. */
const COMPARE_AFTER_MS = 2000;
/** How often progress is told, ms. */
const TELL_EVERY_MS = 250;
/** After so many failures without a rest, catching up is left until the next start. */
const FAILURES_MAX = 3;

/**
 * The archive as a process of its own: answers questions one after the other, and works in slices
 * of some 10 ms while there are none. It owns `archive.db`, and only reads `galley.db`.
 */
export function archiveService(port: ServicePort, options: ServiceOptions): void {
  const log = logTo(port);
  const waiting: Request[] = [];
  let isScheduled = false;
  let ended = false;
  let failures = 0;
  let isDamaged = false;
  let open: Opened | null = null;

  function opened(): Opened {
    open ??= openAll(options, log, port, { anew: isDamaged, close });
    isDamaged = false;
    return open;
  }

  /** With the next question or slice, everything is opened anew. */
  function close(): void {
    open?.close();
    open = null;
  }

  /** What is in memory may no longer be what is on disk: that is read again, or all of it made anew. */
  function recoverFrom(error: unknown): void {
    isDamaged = storageFailure(error)?.code === 'damaged';
    failures += 1;
    close();
  }

  function schedule(): void {
    if (isScheduled || ended) return;
    isScheduled = true;
    setImmediate(turn);
  }

  function turn(): void {
    isScheduled = false;
    if (ended) return;
    const request = waiting.shift();
    if (request) reply(request);
    else if (!step()) return;
    schedule();
  }

  function reply({ id, method, input }: Request): void {
    const lane = laneOf(input);
    if (lane !== null && waiting.some((later) => laneOf(later.input) === lane)) {
      port.postMessage({ answer: id, result: SUPERSEDED });
      return;
    }
    const { input: schema } = archiveCalls[method];
    const run = (parsed: unknown, isSecondTry = false): Result<unknown> => {
      try {
        const handlers = opened().handlers as Handlers<{ archive: Area }, null>['archive'];
        return handlers[method]?.(parsed, null) as Result<unknown>;
      } catch (error) {
        recoverFrom(error);
        if (!isDamaged || isSecondTry) throw error;
        log.error(`archive.${method}: the archive is damaged, and is made anew`, error);
        return run(parsed, true);
      }
    };
    const result = answer(
      `archive.${method}`,
      schema,
      (parsed: unknown) => run(parsed),
      input,
      log,
    );
    port.postMessage({ answer: id, result: result as Result<unknown> });
  }

  /** One slice of what is to be done besides; whether there is more. */
  function step(): boolean {
    try {
      const more = opened().step(failures < FAILURES_MAX ? 'now' : 'no');
      if (!more) failures = 0;
      return more;
    } catch (error) {
      log.error('keeping the archive', error);
      recoverFrom(error);
      return failures <= FAILURES_MAX;
    }
  }

  port.onMessage((message) => {
    const parsed = toArchive.safeParse(message);
    if (!parsed.success) {
      log.error('a message to the archive was not of the agreed form', parsed.error.message);
    } else if ('end' in parsed.data) {
      ended = true;
      close();
      port.close();
    } else {
      waiting.push(parsed.data);
      schedule();
    }
  });
  schedule();
  // Wakes it for what could wait until after the start.
  setTimeout(schedule, COMPARE_AFTER_MS + 100).unref();
}

type Opened = {
  handlers: ArchiveHandlers;
  /** One slice of work; whether there is more to be done now. */
  step(follows: 'no' | 'now'): boolean;
  close(): void;
};

/** Work in slices. */
type Task = {
  /** Does a slice; whether there is more. */
  step(): boolean;
  isDone(): boolean;
};
function task(slices: Generator<void>): Task {
  let isDone = false;
  return {
    step() {
      isDone ||= slices.next().done === true;
      return !isDone;
    },
    isDone: () => isDone,
  };
}

function openAll(
  options: ServiceOptions,
  log: Log,
  port: ServicePort,
  { anew, close }: { anew: boolean; close: () => void },
): Opened {
  const { folder, nativeBinding, me, site } = options;
  const db = openArchiveFile(path.join(folder, 'archive.db'), { nativeBinding, anew });
  const desk = new Sqlite(path.join(folder, 'galley.db'), {
    readonly: true,
    ...(nativeBinding && { nativeBinding }),
  });
  const archive = openArchive(db, me, systemClock);
  const follower = logFollower({ desk, db, archive, me, site, log });

  let toldAt = 0;
  const told: Told = {
    changed: (ids) => port.postMessage({ changed: ids }),
    progress(done, total) {
      if (done < total && performance.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = performance.now();
      port.postMessage({ progress: { done, total } });
    },
  };
  const recovering = task(archive.entries.recover());
  const catchingUp = task(follower.catchUp(told));
  const comparing = task(follower.compare(told));
  const compareAt = performance.now() + COMPARE_AFTER_MS;
  let working: Task | null = null;

  /** @param follows how far the log may be followed: not at all, without what can wait, or wholly */
  function step(follows: 'no' | 'now' | 'all'): boolean {
    if (recovering.step()) return true;
    if (!working && archive.inMemory() >= (catchingUp.isDone() ? FLUSH_AFTER : GATHERED)) {
      working = task(archive.work());
    }
    if (working && !working.step()) working = null;
    if (working && archive.inMemory() > IN_MEMORY_MAX) return true;
    if (follows !== 'no' && catchingUp.step()) return true;
    if (follows === 'all' || (follows === 'now' && performance.now() > compareAt)) {
      if (comparing.step()) return true;
    }
    return working !== null || archive.inMemory() >= FLUSH_AFTER;
  }

  const recover = (): void => {
    while (recovering.step());
  };
  const settle = (): void => {
    while (step('all'));
  };
  const handlers = handlersOf({
    ...{ archive, follower, db, recover, settle },
    openAnew: close,
    changed: told.changed,
  });
  return {
    handlers,
    step,
    close() {
      desk.close();
      archive.close();
    },
  };
}

const SUPERSEDED = fail('superseded', 'A later question made this one needless.');

function laneOf(input: unknown): string | null {
  const lane = (input as { lane?: unknown } | null)?.lane;
  return typeof lane === 'string' ? lane : null;
}

function logTo(port: ServicePort): Log {
  const line =
    (level: 'info' | 'warn' | 'error') =>
    (doing: string, detail?: unknown): void =>
      // An error loses its stack on the way; its text keeps it.
      port.postMessage({
        log: level,
        doing,
        detail: detail instanceof Error ? (detail.stack ?? detail.message) : detail,
      });
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
