import type { Milestone } from '@shared/ipc/history';
import { logOf } from '@shared/story/layout';
import { mergeUpdate } from '@shared/story/merge';
import { readOnlyReason } from '@shared/story/readable';
import { eventsBeside, readWorkflow, type WorkflowEvent } from '@shared/story/workflow';
import * as Y from 'yjs';
import type { WindowId } from '../announce';
import type { Clock } from '../clock';
import type { Database } from '../database/open';
import type { Milestones } from './milestones';
import { documentOf } from './moments';
import type { UpdateLog, UpdateOrigin } from './update-log';
import type { Writers } from './writers';

/** A draft in memory: the document after update `head` of the log. */
export type Draft = {
  readonly id: string;
  /** Keeps what was deleted (`gc: false`): merging without loss and the history need it. */
  readonly doc: Y.Doc;
  readonly head: number;
  /** When `head` came. */
  readonly headAt: number;
  readonly readOnly: string | null;
};

/** An update that is on disk. `from` is the window that made it, if one did. */
export type Written = {
  seq: number;
  at: number;
  bytes: Uint8Array;
  origin: UpdateOrigin;
  from: WindowId | null;
};

/** What may be done to a draft inside the transaction of `write`. */
export type Pen = {
  draft: Draft;
  /** Appends an update that was made elsewhere, and what merging it had to rescue. */
  merge(update: Uint8Array, from: WindowId | null, origin?: UpdateOrigin): Written;
  /** Changes the document here and appends the difference, if there is any. */
  edit(origin: UpdateOrigin, change: (doc: Y.Doc) => void): void;
  /** Names the moment after the last update. */
  mark(milestone: Milestone): void;
};

export type DraftStore = {
  has(id: string): boolean;
  isBinned(id: string): boolean;
  /** Loads a draft, or gives the one in memory. Throws for an id that the desk does not have. */
  read(id: string): Draft;
  /** Begins a draft with a first update; `alongside` runs in the same transaction. */
  begin(
    id: string,
    update: Uint8Array,
    by: string,
    at: number,
    alongside?: (draft: Draft) => void,
  ): void;
  /**
   * Everything that `work` appends, and every other row that it writes, is on disk together when
   * this returns, or not at all when it throws; the document in memory follows the disk.
   */
  write<T>(id: string, work: (pen: Pen) => T): T;
  /** Keeps a snapshot when many updates came since the last one. */
  compact(id: string): void;
  /** Lets the document go from memory. */
  release(id: string): void;
};

type Held = { -readonly [K in keyof Draft]: Draft[K] } & { sinceSnapshot: number };

/**
 * So many updates are read after a snapshot before another is kept: some 20 ms of loading. Fewer
 * suffice when the story is put away.
 */
const COMPACT_AFTER = { writing: 500, release: 50 };

/** Where drafts are kept. */
export type DraftTables = { log: UpdateLog; writers: Writers; milestones: Milestones };

/** @param onWritten is told, after the transaction, what it appended to a draft */
export function draftStore(
  db: Database,
  { log, writers, milestones }: DraftTables,
  clock: Clock,
  onWritten: (id: string, written: Written[]) => void,
  compactAfter = COMPACT_AFTER,
): DraftStore {
  const held = new Map<string, Held>();
  // Made once: making one takes longer than what a keystroke does inside of it.
  const together = db.transaction((work: () => void) => work()).immediate;

  function read(id: string): Held {
    const present = held.get(id);
    if (present) return present;
    if (!log.has(id)) throw new Error(`There is no draft ${id}.`);
    const { snapshot, updates, head, headAt } = log.load(id);
    const doc = documentOf(snapshot, updates);
    const readOnly = readOnlyReason(doc);
    const draft: Held = { id, doc, head, headAt, readOnly, sinceSnapshot: updates.length };
    held.set(id, draft);
    return draft;
  }

  function append(draft: Held, bytes: Uint8Array, origin: UpdateOrigin, from: WindowId | null) {
    const at = Math.max(clock.now(), draft.headAt);
    const seq = log.append(draft.id, bytes, origin, writers.id(from), at);
    draft.head = seq;
    draft.headAt = at;
    draft.sinceSnapshot += 1;
    return { seq, at, bytes, origin, from };
  }

  function mark(draft: Draft, milestone: Milestone, from: WindowId | null): void {
    milestones.add(draft.id, draft.head, draft.headAt, writers.id(from), milestone);
  }

  /** Does what changes a draft, and names the moment when it moved the story to another state. */
  function watchingStates<T>(draft: Draft, from: WindowId | null, work: () => T): T {
    const log = logOf(draft.doc);
    const before = new Set(log.toArray());
    const value = work();
    if (log.length > before.size) {
      for (const event of eventsBeside(draft.doc, before)) mark(draft, toState(event), from);
    }
    return value;
  }

  function keepSnapshot(draft: Held): void {
    const bytes = Y.encodeStateAsUpdate(draft.doc);
    db.transaction(() => log.keepSnapshot(draft.id, draft.head, bytes, draft.headAt)).immediate();
    draft.sinceSnapshot = 0;
  }

  function forget(id: string): void {
    held.get(id)?.doc.destroy();
    held.delete(id);
  }

  return {
    has: (id) => log.has(id),
    isBinned: (id) => log.isBinned(id),
    read,
    begin(id, update, by, at, alongside) {
      try {
        db.transaction(() => {
          log.begin(id, by, at);
          log.append(id, update, 'begin', writers.id(null), at);
          const draft = read(id);
          mark(draft, { kind: 'begin' }, null);
          for (const event of readWorkflow(draft.doc)) mark(draft, toState(event), null);
          alongside?.(draft);
        }).immediate();
      } catch (error) {
        forget(id);
        throw error;
      }
    },
    write(id, work) {
      const draft = read(id);
      const written: Written[] = [];
      const pen: Pen = {
        draft,
        merge(update, from, origin = 'window') {
          const own = append(draft, update, origin, from);
          written.push(own);
          const rescue = watchingStates(draft, from, () => mergeUpdate(draft.doc, update, from));
          if (rescue) {
            written.push(append(draft, rescue, 'rescue', null));
            mark(draft, { kind: 'rescue' }, null);
          }
          // A window cannot write what this Galley does not know; another desk can.
          if (origin !== 'window') draft.readOnly = readOnlyReason(draft.doc);
          return own;
        },
        edit(origin, change) {
          const take = (bytes: Uint8Array): void => {
            written.push(append(draft, bytes, origin, null));
          };
          draft.doc.on('update', take);
          try {
            watchingStates(draft, null, () => {
              draft.doc.transact(() => change(draft.doc), origin);
            });
          } finally {
            draft.doc.off('update', take);
          }
        },
        mark: (milestone) => mark(draft, milestone, null),
      };
      let value!: ReturnType<typeof work>;
      try {
        together(() => {
          value = work(pen);
        });
      } catch (error) {
        // The document in memory may hold what the disk does not: it is read again.
        forget(id);
        throw error;
      }
      if (written.length > 0) onWritten(id, written);
      return value;
    },
    compact(id) {
      const draft = held.get(id);
      if (draft && draft.sinceSnapshot >= compactAfter.writing) keepSnapshot(draft);
    },
    release(id) {
      const draft = held.get(id);
      try {
        if (draft && draft.sinceSnapshot >= compactAfter.release) keepSnapshot(draft);
      } finally {
        forget(id);
      }
    },
  };
}

const toState = ({ who, to, why }: WorkflowEvent): Milestone => ({
  ...{ kind: 'state', who, to },
  ...(why !== undefined && { why }),
});
