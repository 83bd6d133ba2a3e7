import fs from 'node:fs';
import path from 'node:path';
import { newStory } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Database } from '../../../src/main/database/open';
import type { DraftStore } from '../../../src/main/drafts/draft-store';
import { openedDatabase, openedStore } from '../newsroom';
import { EditingWindow, letters, writtenIn } from '../story/desk';
import { applyEdit, type Edit, edits } from '../story/edits';
import { afterCrash, tempFolder } from '../temp-folder';

/** What happens at a desk with two windows on one story. `window` is 0 or 1. */
type Step =
  | { type: 'edits'; window: number; edits: Edit[] }
  /** What a window wrote since the last flush goes to main as one update. */
  | { type: 'flush'; window: number }
  /** A window gets what main sent it. */
  | { type: 'hear'; window: number }
  /** Main keeps a snapshot, or lets the document go and reads it again. */
  | { type: 'compact' | 'release' };

const window = fc.nat(1);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant('edits' as const), window, edits: edits(4) }),
    },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('flush' as const), window }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('hear' as const), window }) },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constantFrom('compact' as const, 'release' as const) }),
    },
  ),
  { minLength: 1, maxLength: 24 },
);

const ID = 'ferry';

/** A desk: windows that edit, and main's log on a real database. */
class LoggedDesk {
  readonly windows = [new EditingWindow(200), new EditingWindow(300)];
  /** Made without the store, of every update that it said is on disk. */
  readonly acknowledged = new Y.Doc({ gc: false });
  readonly store: DraftStore;
  readonly #inbox: Uint8Array[][] = [[], []];
  readonly #db: Database;
  readonly #letter = letters();

  constructor(folder: string) {
    this.#db = openedDatabase(folder);
    this.store = openedStore(this.#db, (written) => {
      for (const { bytes, from } of written) {
        Y.applyUpdate(this.acknowledged, bytes);
        for (const [index, inbox] of this.#inbox.entries()) if (index !== from) inbox.push(bytes);
      }
    });
    Y.applyUpdate(this.acknowledged, newStory());
    this.store.begin(ID, newStory(), 'lena', 0);
  }

  take(step: Step): void {
    switch (step.type) {
      case 'edits':
        for (const edit of step.edits) applyEdit(this.#window(step.window), edit, this.#letter);
        break;
      case 'flush': {
        const waiting = this.#window(step.window).updates.splice(0);
        if (waiting.length === 0) break;
        const update = Y.mergeUpdates(waiting);
        this.store.write(ID, (pen) => pen.merge(update, step.window));
        break;
      }
      case 'hear':
        for (const bytes of this.#inbox[step.window]?.splice(0) ?? []) {
          this.#window(step.window).hear(bytes);
        }
        break;
      case 'compact':
        this.store.compact(ID);
        break;
      case 'release':
        this.store.release(ID);
    }
  }

  /** Everything that is under way arrives. */
  settle(): void {
    for (const type of ['flush', 'hear'] as const) {
      for (const index of [0, 1]) this.take({ type, window: index });
    }
  }

  close(): void {
    this.#db.close();
  }

  #window(index: number): EditingWindow {
    const found = this.windows[index];
    if (!found) throw new Error(`There is no window ${index}.`);
    return found;
  }
}

/** A migrated database is copied for each run: making one takes longer than the run. */
const template = tempFolder();
openedDatabase(template).close();
function freshFolder(): string {
  const folder = tempFolder();
  fs.cpSync(path.join(template, 'galley.db'), path.join(folder, 'galley.db'));
  return folder;
}

/** The story in a folder, as a Galley reads it that has just been started. */
function reloaded(folder: string): Y.Doc {
  const db = openedDatabase(folder);
  const { doc } = openedStore(db).read(ID);
  db.close();
  return doc;
}

function expectSame(doc: Y.Doc, expected: Y.Doc): void {
  expect(writtenIn(doc)).toBe(writtenIn(expected));
  expect(projectStory(doc)).toEqual(projectStory(expected));
  // Also what was deleted, and what is still waiting for its predecessors, is the same.
  expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(expected))).toBe(true);
}

describe('the log of a story', () => {
  test('gives back what was acknowledged, whatever was edited, flushed and compacted before a crash', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const folder = freshFolder();
        const desk = new LoggedDesk(folder);
        for (const step of plan) desk.take(step);
        expectSame(reloaded(afterCrash(folder)), desk.acknowledged);
        // Without the crash, everyone sees the same in the end.
        desk.settle();
        const { doc } = desk.store.read(ID);
        expectSame(doc, desk.acknowledged);
        for (const { editor } of desk.windows) expect(writtenIn(editor)).toBe(writtenIn(doc));
        desk.close();
        expectSame(reloaded(folder), desk.acknowledged);
      }),
      { numRuns: 500 },
    );
  }, 300_000);

  test('holds nothing of an append in the middle of which the power went', () => {
    fc.assert(
      fc.property(
        steps,
        edits(4),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (plan, last, cut) => {
          const folder = freshFolder();
          const desk = new LoggedDesk(folder);
          for (const step of plan) desk.take(step);
          const before = Y.encodeStateAsUpdate(desk.acknowledged);
          const walBefore = walSize(folder);
          desk.take({ type: 'edits', window: 0, edits: [...last, { type: 'type', at: 0, to: 0 }] });
          desk.take({ type: 'flush', window: 0 });
          const walAfter = walSize(folder);
          expect(walAfter).toBeGreaterThan(walBefore);
          const crashed = afterCrash(folder);
          const torn = Math.floor(walBefore + cut * (walAfter - walBefore));
          fs.truncateSync(path.join(crashed, 'galley.db-wal'), torn);
          const expected = new Y.Doc({ gc: false });
          Y.applyUpdate(expected, before);
          expectSame(reloaded(crashed), expected);
          desk.close();
        },
      ),
      { numRuns: 100 },
    );
  }, 300_000);
});

const walSize = (folder: string): number => fs.statSync(path.join(folder, 'galley.db-wal')).size;
