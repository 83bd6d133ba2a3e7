import { compareStories } from '@shared/story/compare';
import { projectStory } from '@shared/story/projection';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { milestones } from '../../src/main/drafts/milestones';
import { updateLog } from '../../src/main/drafts/update-log';
import { writers } from '../../src/main/drafts/writers';
import { chance } from '../chance';
import { logTyping, typedUpdates } from '../unit/drafts/long-story';
import { granted, openNewsroom } from '../unit/newsroom';
import { print, spread, timed } from './figures';
import { storyOf } from './stories';

const DAY_MS = 24 * 60 * 60_000;
const REPEATS = 15;

/** What an editor waits for at most, ms. */
const OPEN_MAX_MS = 300;
const MOMENT_MAX_MS = 200;
const COMPARE_MAX_MS = 100;

for (const updates of [10_000, 50_000]) {
  test(`a story of ${updates} updates: opened, any moment of it, its timeline, and joined`, () => {
    const newsroom = openNewsroom();
    const { db, desk } = newsroom;
    const tables = {
      ...{ log: updateLog(db), writers: writers(db, 'quay#1', 'lena'), milestones: milestones(db) },
    };
    const start = newsroom.clock.now();
    const typed = typedUpdates(updates);
    const seqs = logTyping(db, tables, 'long', typed, { from: start, pauseMs: 60_000 });
    newsroom.clock.set(start + updates * 60_000);
    const sizes = db.prepare<[], { snapshots: number; bytes: number }>(
      'SELECT count(*) AS snapshots, sum(length(bytes)) AS bytes FROM draft_snapshot',
    );

    const opening = Array.from({ length: REPEATS }, () => {
      desk.store.release('long');
      return timed(() => void granted(desk.drafts.open('long', 1)));
    });
    const random = chance(1);
    const moments = Array.from({ length: 4 * REPEATS }, () => {
      const seq = seqs[Math.floor(random() * seqs.length)] ?? 0;
      return timed(() => void granted(desk.history.moment('long', { seq })));
    });
    const timeline = Array.from({ length: 5 }, () =>
      timed(() => void granted(desk.history.timeline('long'))),
    );
    print('history', {
      updates,
      openMs: spread(opening),
      momentMs: spread(moments),
      timelineMs: spread(timeline),
      ...{ ...sizes.get(), updateBytes: typed.reduce((sum, { length }) => sum + length, 0) },
    });
    expect(spread(opening).p50).toBeLessThan(OPEN_MAX_MS);
    expect(spread(moments).p50).toBeLessThan(MOMENT_MAX_MS);

    desk.drafts.close('long', 1);
    newsroom.clock.set(start + updates * 60_000 + 100 * DAY_MS);
    const payload = db.prepare<[], number>(
      `SELECT sum(payload) FROM dbstat WHERE name GLOB 'draft_update*'`,
    );
    const before = payload.pluck().get();
    const steps: number[] = [];
    const tidying = desk.tidyUp();
    for (let done = false; !done; ) {
      steps.push(
        timed(() => {
          done = tidying.next().done === true;
        }),
      );
    }
    print('retention', {
      updates,
      steps: steps.length,
      stepMs: spread(steps),
      before,
      after: payload.pluck().get(),
    });
    desk.close();
  });
}

test('two moments of a story compared', () => {
  for (const words of [1000, 5000, 20_000]) {
    const before = new Y.Doc();
    Y.applyUpdate(before, storyOf(words));
    const was = projectStory(before);
    const random = chance(words);
    const is = {
      ...was,
      blocks: was.blocks.map((block) =>
        block.type === 'paragraph' && random() < 0.4
          ? {
              ...block,
              runs: block.runs.map((run) => ({
                ...run,
                text: run.text.replace(/ \w+ /, ' another word '),
              })),
            }
          : block,
      ),
    };
    const times = Array.from({ length: REPEATS }, () => timed(() => void compareStories(was, is)));
    print('compare', { words, ms: spread(times) });
    if (words <= 5000) expect(spread(times).p50).toBeLessThan(COMPARE_MAX_MS);
  }
});
