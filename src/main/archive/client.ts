import { fail, type Result } from '@shared/result';
import type { Clock } from '../clock';
import type { Log } from '../log';
import {
  type ArchiveClient,
  type ArchiveMethod,
  archiveCalls,
  type FromArchive,
  type ToArchive,
} from './protocol';

/** A running archive, as main holds it. */
export type ArchiveThread = {
  postMessage(message: ToArchive): void;
  onMessage(listener: (message: FromArchive) => void): void;
  /** Called once, when it has ended for whatever reason. */
  onExit(listener: (why: unknown) => void): void;
  kill(): void;
};
export type StartArchive = () => ArchiveThread;

export type ArchiveListener = {
  /** These drafts changed without being asked about: at a start after a crash. */
  onChanged(ids: string[]): void;
  onProgress(done: number, total: number): void;
};

/** Main's side of the archive. Questions never throw; they wait while the thread is started again. */
export type RunningArchive = ArchiveClient & {
  /** Ends the thread, and resolves when it has ended, or after a short wait. */
  close(): Promise<void>;
};

/** Pauses before a thread that died is started again, shortest and longest; ms. */
const RESTART_FIRST_MS = 100;
const RESTART_LONGEST_MS = 10_000;
/** A thread that lived as long is not in a circle of dying, ms. */
const STEADY_AFTER_MS = 60_000;
/** A question that the thread died of so often is not asked again. */
const TRIES = 2;
const CLOSE_LIMIT_MS = 2_000;

type Waiting = {
  method: ArchiveMethod;
  input: unknown;
  tries: number;
  resolve(result: Result<unknown>): void;
};

export function runArchive(
  start: StartArchive,
  clock: Clock,
  log: Log,
  { onChanged, onProgress }: ArchiveListener,
): RunningArchive {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let thread: ArchiveThread | null = null;
  let closing = false;
  let deaths = 0;
  let startedAt = 0;
  let onEnd = (): void => {};

  function hear(message: FromArchive): void {
    if ('answer' in message) {
      const question = waiting.get(message.answer);
      waiting.delete(message.answer);
      question?.resolve(message.result);
    } else if ('changed' in message) onChanged(message.changed);
    else if ('progress' in message) onProgress(message.progress.done, message.progress.total);
    else log[message.log](message.doing, message.detail);
  }

  function begin(): void {
    if (closing) return;
    startedAt = clock.now();
    const begun = start();
    thread = begun;
    begun.onMessage(hear);
    begun.onExit((why) => ended(begun, why));
    for (const [id, question] of waiting) ask(id, question);
  }

  function ended(one: ArchiveThread, why: unknown): void {
    if (thread !== one) return;
    thread = null;
    onEnd();
    for (const [id, question] of waiting) {
      if (closing || question.tries >= TRIES) {
        waiting.delete(id);
        question.resolve(closing ? CLOSED : DIED);
      }
    }
    if (closing) return;
    deaths = clock.now() - startedAt > STEADY_AFTER_MS ? 1 : deaths + 1;
    const pause = Math.min(RESTART_LONGEST_MS, RESTART_FIRST_MS * 2 ** (deaths - 1));
    log.error(`running the archive, again in ${pause} ms`, why);
    clock.after(pause, begin);
  }

  function ask(id: number, question: Waiting): void {
    question.tries += 1;
    thread?.postMessage({ id, method: question.method, input: question.input });
  }

  function asking(method: ArchiveMethod) {
    return (input: unknown): Promise<Result<unknown>> =>
      new Promise((resolve) => {
        if (closing) {
          resolve(CLOSED);
          return;
        }
        lastId += 1;
        const question: Waiting = { method, input, tries: 0, resolve };
        waiting.set(lastId, question);
        if (thread) ask(lastId, question);
      });
  }

  begin();
  const methods = Object.keys(archiveCalls) as ArchiveMethod[];
  const client = Object.fromEntries(methods.map((method) => [method, asking(method)]));
  return {
    ...(client as ArchiveClient),
    async close() {
      if (closing) return;
      closing = true;
      const running = thread;
      if (!running) return;
      await new Promise<void>((resolve) => {
        const limit = clock.after(CLOSE_LIMIT_MS, () => {
          running.kill();
          resolve();
        });
        onEnd = () => {
          limit();
          resolve();
        };
        running.postMessage({ end: true });
      });
    },
  };
}

const CLOSED = fail('closed', 'Galley is closing.');
const DIED = fail(
  'archive-died',
  'The archive could not answer this. Your stories are safe: try again in a moment.',
);
