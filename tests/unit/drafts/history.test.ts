import type { TimelineEntry } from '@shared/ipc/history';
import { headlineOf } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { moveTo } from '@shared/story/workflow';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { milestones } from '../../../src/main/drafts/milestones';
import { documentOf } from '../../../src/main/drafts/moments';
import { sessionsOf } from '../../../src/main/drafts/sessions';
import { updateLog } from '../../../src/main/drafts/update-log';
import { writers } from '../../../src/main/drafts/writers';
import { changeOf, granted, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { paragraph, story } from '../stories';
import { logTyping, typedUpdates } from './long-story';

const MINUTE = 60_000;

/** A window that has the ferry story open, and types. */
function windowOf({ desk, clock }: Newsroom, number = 1) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, granted(desk.drafts.open('ferry', number)).update);
  const change = (work: (doc: Y.Doc) => void) =>
    granted(desk.drafts.append('ferry', changeOf(doc, work), number));
  return {
    change,
    type(words: string) {
      clock.turn(1000);
      return change((present) => typeWords(present, words));
    },
  };
}

function newsroomWithAStory(): Newsroom {
  const newsroom = openNewsroom();
  newsroom.desk.store.begin(
    'ferry',
    story({ body: [paragraph('It left.')] }),
    'lena',
    newsroom.clock.now(),
  );
  return newsroom;
}

const timelineOf = ({ desk }: Newsroom): TimelineEntry[] => granted(desk.history.timeline('ferry'));
const bodyAt = ({ desk }: Newsroom, seq: number): string =>
  JSON.stringify(granted(desk.history.moment('ferry', { seq })).story.blocks);

describe('the timeline of a story', () => {
  test('says who wrote, from when to when, and how many words came and went', () => {
    const newsroom = newsroomWithAStory();
    const start = newsroom.clock.now();
    const window = windowOf(newsroom);
    window.type(' Nobody was told');
    const { seq } = window.type(' before it did.');
    newsroom.clock.turn(60 * MINUTE);
    window.type(' Why?');
    expect(timelineOf(newsroom)).toMatchObject([
      { type: 'milestone', seq: 1, milestone: { kind: 'begin' } },
      {
        ...{ type: 'session', seq, updates: 2, from: start + 1000, to: start + 2000 },
        hand: { person: 'lena', here: true, window: 1 },
        words: { added: 6, removed: 0 },
      },
      { type: 'session', updates: 1, words: { added: 1, removed: 0 } },
    ]);
  });

  test('tells the windows of a desk apart', () => {
    const newsroom = newsroomWithAStory();
    const [one, two] = [windowOf(newsroom, 1), windowOf(newsroom, 2)];
    one.type(' One.');
    two.type(' Two.');
    one.type(' Three.');
    expect(timelineOf(newsroom).slice(1)).toMatchObject([
      { hand: { window: 2 }, updates: 1 },
      { hand: { window: 1 }, updates: 2 },
    ]);
  });

  test('names the moments at which a story was moved, by whom and why', () => {
    const newsroom = newsroomWithAStory();
    const window = windowOf(newsroom);
    window.type(' More.');
    const { seq } = window.change((doc) =>
      moveTo(doc, { at: 1, who: 'Lena', to: 'review', why: 'Please check the names' }),
    );
    expect(timelineOf(newsroom).find(({ seq: moment }) => moment === seq)).toBeDefined();
    expect(timelineOf(newsroom)).toContainEqual(
      expect.objectContaining({
        seq,
        milestone: { kind: 'state', who: 'Lena', to: 'review', why: 'Please check the names' },
      }),
    );
  });

  test('names the publication, and its being taken back', async () => {
    const newsroom = newsroomWithAStory();
    granted(await newsroom.desk.publishing.push('ferry'));
    await new Promise((done) => setImmediate(done)); // The first attempt finds no site.
    granted(newsroom.desk.publishing.cancel('ferry'));
    const states = timelineOf(newsroom).flatMap((entry) =>
      entry.type === 'milestone' && entry.milestone.kind === 'state' ? [entry.milestone.to] : [],
    );
    expect(states).toEqual(['published', 'draft']);
  });

  test('is the same after a crash', () => {
    const newsroom = newsroomWithAStory();
    windowOf(newsroom).type(' More.');
    const before = timelineOf(newsroom);
    expect(timelineOf(newsroom.crash())).toEqual(before);
  });
});

describe('a session', () => {
  const line = (seq: number, minute: number, writer = 1) => ({
    ...{ seq, at: minute * MINUTE, writer, origin: 'window' },
  });

  test('ends with a long pause, and only then', () => {
    const sessions = sessionsOf([line(1, 0), line(2, 14), line(3, 29), line(4, 30)]);
    expect(sessions.map(({ firstSeq, lastSeq }) => [firstSeq, lastSeq])).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('is one writer’s, beside another’s', () => {
    const sessions = sessionsOf([line(1, 0, 1), line(2, 1, 2), line(3, 2, 1), line(4, 3, 2)]);
    expect(sessions.map(({ writer, updates }) => [writer, updates])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('is no part of what Galley writes by itself', () => {
    expect(sessionsOf([{ ...line(1, 0), origin: 'publish' }])).toEqual([]);
  });
});

describe('a past moment', () => {
  test('is found by its update and by its time', () => {
    const newsroom = newsroomWithAStory();
    const window = windowOf(newsroom);
    const first = window.type(' First.');
    const second = window.type(' Second.');
    const { history } = newsroom.desk;
    expect(bodyAt(newsroom, first.seq)).toContain('It left. First.');
    expect(bodyAt(newsroom, first.seq)).not.toContain('Second');
    expect(granted(history.moment('ferry', { at: second.at - 1 })).seq).toBe(first.seq);
    expect(granted(history.moment('ferry', { at: second.at })).seq).toBe(second.seq);
  });

  test('before the story is none, and neither is one of a story that the desk does not have', () => {
    const newsroom = newsroomWithAStory();
    const { history } = newsroom.desk;
    const none = history.moment('ferry', { at: newsroom.clock.now() - 1 });
    expect(!none.ok && none.error.code).toBe('too-early');
    const unknown = history.moment('nowhere', { seq: 1 });
    expect(!unknown.ok && unknown.error.code).toBe('unknown');
  });

  test('of a long story is the document that was there, whichever it is', () => {
    const newsroom = openNewsroom();
    const { db } = newsroom;
    const tables = {
      ...{ log: updateLog(db), writers: writers(db, 'quay#1', 'lena'), milestones: milestones(db) },
    };
    const updates = typedUpdates(6000);
    const seqs = logTyping(db, tables, 'long', updates, { from: 0, pauseMs: 100 });
    const kept = db.prepare('SELECT count(*) FROM draft_snapshot').pluck().get();
    expect(kept).toBe(3);
    for (const index of [0, 1, 499, 500, 1999, 2000, 2777, 4001, 5999]) {
      const replayed = projectStory(documentOf(null, updates.slice(0, index + 1)));
      const moment = granted(newsroom.desk.history.moment('long', { seq: seqs[index] ?? 0 }));
      expect(moment.story, `update ${index}`).toEqual(replayed);
    }
  });

  test('is found without a snapshot that the disk has damaged', () => {
    const newsroom = newsroomWithAStory();
    const { seq } = windowOf(newsroom).type(' More.');
    const { db } = newsroom;
    db.prepare(
      `INSERT INTO draft_snapshot (draft_id, seq, at, crc, bytes) VALUES ('ferry', ?, 0, 1, x'00ff')`,
    ).run(seq);
    expect(bodyAt(newsroom, seq)).toContain('More');
    expect(bodyAt(newsroom.crash(), seq)).toContain('More');
  });
});

describe('a moment that is brought back', () => {
  test('is one more change: every window gets it, and what it replaced stays in the history', () => {
    const newsroom = newsroomWithAStory();
    const window = windowOf(newsroom);
    const good = window.type(' Good.');
    const bad = window.type(' Bad.');
    newsroom.heard.length = 0;
    const now = granted(newsroom.desk.history.restore('ferry', good.seq, { part: 'story' }));
    expect(JSON.stringify(now.story.blocks)).toContain('It left. Good.');
    expect(JSON.stringify(now.story.blocks)).not.toContain('Bad');
    expect(bodyAt(newsroom, bad.seq)).toContain('Bad');
    expect(newsroom.heard).toContainEqual(
      expect.objectContaining({ name: 'draft:update', to: [1] }),
    );
    expect(timelineOf(newsroom).at(-1)).toMatchObject({
      seq: now.seq,
      milestone: { kind: 'restore', of: good.seq, what: { part: 'story' } },
    });
    expect(bodyAt(newsroom.crash(), now.seq)).toContain('It left. Good.');
  });

  test('can itself be taken back', () => {
    const newsroom = newsroomWithAStory();
    const window = windowOf(newsroom);
    const good = window.type(' Good.');
    const late = window.type(' Late.');
    granted(newsroom.desk.history.restore('ferry', good.seq, { part: 'story' }));
    const again = granted(newsroom.desk.history.restore('ferry', late.seq, { part: 'story' }));
    expect(JSON.stringify(again.story.blocks)).toContain('Late');
  });

  test('may be one part only', () => {
    const newsroom = newsroomWithAStory();
    const window = windowOf(newsroom);
    const first = window.type(' First.');
    window.change((doc) => {
      const line = headlineOf(doc).get(0) as Y.XmlElement;
      (line.get(0) as Y.XmlText).insert(0, 'Wrong: ');
    });
    window.type(' Second.');
    const { restore } = newsroom.desk.history;
    const { story: now } = granted(restore('ferry', first.seq, { part: 'headline' }));
    expect(now.headline).toBe('Ferry stops at noon');
    expect(JSON.stringify(now.blocks)).toContain('Second');
  });

  test('that is the present one writes nothing', () => {
    const newsroom = newsroomWithAStory();
    const { seq } = windowOf(newsroom).type(' More.');
    const before = timelineOf(newsroom).length;
    expect(granted(newsroom.desk.history.restore('ferry', seq, { part: 'story' })).seq).toBe(seq);
    expect(timelineOf(newsroom)).toHaveLength(before);
  });

  test('is refused where the story can only be read', () => {
    const newsroom = newsroomWithAStory();
    const { seq } = windowOf(newsroom).change((doc) => doc.getMap('meta').set('schema', 99));
    const again = newsroom.crash();
    const refused = again.desk.history.restore('ferry', seq - 1, { part: 'story' });
    expect(!refused.ok && refused.error.code).toBe('read-only');
  });
});

describe('a named version', () => {
  test('is in the timeline until its name is taken away', () => {
    const newsroom = newsroomWithAStory();
    const { history } = newsroom.desk;
    const { seq } = windowOf(newsroom).type(' More.');
    granted(history.nameVersion('ferry', 'As sent to the lawyer', 1));
    granted(history.nameVersion('ferry', 'The beginning', 1, 1));
    const names = () =>
      timelineOf(newsroom).flatMap((entry) =>
        entry.type === 'milestone' && entry.milestone.kind === 'version'
          ? [[entry.seq, entry.milestone.name, entry.hand.window]]
          : [],
      );
    expect(names()).toEqual([
      [1, 'The beginning', 1],
      [seq, 'As sent to the lawyer', 1],
    ]);
    granted(history.removeVersion('ferry', 'The beginning', 1));
    expect(names()).toEqual([[seq, 'As sent to the lawyer', 1]]);
  });
});
