import { projectStory } from '@shared/story/projection';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/main/database/crc32';
import type { Database } from '../../../src/main/database/open';
import { milestones } from '../../../src/main/drafts/milestones';
import { momentOf } from '../../../src/main/drafts/moments';
import { type RetentionPolicy, retention } from '../../../src/main/drafts/retention';
import { sessions } from '../../../src/main/drafts/sessions';
import { updateLog } from '../../../src/main/drafts/update-log';
import { writers } from '../../../src/main/drafts/writers';
import { granted, type Newsroom, openedDatabase, openNewsroom } from '../newsroom';
import { paragraph, story } from '../stories';
import { EditingWindow, letters, writtenIn } from '../story/desk';
import { applyEdit, edits } from '../story/edits';
import { afterCrash, tempFolder } from '../temp-folder';
import { MORNING } from '../turnable-clock';
import { logTyping, typedUpdates } from './long-story';

const DAY = 24 * 60 * 60_000;
const POLICY: RetentionPolicy = { keepAllMs: 90 * DAY, keepBinnedMs: 30 * DAY };

const tablesOf = (db: Database) => ({
  log: updateLog(db),
  writers: writers(db, 'quay#1', 'lena'),
  milestones: milestones(db),
});

function begin(
  db: Database,
  now: number,
  more: { needed?: string[]; policy?: RetentionPolicy } = {},
) {
  const [damaged, forgotten]: [string[], string[]] = [[], []];
  const steps = retention(
    {
      db,
      tables: tablesOf(db),
      sessions: sessions(db),
      isNeeded: (id) => more.needed?.includes(id) ?? false,
      forget: (id) => {
        forgotten.push(id);
      },
      onDamage: (id) => damaged.push(id),
    },
    more.policy ?? POLICY,
    now,
  );
  return { steps, damaged, forgotten };
}
const settle = (...args: Parameters<typeof begin>) => {
  const { steps, ...rest } = begin(...args);
  return { ...rest, count: [...steps].length };
};

const count = (db: Database, table = 'draft_update'): number =>
  Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

/** A moment as a reader of the history sees it, and every letter of its document. */
function shown(db: Database, id: string, seq?: number): unknown {
  const moment = momentOf(updateLog(db), id, seq);
  return (
    moment && { seq: moment.seq, story: projectStory(moment.doc), text: writtenIn(moment.doc) }
  );
}

describe('of a long story', () => {
  const CLOCK = { from: 0, pauseMs: 30_000 };

  function longStory(updates = 3000) {
    const folder = tempFolder();
    const db = openedDatabase(folder);
    const tables = tablesOf(db);
    const typed = typedUpdates(updates);
    // Two sessions: a pause of a day in the middle.
    const half = updates / 2;
    const seqs = logTyping(db, tables, 'long', typed.slice(0, half), CLOCK);
    const later = DAY + half * CLOCK.pauseMs;
    for (const [at, update] of typed.slice(half).entries()) {
      seqs.push(tables.log.append('long', update, 'window', 2, later + at * CLOCK.pauseMs));
    }
    return { folder, db, tables, seqs, end: later + half * CLOCK.pauseMs };
  }

  test('every update stays while it is younger than the desk was told', () => {
    const { db, end } = longStory();
    const before = count(db);
    settle(db, end + POLICY.keepAllMs - 2 * DAY);
    expect(count(db)).toBe(before);
    settle(db, end, { policy: { ...POLICY, keepAllMs: 365 * DAY } });
    expect(count(db)).toBe(before);
  });

  test('the ends of its sessions and the moments with a name stay, as they were', () => {
    const { db, tables, seqs, end } = longStory();
    const named = seqs[700] ?? 0;
    tables.milestones.add('long', named, 0, 1, { kind: 'version', name: 'As sent to the lawyer' });
    const promised = [seqs[0], named, seqs[1499], seqs[2999]].map((seq) => seq ?? 0);
    const before = promised.map((seq) => shown(db, 'long', seq));
    const sessionsBefore = sessions(db)
      .of('long')
      .map(({ words: _words, ...rest }) => rest);

    settle(db, end + POLICY.keepAllMs + 1);
    expect(db.prepare('SELECT seq FROM draft_update ORDER BY seq').pluck().all()).toEqual(promised);
    expect(promised.map((seq) => shown(db, 'long', seq))).toEqual(before);
    const after = sessions(db).of('long');
    expect(after.map(({ words: _words, ...rest }) => rest)).toEqual(sessionsBefore);
    expect(after.every(({ words }) => words !== null && words.added > 0)).toBe(true);
  });

  test('what is between two of them leads to the last one before', () => {
    const { db, seqs, end } = longStory();
    const first = shown(db, 'long', seqs[1499]);
    settle(db, end + POLICY.keepAllMs + 1);
    expect(shown(db, 'long', seqs[2222])).toEqual(first);
  });

  test('a session that is not over for so long stays whole', () => {
    const { db, seqs, end } = longStory();
    settle(db, end + POLICY.keepAllMs - 100 * CLOCK.pauseMs);
    expect(count(db)).toBe(1502);
    expect(shown(db, 'long', seqs[2000])).toMatchObject({ seq: seqs[2000] });
  });

  test('it takes a fraction of its room, and nothing more is done the next time', () => {
    const { db, end } = longStory();
    const size = () =>
      Number(
        db.prepare(`SELECT sum(payload) FROM dbstat WHERE name GLOB 'draft_update*'`).pluck().get(),
      );
    const before = size();
    settle(db, end + POLICY.keepAllMs + 1);
    expect(size()).toBeLessThan(before / 3);
    expect(settle(db, end + POLICY.keepAllMs + 1).count).toBe(0);
  });

  test('an update that the disk has damaged is left for the repair, and so is its story', () => {
    const { db, seqs, end } = longStory();
    db.prepare('UPDATE draft_update SET bytes = ? WHERE seq = ?').run(Buffer.from('?'), seqs[1600]);
    const { damaged } = settle(db, end + POLICY.keepAllMs + 1);
    expect(damaged).toEqual(['long']);
    expect(
      db.prepare('SELECT bytes FROM draft_update WHERE seq = ?').pluck().get(seqs[1600]),
    ).toEqual(Buffer.from('?'));
  });
});

describe('a story in the bin', () => {
  function binned(): Newsroom {
    const newsroom = openNewsroom();
    newsroom.desk.store.begin('fair', story({ body: [paragraph('It opened.')] }), 'lena', MORNING);
    newsroom.desk.store.begin('ferry', story(), 'lena', MORNING);
    granted(newsroom.desk.drafts.bin('ferry'));
    return newsroom;
  }
  const late = MORNING + POLICY.keepBinnedMs + 1;

  test('stays for its time, and is gone after it, with everything that was known of it', () => {
    const { db, desk } = binned();
    settle(db, late - 2);
    expect(desk.store.has('ferry')).toBe(true);
    const { forgotten } = settle(db, late);
    expect(forgotten).toEqual(['ferry']);
    expect(desk.store.has('ferry')).toBe(false);
    expect(db.prepare('SELECT DISTINCT draft_id FROM draft_log').pluck().all()).toEqual(['fair']);
    expect(db.prepare('SELECT id FROM draft').pluck().all()).toEqual(['fair']);
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  test('is gone from the first step on, wherever the work is cut off', () => {
    const { db, desk, folder } = binned();
    begin(db, late).steps.next();
    expect(desk.store.has('ferry')).toBe(false);
    const again = openedDatabase(afterCrash(folder));
    expect(updateLog(again).has('ferry')).toBe(false);
    settle(again, late);
    expect(count(again, 'draft')).toBe(1);
  });

  test('stays while it is needed', () => {
    const { db, desk } = binned();
    settle(db, late, { needed: ['ferry'] });
    expect(desk.store.has('ferry')).toBe(true);
  });
});

test('many stories are looked at in steps, and only those with something old are worked on', () => {
  const db = openedDatabase(tempFolder());
  const { log, writers } = tablesOf(db);
  const me = writers.id(1);
  db.transaction(() => {
    for (let at = 0; at < 2600; at++) {
      log.begin(`story-${at}`, 'lena', 0);
      log.append(`story-${at}`, new Uint8Array([0, 0]), 'begin', me, at === 7 ? 0 : DAY);
    }
  })();
  const { steps } = begin(db, POLICY.keepAllMs + DAY);
  const count = [...steps].length;
  expect(count).toBeGreaterThan(5);
  expect(count).toBeLessThan(10);
  expect(db.prepare('SELECT id FROM draft WHERE joined_to > 0').pluck().all()).toEqual(['story-7']);
});

/** What happens to a story, in the order in which it does. */
const events = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('edits' as const),
        window: fc.nat(1),
        edits: edits(6),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('pause' as const), minutes: fc.nat(40) }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('name' as const) }) },
  ),
  { minLength: 2, maxLength: 16 },
);

test('whatever was written and wherever the work is cut off, the story and every promised moment are the same', () => {
  fc.assert(
    fc.property(events, fc.array(fc.nat(6), { maxLength: 6 }), fc.nat(60), (plan, cuts, age) => {
      const newsroom = openNewsroom();
      const { desk, clock } = newsroom;
      desk.store.begin('ferry', story(), 'lena', clock.now());
      const windows = [1, 2].map((number) => {
        const { update } = granted(desk.drafts.open('ferry', number));
        return new EditingWindow(100 * number, update);
      });
      const letter = letters();
      for (const event of plan) {
        if (event.type === 'pause') clock.turn(event.minutes * 60_000);
        else if (event.type === 'name') granted(desk.history.nameVersion('ferry', 'Named', 1));
        else {
          const window = windows[event.window] as EditingWindow;
          for (const edit of event.edits) applyEdit(window, edit, letter);
          for (const update of window.updates.splice(0)) {
            granted(desk.drafts.append('ferry', update, event.window + 1));
          }
          for (const { name, event: heard } of newsroom.heard.splice(0)) {
            if (name === 'draft:update') for (const other of windows) other.hear(heard.update);
          }
        }
      }
      const now = clock.now() + 1 + POLICY.keepAllMs - age * 60_000;

      const present = shown(newsroom.db, 'ferry');
      const timeline = granted(desk.history.timeline('ferry')).map(({ seq }) => seq);
      const promised = new Map(timeline.map((seq) => [seq, shown(newsroom.db, 'ferry', seq)]));
      const written = sessions(newsroom.db)
        .of('ferry')
        .map(({ words: _words, ...rest }) => rest);

      let { folder, db } = newsroom;
      for (const cut of [...cuts, Number.POSITIVE_INFINITY]) {
        const { steps } = begin(db, now);
        for (let step = 0; step < cut && !steps.next().done; step++);
        expect(shown(db, 'ferry')).toEqual(present);
        for (const [seq, moment] of promised) expect(shown(db, 'ferry', seq)).toEqual(moment);
        expect(
          sessions(db)
            .of('ferry')
            .map(({ words: _words, ...rest }) => rest),
        ).toEqual(written);
        if (cut < Number.POSITIVE_INFINITY) {
          folder = afterCrash(folder);
          db = openedDatabase(folder);
        }
      }
      for (const row of db.prepare('SELECT crc, bytes FROM draft_update').all() as {
        crc: number;
        bytes: Buffer;
      }[]) {
        expect(crc32(row.bytes)).toBe(row.crc);
      }
      if (age === 0) expect(count(db)).toBeLessThanOrEqual(new Set(timeline).size + 1);
    }),
    { numRuns: 40 },
  );
}, 60_000);
