import fs from 'node:fs';
import path from 'node:path';
import { writeField } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { moveTo } from '@shared/story/workflow';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MIGRATIONS } from '../../../src/main/database/migrations';
import { type Database, openDatabase } from '../../../src/main/database/open';
import { momentOf } from '../../../src/main/drafts/moments';
import { updateLog } from '../../../src/main/drafts/update-log';
import { siteStore } from '../../../src/main/publish/sites/site-store';
import { EMBEDDED } from '../../../src/main/publish/sites/which-sites';
import { carve } from '../../../src/main/safekeeping/carve/carve';
import { damageIn } from '../../../src/main/safekeeping/check';
import { KEPT_TABLES } from '../../../src/main/safekeeping/kept-tables';
import { openSafely } from '../../../src/main/safekeeping/open-safely';
import { filesOf } from '../../../src/main/safekeeping/places';
import { changeOf, granted, openedDatabase, openNewsroom, typeWords } from '../newsroom';
import { figure, paragraph, story } from '../stories';
import { tempFolder } from '../temp-folder';
import { MORNING } from '../turnable-clock';

/**
 * A database of every version that Galley has had, as that Galley left it, with what its stories
 * said. The one of the present version is made by
 *
 *   GALLEY_MAKE_FIXTURE=yes npm run test:unit -- every-version
 *
 * and, once that version is released, never again.
 */
const FOLDER = path.join(import.meta.dirname, '../../fixtures/databases');
const fileOf = (version: number): string => path.join(FOLDER, `version-${version}.db`);
const storiesOf = (version: number): Record<string, unknown> =>
  JSON.parse(fs.readFileSync(path.join(FOLDER, `version-${version}.json`), 'utf8'));
const VERSIONS = MIGRATIONS.map((_, index) => index + 1);

/** What a story says, in short. */
const saidBy = (db: Database): Record<string, unknown> =>
  Object.fromEntries(
    db
      .prepare<[], string>('SELECT id FROM draft ORDER BY id')
      .pluck()
      .all()
      .map((id) => {
        const { headline, words, state, slug, blocks } = projectStory(
          momentOf(updateLog(db), id)?.doc ?? new Y.Doc(),
        );
        return [id, { headline, words, state, slug, blocks: blocks.length }];
      }),
  );

test.runIf(process.env.GALLEY_MAKE_FIXTURE)(
  'makes the database of the present version',
  async () => {
    const newsroom = openNewsroom();
    const { desk, db, clock, folder } = newsroom;
    const type = (id: string, words: string, more?: (doc: Y.Doc) => void): void => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, granted(desk.drafts.open(id, 1)).update);
      for (const letter of words) {
        clock.turn(200);
        granted(
          desk.drafts.append(
            id,
            changeOf(doc, (on) => typeWords(on, letter)),
            1,
          ),
        );
      }
      if (more) granted(desk.drafts.append(id, changeOf(doc, more), 1));
      desk.drafts.close(id, 1);
      clock.turn(2000);
    };
    desk.store.begin(
      'ferry',
      story({ body: [figure('a'.repeat(64)), paragraph('It left.')] }),
      'lena',
      MORNING,
    );
    type('ferry', ' Nobody was told before it did.');
    desk.store.begin('fair', story({ headline: 'Fair opens in rain' }), 'lena', MORNING);
    clock.turn(100 * 24 * 60 * 60_000);
    for (const _step of desk.tidyUp());
    type('ferry', ' The town asks why.', (doc) =>
      moveTo(doc, { at: clock.now(), who: 'lena', to: 'review' }),
    );
    granted(desk.history.nameVersion('ferry', 'As sent to the lawyer', 1));
    granted(desk.history.restore('ferry', 1, { part: 'headline' }));
    granted(await desk.publishing.push('fair'));
    const { id } = desk.drafts.create({ edition: 'ar', kind: 'opinion' });
    type(id, 'غادرت العبارة', (doc) => writeField(doc, 'section', 'politics'));
    granted(desk.drafts.bin(id));
    await new Promise((done) => setTimeout(done, 50)); // The first attempt to publish finds no site.
    db.prepare(
      `INSERT INTO media (sha256, mime, bytes, width, height, name, caption, credit, alternative, at)
     VALUES (?, 'image/png', 9, 3, 2, 'quay.png', 'The quay', 'Own', '', 5)`,
    ).run('a'.repeat(64));
    db.prepare(
      `INSERT INTO publication (site, story_id, url, etag, version, at, package)
     VALUES ('embedded', 'fair', 'https://site.example/fair', '"1"', 1, 5, '{}')`,
    ).run();
    db.exec(
      `INSERT INTO newsroom_choice (kind, language, subject, value, at, who)
     VALUES ('word', 'en', 'vaporetto', '', 5, 'lena')`,
    );
    granted(desk.templates.save('ferry', 'Sailings', null));
    const lead = { slot: 'lead', storyId: 'fair', headline: null, kicker: null, expiresAt: null };
    desk.front.write('en', { slots: [{ ...lead, slot: 'lead' }] });
    siteStore(db).save({
      ...EMBEDDED,
      name: 'Quay',
      routing: { ...EMBEDDED.routing, editions: ['en'] },
    });
    await desk.close();
    fs.mkdirSync(FOLDER, { recursive: true });
    const closed = openedDatabase(folder);
    closed.pragma('journal_mode = DELETE');
    closed.exec('VACUUM');
    const version = MIGRATIONS.length;
    fs.writeFileSync(
      path.join(FOLDER, `version-${version}.json`),
      `${JSON.stringify(saidBy(closed), null, 2)}\n`,
    );
    closed.close();
    fs.copyFileSync(filesOf(folder).database, fileOf(version));
  },
);

/** A folder of a desk that this Galley finds as that version left it. */
function deskOf(version: number): string {
  const folder = tempFolder();
  fs.copyFileSync(fileOf(version), filesOf(folder).database);
  return folder;
}

describe.each(VERSIONS)('a desk of version %i', (version) => {
  test('opens in this Galley with all of its stories', () => {
    const { db, recovery } = granted(openSafely(deskOf(version), MORNING));
    expect(recovery).toBeNull();
    expect(saidBy(db)).toEqual(storiesOf(version));
    expect(damageIn(db)).toBeNull();
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  });

  test('can be worked on, with its history', () => {
    const folder = deskOf(version);
    granted(openSafely(folder, MORNING)).db.close();
    const { desk, errors } = openNewsroom({ folder });
    desk.start();
    for (const id of Object.keys(storiesOf(version))) {
      const timeline = granted(desk.history.timeline(id));
      expect(timeline.length).toBeGreaterThan(0);
      for (const { seq } of timeline) granted(desk.history.moment(id, { seq }));
    }
    const window = new Y.Doc();
    Y.applyUpdate(window, granted(desk.drafts.open('ferry', 1)).update);
    granted(
      desk.drafts.append(
        'ferry',
        changeOf(window, (doc) => typeWords(doc, '!')),
        1,
      ),
    );
    expect(errors).toEqual([]);
  });

  test('has rows that are found when its file is damaged', () => {
    const rows = [...carve(fileOf(version), openedDatabase(tempFolder()), KEPT_TABLES)];
    const folder = deskOf(version);
    const raw = granted(openDatabase(filesOf(folder).database));
    for (const table of KEPT_TABLES) {
      const count = Number(raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
      expect([table, rows.filter((row) => row.table === table).length]).toEqual([table, count]);
    }
  });

  test('was made by the migrations that are still there, unchanged', () => {
    const schemaOf = (db: Database): unknown =>
      db
        .prepare(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name`)
        .all();
    const then = granted(
      openDatabase(filesOf(deskOf(version)).database, undefined, MIGRATIONS.slice(0, version)),
    );
    const now = granted(
      openDatabase(path.join(tempFolder(), 'galley.db'), undefined, MIGRATIONS.slice(0, version)),
    );
    expect(
      schemaOf(now),
      'A migration that was released never changes: add the next one. Before its release, make the fixture anew (see above).',
    ).toEqual(schemaOf(then));
  });
});

test('a desk of a newer Galley is refused, and every file of it stays as it is', () => {
  const folder = deskOf(MIGRATIONS.length);
  const db = openedDatabase(folder);
  db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
  db.close();
  const listing = () =>
    fs
      .readdirSync(folder)
      .map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('base64')]);
  const before = listing();
  const opened = openSafely(folder, MORNING);
  expect(!opened.ok && opened.error.code).toBe('newer');
  expect(listing()).toEqual(before);
});
