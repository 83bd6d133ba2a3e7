import fs from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '@shared/result';
import type { Base } from './addresses';
import {
  MANIFEST,
  type Manifest,
  manifest,
  PENDING,
  pending,
  stepsTo,
  type Wanted,
} from './manifest';
import { type Ask, hashOf } from './seen';
import { type Store, StoreTrouble } from './stores/store';
import { type Spool, type There, writtenPages } from './written-pages';

/** What a run has done, in files. */
export type Done = { put: number; removed: number };

/** A site that is kept as files in a store. */
export type StaticSite = {
  /**
   * Brings the files to what readers of the site see now. Resolves when they are out: those of everything
   * that had changed when it was called. Runs do not overlap.
   */
  refresh(): Promise<Result<Done, 'store'>>;
};

export type StaticSiteParts = {
  ask: Ask;
  base: Base;
  store: Store;
  /** Names the site that writes; kept with the files, so that no two write over each other. */
  owner: string;
  /** Holds bytes that are about to be put; emptied by each run. */
  spoolFolder: string;
};

/** Files put or removed at the same time, of those that may be. */
const AT_ONCE = 4;
const JSON_FILE = { type: 'application/json', cacheControl: 'no-store' };

export function staticSite(parts: StaticSiteParts): StaticSite {
  const { store, owner } = parts;
  const spool = spoolIn(parts.spoolFolder);
  let pages = writtenPages(parts.ask, parts.base, spool);
  let running: Promise<Result<Done, 'store'>> | null = null;
  let next: Promise<Result<Done, 'store'>> | null = null;

  async function run(): Promise<Result<Done, 'store'>> {
    try {
      spool.empty();
      const there = await whatIsThere(store, owner);
      const { wanted, gone } = await pages.look(there);
      const { puts, removes } = stepsTo(wanted, there.files, [...there.unsure]);
      const isSame = gone.join() === there.gone.join() && there.unsure.size === 0;
      if (puts.length + removes.length === 0 && isSame) return ok({ put: 0, removed: 0 });
      await each(puts, (put) => refuseForeign(put, there));
      await keep(PENDING, { files: [...puts.map(({ file }) => file), ...removes] });
      for (const rank of [0, 1, 2, 3]) {
        await each(
          puts.filter((put) => put.rank === rank),
          putFile,
        );
      }
      await each(removes, store.remove);
      await keep(MANIFEST, {
        ...{ galley: 'static-site', owner, gone },
        files: Object.fromEntries(
          wanted.map(({ file, hash, path: of }) => [file, { hash, path: of }]),
        ),
      } satisfies Manifest);
      await store.remove(PENDING);
      return ok({ put: puts.length, removed: removes.length });
    } catch (error) {
      // What was put nobody knows now: the next run looks at all of it.
      pages = writtenPages(parts.ask, parts.base, spool);
      if (error instanceof StoreTrouble) return fail('store', error.message, error);
      throw error;
    } finally {
      spool.empty();
    }
  }

  const putFile = async (wanted: Wanted): Promise<void> =>
    store.put(wanted.file, await pages.contentOf(wanted));
  const keep = (file: string, value: object): Promise<void> =>
    store.put(file, { ...JSON_FILE, bytes: Buffer.from(JSON.stringify(value)) });

  /** A file that others have put there is never written over, unless it is the same. */
  async function refuseForeign({ file, hash }: Wanted, { files, unsure }: There): Promise<void> {
    if (files[file] || unsure.has(file)) return;
    const present = await store.read(file);
    if (present === null || hashOf(present) === hash) return;
    throw new StoreTrouble(
      `There is a file ${file} already, which Galley did not write. Name an empty place for the site, or take the file away.`,
    );
  }

  function begin(): Promise<Result<Done, 'store'>> {
    const mine = run().finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  }

  return {
    refresh() {
      if (!running) return begin();
      next ??= running
        .catch(() => {})
        .then(() => {
          next = null;
          return begin();
        });
      return next;
    },
  };
}

/** What a store holds of this site, as its own lists say. */
async function whatIsThere(store: Store, owner: string): Promise<There> {
  const [kept, unfinished] = await Promise.all([store.read(MANIFEST), store.read(PENDING)]);
  const unsure = new Set(
    unfinished ? (pending.safeParse(parse(unfinished)).data?.files ?? []) : [],
  );
  if (kept === null) return { files: {}, gone: [], unsure };
  const read = manifest.safeParse(parse(kept));
  if (!read.success) {
    throw new StoreTrouble(
      `${MANIFEST} cannot be read, so nobody knows which of the files there are Galley’s. Nothing was changed.`,
    );
  }
  if (read.data.owner !== owner) {
    throw new StoreTrouble(
      'Another Galley writes its site there. Nothing was changed: name another place for this one.',
    );
  }
  return { ...read.data, unsure };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

/** Does a task for each, some at a time; ends with the first that fails, when none is under way any more. */
async function each<T>(all: readonly T[], task: (one: T) => Promise<void>): Promise<void> {
  const rest = [...all];
  const lane = async (): Promise<void> => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await task(one);
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
}

function spoolIn(folder: string): Spool & { empty(): void } {
  const place = (hash: string): string => path.join(folder, hash);
  return {
    keep: (hash, bytes) => fs.writeFileSync(place(hash), bytes),
    take: (hash) => fs.readFileSync(place(hash)),
    empty() {
      fs.rmSync(folder, { recursive: true, force: true });
      fs.mkdirSync(folder, { recursive: true });
    },
  };
}
