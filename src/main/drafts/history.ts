import type { Hand, StoryMoment, TimelineEntry } from '@shared/ipc/history';
import { fail, ok, type Result } from '@shared/result';
import { projectStory } from '@shared/story/projection';
import { readOnlyReason } from '@shared/story/readable';
import { type RestorePart, restore } from '@shared/story/restore';
import type { WindowId } from '../announce';
import type { Clock } from '../clock';
import type { Database } from '../database/open';
import type { DraftStore, DraftTables } from './draft-store';
import { countSession, type Moment, momentOf } from './moments';
import { type CountedSession, SESSION_PAUSE_MS, type Sessions } from './sessions';

/** What a story was before, as the windows see it. */
export type History = {
  timeline(id: string): Result<TimelineEntry[]>;
  moment(id: string, before: { seq: number } | { at: number }): Result<StoryMoment>;
  /** Brings something of the moment after update `seq` back, as a new change. */
  restore(id: string, seq: number, what: RestorePart): Result<StoryMoment>;
  /** @param seq the moment; the present one when it is left out */
  nameVersion(id: string, name: string, window: WindowId, seq?: number): Result<null>;
  removeVersion(id: string, name: string, seq: number): Result<null>;
};

export type HistoryParts = {
  db: Database;
  store: DraftStore;
  tables: DraftTables;
  sessions: Sessions;
  /** This device, as the log names it. */
  device: string;
  clock: Clock;
};

/** Sessions whose words are counted when a timeline is asked for; the others are counted at leisure. */
const COUNTED_AT_ONCE = 4;

export function history(parts: HistoryParts): History {
  const { db, store, sessions, clock } = parts;
  const { log, writers, milestones } = parts.tables;
  const lastBefore = db
    .prepare<[string, number], number>(
      'SELECT max(seq) FROM draft_log WHERE draft_id = ? AND at <= ?',
    )
    .pluck();

  function hands(): (writer: number) => Hand {
    const all = writers.all();
    return (id) => {
      const { device, person, window } = all.get(id) ?? { device: '', person: '', window: 0 };
      const [name = ''] = device.split('#');
      return { person, device: name, here: device === parts.device, window };
    };
  }

  /** Counts the last sessions that are not counted yet, and writes down those that are over. */
  function counted(id: string): CountedSession[] {
    const all = sessions.of(id);
    for (const session of all.filter(({ words }) => words === null).slice(-COUNTED_AT_ONCE)) {
      session.words = countSession(log, id, session);
      const isOver = clock.now() - session.to >= SESSION_PAUSE_MS;
      if (isOver) sessions.keep(id, session, session.words);
    }
    return all;
  }

  /** A past moment to be read, or the sentence that says why there is none. */
  function pastMoment(id: string, until: number): Result<Moment> {
    if (!store.has(id)) return unknownStory(id);
    const moment = momentOf(log, id, until);
    return moment ? ok(moment) : fail('too-early', 'The story had not begun by then.');
  }

  return {
    timeline(id) {
      if (!store.has(id)) return unknownStory(id);
      const handOf = hands();
      const written = counted(id).map(
        ({ lastSeq, writer, from, to, updates, words }): TimelineEntry => ({
          ...{ type: 'session', seq: lastSeq, hand: handOf(writer) },
          ...{ from, to, updates, words },
        }),
      );
      const named = milestones.of(id).map(
        ({ writer, ...rest }): TimelineEntry => ({
          ...{ type: 'milestone', hand: handOf(writer) },
          ...rest,
        }),
      );
      return ok([...written, ...named].sort((a, b) => a.seq - b.seq));
    },

    moment(id, before) {
      const until = 'seq' in before ? before.seq : (lastBefore.get(id, before.at) ?? 0);
      const past = pastMoment(id, until);
      return past.ok ? ok(asStory(past.value)) : past;
    },

    restore(id, seq, what) {
      const past = pastMoment(id, seq);
      if (!past.ok) return past;
      const readOnly = store.read(id).readOnly ?? readOnlyReason(past.value.doc);
      if (readOnly !== null) return fail('read-only', readOnly);
      const found = store.write(id, (pen) => {
        const { head } = pen.draft;
        let isThere = true;
        pen.edit('restore', (doc) => {
          isThere = restore(doc, past.value.doc, what);
        });
        if (pen.draft.head > head) pen.mark({ kind: 'restore', of: past.value.seq, what });
        return isThere;
      });
      if (!found) {
        return fail(
          'gone',
          'This picture is not in the story any more, so its text has no place: bring the whole picture back.',
        );
      }
      const { doc, head, headAt } = store.read(id);
      return ok({ seq: head, at: headAt, story: projectStory(doc) });
    },

    nameVersion(id, name, window, seq) {
      const past = pastMoment(id, seq ?? Number.MAX_SAFE_INTEGER);
      if (!past.ok) return past;
      db.transaction(() =>
        milestones.add(id, past.value.seq, past.value.at, writers.id(window), {
          kind: 'version',
          name,
        }),
      ).immediate();
      return ok(null);
    },

    removeVersion(id, name, seq) {
      if (!store.has(id)) return unknownStory(id);
      milestones.removeVersion(id, seq, name);
      return ok(null);
    },
  };
}

const asStory = ({ seq, at, doc }: Moment): StoryMoment => ({ seq, at, story: projectStory(doc) });

const unknownStory = (id: string) =>
  fail('unknown', 'This story is not on this desk. It may have been made on another one.', id);
