import { setImmediate as soon } from 'node:timers/promises';
import { sentenceOf } from '@shared/language/findings';
import type { StoryContent } from '@shared/story/compose';
import { headlineOf, readFields, writeField } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { readWorkflow } from '@shared/story/workflow';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../eventually';
import { granted, listed, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { figure, paragraph, story } from '../stories';
import { MORNING } from '../turnable-clock';
import { type OddSite, oddSite, refusal } from './odd-site';

/** A desk with one story, and a site (or none) that it publishes to. */
function deskWith(site: OddSite | null = null, content: Partial<StoryContent> = {}): Newsroom {
  const newsroom = openNewsroom({ siteAddress: () => site });
  newsroom.desk.store.begin('ferry', story(content), 'lena', newsroom.clock.now());
  newsroom.desk.drafts.open('ferry', 1);
  return newsroom;
}
const push = async ({ desk }: Newsroom) => granted(await desk.publishing.push('ferry'));
const statusOf = ({ desk }: Newsroom) => desk.publishing.status('ferry').status;
const docOf = ({ desk }: Newsroom): Y.Doc => desk.store.read('ferry').doc;
const storyOf = (newsroom: Newsroom) => projectStory(docOf(newsroom));
const queued = ({ db }: Newsroom) =>
  db.prepare('SELECT state FROM outbox ORDER BY seq').pluck().all();
const edit = ({ desk, clock }: Newsroom, change: (doc: Y.Doc) => void): void => {
  desk.store.write('ferry', (pen) => pen.edit('publish', change));
  clock.turn(2000);
};
const becomes = (newsroom: Newsroom, phase: string) =>
  eventually(() => expect(statusOf(newsroom).phase).toBe(phase));

describe('a story that is published', () => {
  test('is moved, keeps its slug and date, and waits to be sent, all in one', async () => {
    const newsroom = deskWith();
    expect(await push(newsroom)).toMatchObject({ phase: 'sending', changedSince: false });
    for (const room of [newsroom, newsroom.crash()]) {
      expect(storyOf(room)).toMatchObject({
        state: 'published',
        fields: { slug: 'ferry-stops-at-noon', publishedAt: MORNING },
      });
      expect(readWorkflow(docOf(room))).toEqual([{ at: MORNING, who: 'lena', to: 'published' }]);
      expect(queued(room)).toEqual([expect.stringMatching(/sending|waiting/)]);
    }
  });

  test.each([
    ['the outbox', 'outbox', ''],
    ['the draft', 'draft_update', `WHEN NEW.origin = 'publish'`],
  ])('is as it was when %s cannot be written', async (_name, table, when) => {
    const newsroom = deskWith();
    newsroom.db.exec(`CREATE TRIGGER refuse BEFORE INSERT ON ${table} ${when}
      BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`);
    await expect(newsroom.desk.publishing.push('ferry')).rejects.toThrow('the disk is full');
    for (const room of [newsroom, newsroom.crash()]) {
      expect(storyOf(room)).toMatchObject({
        state: 'draft',
        fields: { slug: '', publishedAt: null },
      });
      expect(queued(room)).toEqual([]);
    }
    newsroom.db.exec('DROP TRIGGER refuse');
    expect((await push(newsroom)).phase).toBe('sending');
  });

  test('is as it was when Galley dies between the draft and the outbox', async () => {
    const newsroom = deskWith();
    let died: Newsroom | null = null;
    // The moment between the two rows: what the disk holds then is what a crash leaves.
    newsroom.db.function('die', () => {
      died = newsroom.crash();
      return null;
    });
    newsroom.db.exec('CREATE TEMP TRIGGER die BEFORE INSERT ON outbox BEGIN SELECT die(); END');
    await push(newsroom);
    if (died === null) throw new Error('It did not die.');
    expect(storyOf(died).state).toBe('draft');
    expect(queued(died)).toEqual([]);
  });

  test('twice, since the button was pressed twice, is queued once', async () => {
    const newsroom = deskWith();
    await push(newsroom);
    await push(newsroom);
    expect(queued(newsroom)).toHaveLength(1);
    expect(readWorkflow(docOf(newsroom))).toHaveLength(1);
  });

  test('is live when the site says so, and everyone is told', async () => {
    const newsroom = deskWith(await oddSite());
    await push(newsroom);
    await becomes(newsroom, 'live');
    expect(statusOf(newsroom)).toMatchObject({
      ...{ url: 'https://site.example/ferry-stops-at-noon', publishedAt: MORNING },
      ...{ changedSince: false, message: null, attempts: 0, nextAttemptAt: null },
    });
    const phases = newsroom.heard.flatMap(({ name, event }) =>
      name === 'publication:changed' ? [event.status.phase] : [],
    );
    // Whether the story was told of before its push depends on how fast it was listed.
    const pushed = phases.filter((phase) => phase !== 'none');
    expect([...new Set(pushed)]).toEqual(['waiting', 'sending', 'live']);
    expect(newsroom.heard.map(({ name }) => name)).toContain('outbox:changed');
    expect(newsroom.desk.sites.summary()).toMatchObject({
      waiting: 0,
      attention: 0,
      siteReachable: true,
    });
    expect((await listed(newsroom, '', 'live')).rows).toHaveLength(1);
  });

  test('and then changed says so, until it is published again under the same address and date', async () => {
    const site = await oddSite();
    const newsroom = deskWith(site);
    await push(newsroom);
    await becomes(newsroom, 'live');
    edit(newsroom, (doc) => typeWords(doc, ' Then it came back.'));
    expect(statusOf(newsroom)).toMatchObject({ phase: 'live', changedSince: true });
    edit(newsroom, (doc) => {
      const line = headlineOf(doc).get(0) as Y.XmlElement;
      (line.get(0) as Y.XmlText).insert(0, 'Night ');
    });
    await push(newsroom);
    await becomes(newsroom, 'live');
    expect(statusOf(newsroom).changedSince).toBe(false);
    const sent = site.received
      .filter(({ path }) => path === '/stories/ferry')
      .map(({ body, headers }) => ({ ...JSON.parse(body), ifMatch: headers['if-match'] }));
    expect(sent).toMatchObject([
      { headline: 'Ferry stops at noon', ifMatch: undefined },
      { headline: 'Night Ferry stops at noon', ifMatch: '"1"' },
    ]);
    expect(sent[1]).toMatchObject({ slug: sent[0]?.slug, publishedAt: sent[0]?.publishedAt });
    expect(storyOf(newsroom).fields.publishedAt).toBe(MORNING);
  });

  test('that the site refuses waits for a person with the site’s words, and goes when it is put right', async () => {
    let refuses = true;
    const site = await oddSite(({ method, path }) =>
      refuses && method === 'PUT' && path === '/stories/ferry'
        ? refusal(409, 'slug_taken', 'Another story has the address.')
        : null,
    );
    const newsroom = deskWith(site);
    await push(newsroom);
    await becomes(newsroom, 'attention');
    expect(statusOf(newsroom).message).toBe('The site refused: Another story has the address.');
    expect(newsroom.desk.sites.summary().attention).toBe(1);
    refuses = false;
    edit(newsroom, (doc) => writeField(doc, 'slug', 'noon-ferry'));
    await push(newsroom);
    await becomes(newsroom, 'live');
    expect(statusOf(newsroom).url).toBe('https://site.example/noon-ferry');
    expect(queued(newsroom)).toEqual(['superseded', 'done']);
  });

  test('while the site is gone goes out seconds after it is back', async () => {
    const site = await oddSite();
    let online = false;
    const newsroom = openNewsroom({
      siteAddress: () => site,
      fetch: (url, init) =>
        online ? fetch(url, init) : Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED')),
    });
    newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
    newsroom.desk.start();
    await push(newsroom);
    await becomes(newsroom, 'waiting');
    for (let n = 0; n < 100; n++) {
      newsroom.clock.turn(5 * 60_000);
      await soon();
    }
    expect(newsroom.desk.sites.summary().siteReachable).toBe(false);
    expect(statusOf(newsroom).message).toContain('cannot be reached. The story is safe here');
    online = true;
    newsroom.clock.turn(3000);
    await becomes(newsroom, 'live');
    expect(site.calls().filter((call) => call.startsWith('PUT'))).toEqual(['PUT /stories/ferry']);
  });
});

describe('a story that cannot be published', () => {
  const picture = 'a'.repeat(64);
  test.each<[string, Partial<StoryContent>, string]>([
    ['without a headline', { headline: '' }, 'The story has no headline.'],
    ['without a section', { fields: { section: null } }, 'Choose a section.'],
    ['without text', { body: [] }, 'The story has no text.'],
    [
      'with a figure without a picture',
      { body: [figure(picture, { media: null }), paragraph('x')] },
      'The lead picture has no picture',
    ],
    [
      'with a picture without a credit',
      { body: [paragraph('x'), figure(picture, { credit: '' })] },
      'Picture 1 has no credit.',
    ],
    [
      'with a picture whose file is not here',
      { body: [paragraph('x'), figure(picture)] },
      'The file of picture 1 is not on this desk',
    ],
    [
      'with such a picture in a quotation',
      { body: [paragraph('x'), { type: 'blockquote', blocks: [figure(picture)] }] },
      'The file of picture 1 is not on this desk',
    ],
    [
      'with a headline that is too long',
      { headline: 'x'.repeat(301) },
      'The headline is 1 character over the 300',
    ],
    [
      'with a “Read more” that leads nowhere',
      { body: [paragraph('x'), { type: 'read-more', headline: 'Y' }] },
      'leads nowhere',
    ],
  ])('%s stays as it is, and says why', async (_name, content, sentence) => {
    const newsroom = deskWith(null, content);
    expect(await newsroom.desk.publishing.push('ferry')).toMatchObject({
      ok: false,
      error: { code: 'stopped', message: expect.stringContaining(sentence) },
    });
    const stops = granted(await newsroom.desk.publishing.check('ferry'));
    expect(stops.map((finding) => sentenceOf(finding, 'en'))).toContainEqual(
      expect.stringContaining(sentence),
    );
    expect(stops.some(({ severity }) => severity === 'stop')).toBe(true);
    expect(queued(newsroom)).toEqual([]);
    expect(storyOf(newsroom).state).toBe('draft');
  });

  test('for what the site’s contract does not take is stopped at the desk', async () => {
    const newsroom = deskWith(null, { fields: { source: 'Two\u0007lines' } });
    expect(await newsroom.desk.publishing.push('ferry')).toMatchObject({
      error: { code: 'stopped', message: expect.stringContaining('The site does not take source') },
    });
  });

  test('since a newer Galley wrote it', async () => {
    const newsroom = openNewsroom();
    const newer = new Y.Doc();
    Y.applyUpdate(newer, story());
    newer.getMap('meta').set('schema', 99);
    newsroom.desk.store.begin('ferry', Y.encodeStateAsUpdate(newer), 'lena', 0);
    expect(await newsroom.desk.publishing.push('ferry')).toMatchObject({
      error: { code: 'read-only' },
    });
    expect(queued(newsroom)).toEqual([]);
  });

  test('since it is not on this desk', async () => {
    const { publishing } = openNewsroom().desk;
    for (const ask of [publishing.push, publishing.check, publishing.cancel]) {
      expect(await ask('gone')).toMatchObject({ ok: false, error: { code: 'unknown' } });
    }
  });
});

describe('a push that is taken back', () => {
  test.each(['review', 'ready'] as const)(
    'leaves the story in %s again, with a trace',
    async (to) => {
      const newsroom = deskWith(null, { workflow: [{ at: 1, who: 'omar', to }] });
      await push(newsroom);
      await becomes(newsroom, 'waiting');
      newsroom.clock.turn(60_000);
      await becomes(newsroom, 'waiting');
      expect(granted(newsroom.desk.publishing.cancel('ferry')).phase).toBe('none');
      expect(readWorkflow(docOf(newsroom)).map((event) => event.to)).toEqual([to, 'published', to]);
      expect(readWorkflow(docOf(newsroom)).at(-1)?.why).toBe('Publication taken back');
      expect(storyOf(newsroom).fields.publishedAt).toBeNull();
      expect((await listed(newsroom, '', to)).rows).toHaveLength(1);
      expect(storyOf(newsroom.crash()).state).toBe(to);
    },
  );

  test('of a story that is live leaves it published, as it is on the site', async () => {
    const site = await oddSite();
    let online = true;
    const newsroom = openNewsroom({
      siteAddress: () => site,
      fetch: (url, init) =>
        online ? fetch(url, init) : Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED')),
    });
    newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
    await push(newsroom);
    await becomes(newsroom, 'live');
    online = false;
    edit(newsroom, (doc) => typeWords(doc, ' More.'));
    await push(newsroom);
    await becomes(newsroom, 'waiting');
    expect(granted(newsroom.desk.publishing.cancel('ferry'))).toMatchObject({
      phase: 'live',
      changedSince: true,
    });
    expect(storyOf(newsroom).state).toBe('published');
  });

  test('while it is under way is too late, and so it is when nothing waits', async () => {
    const newsroom = deskWith(await oddSite());
    expect(newsroom.desk.publishing.cancel('ferry')).toMatchObject({
      error: { code: 'too-late', message: 'Nothing of this story waits to be sent.' },
    });
    await push(newsroom);
    expect(newsroom.desk.publishing.cancel('ferry')).toMatchObject({
      error: { code: 'too-late', message: expect.stringContaining('the site may have the story') },
    });
    await becomes(newsroom, 'live');
    expect(newsroom.desk.publishing.cancel('ferry')).toMatchObject({
      error: { code: 'too-late', message: 'Nothing of this story waits to be sent.' },
    });
    expect(readFields(docOf(newsroom)).slug).toBe('ferry-stops-at-noon');
  });
});

test('a person who does not want to wait lets it be tried at once', async () => {
  const newsroom = deskWith();
  await push(newsroom);
  await becomes(newsroom, 'waiting');
  expect(statusOf(newsroom).attempts).toBe(1);
  newsroom.desk.publishing.retryNow('ferry');
  await eventually(() =>
    expect(statusOf(newsroom)).toMatchObject({ phase: 'waiting', attempts: 2 }),
  );
  newsroom.desk.publishing.retryNow(null);
  await eventually(() =>
    expect(statusOf(newsroom)).toMatchObject({ phase: 'waiting', attempts: 3 }),
  );
  expect(newsroom.desk.publishing.status('ferry').attempts).toHaveLength(3);
});

test('a story that came to the desk as published goes to the site as it is, and counts as such', async () => {
  const site = await oddSite();
  const newsroom = openNewsroom({ siteAddress: () => site });
  newsroom.desk.start();
  const published: Partial<StoryContent> = {
    workflow: [{ at: 1, who: 'omar', to: 'published' }],
    fields: { section: 'economy', slug: 'old-ferry', publishedAt: MORNING - 86_400_000 },
  };
  newsroom.desk.takeIn('ferry', story(published), MORNING - 1000);
  newsroom.clock.turn(2000);
  await becomes(newsroom, 'live');
  expect(statusOf(newsroom).changedSince).toBe(false);
  expect(
    JSON.parse(site.received.find(({ path }) => path === '/stories/ferry')?.body ?? ''),
  ).toMatchObject({
    slug: 'old-ferry',
    publishedAt: new Date(MORNING - 86_400_000).toISOString(),
  });
});

test.each<[string, Partial<StoryContent>]>([
  ['since it lacks a headline', { headline: '', fields: { publishedAt: MORNING } }],
  ['since it does not say since when it was', {}],
])('a story that came as published and cannot be, %s, does not come at all', (_name, content) => {
  const newsroom = openNewsroom();
  const broken = story({ ...content, workflow: [{ at: 1, who: 'omar', to: 'published' }] });
  expect(() => newsroom.desk.takeIn('ferry', broken, MORNING)).toThrow('cannot be published');
  expect(newsroom.desk.store.has('ferry')).toBe(false);
  expect(queued(newsroom)).toEqual([]);
});
