import fs from 'node:fs';
import type { RecoveryReport } from '@shared/ipc/safekeeping';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { deskFacts } from '../../../src/main/database/facts';
import type { Database } from '../../../src/main/database/open';
import { momentOf } from '../../../src/main/drafts/moments';
import { headOf, updateLog } from '../../../src/main/drafts/update-log';
import { thisDevice } from '../../../src/main/drafts/writers';
import { writeMark } from '../../../src/main/safekeeping/mark';
import { openSafely } from '../../../src/main/safekeeping/open-safely';
import { filesOf } from '../../../src/main/safekeeping/places';
import { changeOf, granted, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { figure, paragraph, story } from '../stories';
import { afterCrash } from '../temp-folder';
import { MORNING } from '../turnable-clock';

const NOW = MORNING + 1000;

/**
 * A desk with “ferry” and “fair” in its database, and only in its log more words in “ferry” and the
 * whole of “rain”. Its archive knows all of it.
 */
async function deskAtWork(): Promise<Newsroom> {
  const newsroom = openNewsroom();
  const { db, desk } = newsroom;
  for (const id of ['ferry', 'fair']) {
    desk.store.begin(id, story({ headline: id, body: [paragraph('At noon.')] }), 'lena', MORNING);
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  write(newsroom, 'ferry', ' Nobody was told.');
  desk.store.begin(
    'rain',
    story({
      ...{ headline: 'أمطار غزيرة على الساحل', deck: 'يومان من المطر.' },
      body: [figure('a'.repeat(64)), paragraph('بدأ المطر ظهرا.'), paragraph('وتوقف مساء.')],
      fields: { section: 'environment', edition: 'ar', kind: 'news', region: 'europe' },
      authors: [{ name: 'Lena Voss' }],
    }),
    'lena',
    MORNING,
  );
  granted(await desk.archive.settle({}));
  return newsroom;
}

function write({ desk }: Newsroom, id: string, words: string): void {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, granted(desk.drafts.open(id, 1)).update);
  const change = changeOf(doc, (present) => typeWords(present, words));
  granted(desk.drafts.append(id, change, 1));
}

/** The desk after a crash in which the log of its database was lost. */
function withoutItsLog({ db, folder }: Newsroom): string {
  const device = thisDevice(deskFacts(db));
  writeMark(folder, { device, head: headOf(db), suspicion: null });
  const copy = afterCrash(folder);
  fs.rmSync(`${filesOf(copy).database}-wal`);
  return copy;
}

function start(folder: string): { db: Database; recovery: RecoveryReport | null } {
  const opened = granted(openSafely(folder, NOW));
  expect(opened.db.pragma('foreign_key_check')).toEqual([]);
  return opened;
}

const storyIn = (db: Database, id = ''): StoryProjection =>
  projectStory(momentOf(updateLog(db), id)?.doc ?? new Y.Doc());

test('a story that is gone is told again from what the archive knew of it', async () => {
  const { db, recovery } = start(withoutItsLog(await deskAtWork()));
  const retold = recovery?.stories.at(-1);
  expect(retold).toMatchObject({ headline: 'أمطار غزيرة على الساحل', state: 'retold' });
  expect(storyIn(db, retold?.id)).toMatchObject({
    ...{ headline: 'أمطار غزيرة على الساحل', deck: 'يومان من المطر.' },
    fields: { section: 'environment', edition: 'ar', kind: 'news', region: 'europe' },
    authors: [{ name: 'Lena Voss' }],
    blocks: [
      paragraph('بدأ المطر ظهرا.'),
      paragraph('وتوقف مساء.'),
      paragraph('The quay at noon. Harbour Pictures An empty quay'),
    ],
  });
});

test('one whose last words are lost stays as it was found, and they stand in one beside it', async () => {
  const { db, recovery } = start(withoutItsLog(await deskAtWork()));
  const [fair, ferry, retold] = recovery?.stories ?? [];
  expect(ferry).toMatchObject({ id: 'ferry', state: 'behind' });
  expect(retold).toMatchObject({ headline: 'ferry', state: 'retold' });
  expect(fair).toMatchObject({ id: 'fair', state: 'whole' });
  expect(storyIn(db, 'ferry').blocks).toEqual([paragraph('At noon.')]);
  expect(storyIn(db, retold?.id).blocks).toEqual([paragraph('At noon. Nobody was told.')]);
});

test('what was found as the archive knew it is not told twice', async () => {
  const newsroom = await deskAtWork();
  newsroom.db.pragma('wal_checkpoint(TRUNCATE)');
  const folder = afterCrash(newsroom.folder);
  const { database } = filesOf(folder);
  fs.writeFileSync(database, fs.readFileSync(database).fill('no story here ', 0, 512));
  const { recovery } = start(folder);
  expect(recovery?.cause).toBe('damaged');
  expect(recovery?.stories.map(({ id, state }) => [id, state])).toEqual([
    ['fair', 'whole'],
    ['ferry', 'whole'],
    ['rain', 'whole'],
  ]);
});

test('a story in the bin is not told again, nor one of an archive that is damaged too', async () => {
  const newsroom = await deskAtWork();
  newsroom.desk.drafts.close('ferry', 1);
  granted(newsroom.desk.drafts.bin('rain'));
  granted(await newsroom.desk.archive.settle({}));
  const folder = withoutItsLog(newsroom);
  const found = start(afterCrash(folder)).recovery?.stories.map(({ headline }) => headline);
  expect(found).toEqual(['fair', 'ferry', 'ferry']);

  for (const ending of ['', '-wal']) {
    const file = filesOf(folder).archive + ending;
    if (fs.existsSync(file)) fs.writeFileSync(file, 'no archive here'.repeat(1000));
  }
  const { recovery } = start(folder);
  expect(recovery?.stories.map(({ id, state }) => [id, state])).toEqual([
    ['fair', 'whole'],
    ['ferry', 'whole'],
  ]);
});
