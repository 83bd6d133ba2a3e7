import fs from 'node:fs';
import path from 'node:path';
import { projectStory } from '@shared/story/projection';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import * as Y from 'yjs';
import { sessions } from '../../../src/main/drafts/sessions';
import { openDeskFile } from '../../../src/main/safekeeping/desk-file/read';
import { takeDeskIn } from '../../../src/main/safekeeping/desk-file/take-in';
import { filesOf } from '../../../src/main/safekeeping/places';
import { changeOf, granted, listed, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { figure, paragraph, story } from '../stories';
import { writtenIn } from '../story/desk';
import { tempFolder } from '../temp-folder';
import { MORNING } from '../turnable-clock';

const PICTURE = fs.readFileSync(
  path.join(import.meta.dirname, '../../fixtures/pictures/plain.jpg'),
);

function type({ desk }: Newsroom, id: string, words: string): void {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, granted(desk.drafts.open(id, 1)).update);
  for (const word of words.match(/\S+/g) ?? []) {
    granted(
      desk.drafts.append(
        id,
        changeOf(doc, (present) => typeWords(present, ` ${word}`)),
        1,
      ),
    );
  }
  desk.drafts.close(id, 1);
}

/** A desk with two stories, one of them with a picture, a name for a version and a publication. */
async function fullDesk(): Promise<Newsroom & { sha256: string }> {
  const newsroom = openNewsroom();
  const { desk, db } = newsroom;
  const { sha256 } = granted(await desk.media.import('quay.jpg', PICTURE));
  const body = [figure(sha256), paragraph('It left.')];
  desk.store.begin('ferry', story({ body }), 'lena', MORNING);
  type(newsroom, 'ferry', 'at noon without a word');
  granted(desk.history.nameVersion('ferry', 'As sent', 1));
  type(newsroom, 'ferry', 'Why?');
  desk.store.begin('fair', story({ headline: 'Fair' }), 'lena', MORNING);
  db.prepare(
    `INSERT INTO publication (site, story_id, url, etag, version, at, package)
     VALUES ('embedded', 'fair', 'https://site.example/fair', '"1"', 1, 5, '{}')`,
  ).run();
  return { ...newsroom, sha256 };
}

async function exported(newsroom: Newsroom): Promise<string> {
  const file = path.join(tempFolder(), 'desk.zip');
  granted(await newsroom.desk.safekeeping.exportTo(file));
  return file;
}

async function zipOf(files: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const wordsOf = ({ desk }: Newsroom, id: string): string => writtenIn(desk.store.read(id).doc);
/** The history of a story without its numbers, which differ from desk to desk. */
const historyOf = ({ desk }: Newsroom, id: string) =>
  granted(desk.history.timeline(id)).map(({ seq: _seq, hand, ...entry }) => ({
    ...entry,
    person: hand.person,
  }));
const momentsOf = ({ desk }: Newsroom, id: string) =>
  granted(desk.history.timeline(id)).map(
    ({ seq }) => granted(desk.history.moment(id, { seq })).story,
  );

describe('a desk that is exported', () => {
  test('comes whole into an empty one: stories, history, pictures and what is on the site', async () => {
    const from = await fullDesk();
    const to = openNewsroom({ me: 'omar' });
    const report = granted(await to.desk.safekeeping.importFrom(await exported(from)));
    expect(report).toEqual({
      stopped: false,
      stories: { added: 2, merged: 0, same: 0 },
      pictures: { added: 1, same: 0, damaged: 0 },
    });
    for (const id of ['ferry', 'fair']) {
      expect(wordsOf(to, id)).toBe(wordsOf(from, id));
      const [came, ...before] = historyOf(to, id).reverse();
      expect(came).toMatchObject({ type: 'milestone', milestone: { kind: 'import' } });
      expect(before.reverse()).toEqual(historyOf(from, id));
      expect(momentsOf(to, id).slice(0, -1)).toEqual(momentsOf(from, id));
    }
    expect(await to.desk.media.read(from.sha256)).toMatchObject({ bytes: PICTURE });
    expect(to.desk.publishing.status('fair').status).toMatchObject({ phase: 'live' });
    to.clock.turn(2000);
    expect((await listed(to)).rows).toHaveLength(2);
    expect(to.db.pragma('foreign_key_check')).toEqual([]);
  });

  test('comes without what was joined, with every moment that was promised', async () => {
    const from = await fullDesk();
    from.desk.start();
    from.clock.turn(200 * 24 * 60 * 60_000);
    expect(from.errors).toEqual([]);
    const compacted = from.db.prepare('SELECT max(compacted_to) FROM draft').pluck().get();
    expect(compacted).toBeGreaterThan(0);
    const to = openNewsroom();
    type(
      to,
      granted({ ok: true, value: to.desk.drafts.create({ edition: 'en', kind: 'news' }).id }),
      'x',
    );
    granted(await to.desk.safekeeping.importFrom(await exported(from)));
    expect(momentsOf(to, 'ferry').slice(0, -1)).toEqual(momentsOf(from, 'ferry'));
    expect(
      sessions(to.db)
        .of('ferry')
        .map(({ updates }) => updates),
    ).toEqual(
      sessions(from.db)
        .of('ferry')
        .map(({ updates }) => updates),
    );
  });

  test('tells how far it is, and can be stopped and gone on with', async () => {
    const from = await fullDesk();
    for (let at = 0; at < 400; at++) {
      from.desk.store.begin(`more-${at}`, story({ headline: `More ${at}` }), 'lena', MORNING);
    }
    const file = await exported(from);
    const to = openNewsroom();
    const stopping = new AbortController();
    const opened = granted(await openDeskFile(file, tempFolder(), async () => null));
    const stopped = await takeDeskIn({ ...to.desk, db: to.db, catchUp: () => {} }, opened, {
      signal: stopping.signal,
      onProgress: (done, total) => {
        expect(total).toBe(403);
        if (done === 100) stopping.abort();
      },
    });
    opened.close();
    expect(stopped).toMatchObject({ stopped: true, stories: { added: 99 } });

    const { stories } = granted(await to.desk.safekeeping.importFrom(file));
    expect(stories).toEqual({
      ...{ added: 402 - 99, same: 99, merged: 0 },
    });
    const told = to.heard.flatMap(({ name, event }) =>
      name === 'desk-file:progress' ? [event.progress] : [],
    );
    expect(told[0]).toMatchObject({ work: 'import', total: 403 });
    expect(told.slice(-2)).toEqual([{ work: 'import', done: 403, total: 403 }, null]);
  });

  test('is not written when that is stopped', async () => {
    const from = await fullDesk();
    const file = path.join(tempFolder(), 'desk.zip');
    const exporting = from.desk.safekeeping.exportTo(file);
    from.desk.safekeeping.stopDeskFile();
    expect(await exporting).toMatchObject({ ok: false, error: { code: 'stopped' } });
    expect(fs.readdirSync(path.dirname(file))).toEqual([]);
  });

  test('imported again changes nothing', async () => {
    const from = await fullDesk();
    const file = await exported(from);
    const to = openNewsroom();
    granted(await to.desk.safekeeping.importFrom(file));
    const before = to.db.prepare('SELECT * FROM draft_update').all();
    expect(granted(await to.desk.safekeeping.importFrom(file))).toEqual({
      stopped: false,
      stories: { added: 0, merged: 0, same: 2 },
      pictures: { added: 0, same: 1, damaged: 0 },
    });
    expect(to.db.prepare('SELECT * FROM draft_update').all()).toEqual(before);
  });

  test('meets the story that is here: both sides’ words stay', async () => {
    const from = await fullDesk();
    const to = openNewsroom();
    granted(await to.desk.safekeeping.importFrom(await exported(from)));
    type(from, 'ferry', 'Written there.');
    type(to, 'ferry', 'Written here.');
    granted(to.desk.drafts.open('ferry', 7));
    to.heard.length = 0;
    const report = granted(await to.desk.safekeeping.importFrom(await exported(from)));
    expect(report.stories).toEqual({ added: 0, merged: 1, same: 1 });
    const words = JSON.stringify(projectStory(to.desk.store.read('ferry').doc).blocks);
    expect(words).toContain('Written there.');
    expect(words).toContain('Written here.');
    expect(to.heard).toContainEqual(expect.objectContaining({ name: 'draft:update', to: [7] }));
    expect(historyOf(to, 'ferry').at(-1)).toMatchObject({ milestone: { kind: 'import' } });
  });

  test('that knows more than this Galley leaves the story readable, and not writable', async () => {
    const from = await fullDesk();
    const to = openNewsroom();
    granted(await to.desk.safekeeping.importFrom(await exported(from)));
    from.desk.store.write('ferry', (pen) =>
      pen.edit('repair', (doc) => doc.getMap('meta').set('schema', 99)),
    );
    granted(to.desk.drafts.open('ferry', 1));
    granted(await to.desk.safekeeping.importFrom(await exported(from)));
    expect(to.desk.store.read('ferry').readOnly).toContain('newer Galley');
  });

  test('leaves room for what is written here while it comes in', async () => {
    const from = await fullDesk();
    const file = await exported(from);
    const to = openNewsroom();
    const importing = to.desk.safekeeping.importFrom(file);
    const { id } = to.desk.drafts.create({ edition: 'en', kind: 'news' });
    const writing = setInterval(() => type(to, id, 'more'), 1);
    granted(await importing);
    clearInterval(writing);
    type(to, id, 'and more');
    expect(wordsOf(to, 'ferry')).toBe(wordsOf(from, 'ferry'));
    expect(wordsOf(to, id)).toContain('and more');
  });

  test('is not there when it could not be written whole', async () => {
    const from = await fullDesk();
    const folder = tempFolder();
    const refused = await from.desk.safekeeping.exportTo(path.join(folder, 'nowhere', 'desk.zip'));
    expect(refused.ok).toBe(false);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('says how many pictures are not on this desk any more', async () => {
    const from = await fullDesk();
    fs.rmSync(filesOf(from.folder).picture(from.sha256));
    const file = path.join(tempFolder(), 'desk.zip');
    expect(granted(await from.desk.safekeeping.exportTo(file))).toMatchObject({
      ...{ pictures: 0, picturesMissing: 1 },
    });
  });
});

describe('a file that is no whole desk is refused, and nothing is changed', () => {
  async function refusal(spoil: (bytes: Buffer) => Buffer): Promise<string> {
    const from = await fullDesk();
    const file = await exported(from);
    fs.writeFileSync(file, spoil(fs.readFileSync(file)));
    const to = openNewsroom();
    await to.desk.archive.settle({});
    const before = fs.readdirSync(to.folder).sort();
    const answer = await to.desk.safekeeping.importFrom(file);
    expect(fs.readdirSync(to.folder).sort()).toEqual(before);
    expect(to.db.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(0);
    return answer.ok ? 'taken' : answer.error.code;
  }

  test('when it is cut off', async () => {
    expect(await refusal((bytes) => bytes.subarray(0, bytes.length / 2))).toBe('damaged');
  });

  test('when it is something else', async () => {
    expect(await refusal(() => Buffer.from('Dear editor, …'))).toBe('damaged');
  });

  test('when bytes of its database changed', async () => {
    expect(
      await refusal((bytes) => {
        const at = bytes.indexOf('galley.db') + 500;
        return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(64), bytes.subarray(at + 64)]);
      }),
    ).toBe('damaged');
  });

  test('when it says that a newer Galley wrote it', async () => {
    const about = { format: 'galley-desk', version: 99, at: 0, device: 'quay#1' };
    const database = { sha256: 'a'.repeat(64), bytes: 0 };
    const zip = await zipOf({ 'desk.json': JSON.stringify({ ...about, database }) });
    expect(await refusal(() => zip)).toBe('newer');
  });

  test('when it is a zip of other things', async () => {
    const zip = await zipOf({ 'photos/cat.jpg': 'meow' });
    expect(await refusal(() => zip)).toBe('foreign');
  });

  test('when its database is not the one that it describes', async () => {
    const about = { format: 'galley-desk', version: 1, at: 0, device: 'quay#1' };
    const database = { sha256: 'a'.repeat(64), bytes: 5 };
    const zip = await zipOf({
      ...{ 'desk.json': JSON.stringify({ ...about, database }), 'galley.db': 'other' },
    });
    expect(await refusal(() => zip)).toBe('damaged');
  });

  test('when it does not exist', async () => {
    const answer = await openNewsroom().desk.safekeeping.importFrom('/nowhere/desk.zip');
    expect(answer.ok).toBe(false);
  });
});
