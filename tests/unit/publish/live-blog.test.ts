import { contentOf } from '@shared/publish/content-of';
import { entryVersion } from '@shared/publish/entry-version';
import { draftPackage, packStory, publicEntry } from '@shared/publish/package';
import { publicStory } from '@shared/publish/public-story';
import type { Block, EntryBlock } from '@shared/story/blocks';
import { composeStory } from '@shared/story/compose';
import { bodyOf } from '@shared/story/layout';
import { entriesOf } from '@shared/story/live-blog';
import { projectStory } from '@shared/story/projection';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../eventually';
import { granted, type Newsroom, openNewsroom } from '../newsroom';
import { packed, paragraph, story, storyContent } from '../stories';
import { MORNING } from '../turnable-clock';
import { RealSite } from './real-site';

const entry = (id: string, more: Partial<EntryBlock> = {}): EntryBlock => ({
  ...{ type: 'entry', id, at: MORNING, title: `Title of ${id}`, pinned: false, author: '' },
  ...{ released: false, blocks: [paragraph(`Text of ${id}.`)], ...more },
});
const live = (body: Block[], liveEndedAt: number | null = null) =>
  storyContent({ body, fields: { kind: 'live', section: 'economy', liveEndedAt } });

describe('the package of a live blog', () => {
  test('holds the entries that are released, and counts only their words', () => {
    const body = [
      entry('a'),
      entry('b', { released: true, pinned: true, author: 'Mara Quay', at: MORNING - 1 }),
    ];
    const pack = packed('harbour', live(body));
    expect(pack).toMatchObject({ format: 3, kind: 'live', words: 3 });
    expect(pack.body).toEqual([
      {
        ...{ type: 'entry', id: 'b', title: 'Title of b', pinned: true, author: 'Mara Quay' },
        at: new Date(MORNING - 1).toISOString(),
        blocks: [{ type: 'paragraph', runs: [{ text: 'Text of b.' }] }],
      },
    ]);
    expect(pack).not.toHaveProperty('liveEndedAt');
  });

  test('says when it ended, which other kinds of stories do not', () => {
    const body = [entry('a', { released: true })];
    const ended = new Date(MORNING).toISOString();
    expect(packed('harbour', live(body, MORNING))).toMatchObject({ format: 3, liveEndedAt: ended });
    const news = packed('harbour', { fields: { kind: 'news', liveEndedAt: MORNING } });
    expect(news).not.toHaveProperty('liveEndedAt');
    expect(news.format).toBe(1);
  });

  test('is what a site of an older format refuses whole', () => {
    const pack = packed('harbour', live([entry('a', { released: true })]));
    expect(publicStory.safeParse({ ...pack, format: 2 }).success).toBe(false);
    const twice = { ...pack, body: [...pack.body, ...pack.body] };
    expect(publicStory.safeParse(twice).success).toBe(false);
    const nested = { ...pack, body: [{ type: 'blockquote', blocks: pack.body }] };
    expect(publicStory.safeParse(nested).success).toBe(false);
  });

  test('comes back as it was written', () => {
    const points: Block = {
      type: 'key-points',
      points: [
        { runs: [{ text: 'One' }], entry: 'a' },
        { runs: [{ text: 'Two', bold: true }], entry: null },
      ],
    };
    const body = [points, entry('a', { released: true })];
    const doc = new Y.Doc();
    Y.applyUpdate(doc, composeStory(contentOf(packed('harbour', live(body, MORNING)))));
    const back = projectStory(doc);
    expect(back.blocks).toEqual(body);
    expect(back.fields.liveEndedAt).toBe(MORNING);
  });
});

/** A desk with a live blog, at a site (or none). */
function deskWith(body: Block[], site: RealSite | null = null): Newsroom {
  const newsroom = openNewsroom(
    site ? { siteAddress: () => site.address, site: site.address.url } : {},
  );
  newsroom.desk.store.begin('harbour', story(live(body)), 'lena', newsroom.clock.now());
  newsroom.desk.drafts.open('harbour', 1);
  return newsroom;
}
const release = ({ desk }: Newsroom, id: string, released = true) =>
  desk.publishing.push('harbour', { id, released });
const storyOf = ({ desk }: Newsroom) => projectStory(desk.store.read('harbour').doc);
const pushed = ({ desk }: Newsroom) => desk.publishing.status('harbour').entries;
const becomesLive = ({ desk }: Newsroom) =>
  eventually(() =>
    expect(desk.publishing.status('harbour').status).toMatchObject({
      ...{ phase: 'live', changedSince: false },
    }),
  );

describe('an entry that is published', () => {
  test('goes out by itself; the others stay on the desk', async () => {
    const newsroom = deskWith([entry('b'), entry('a')]);
    granted(await release(newsroom, 'a'));
    expect(entriesOf(storyOf(newsroom).blocks).map(({ released }) => released)).toEqual([
      false,
      true,
    ]);
    const a = publicEntry(entry('a'));
    expect(pushed(newsroom)).toEqual({ a: a && entryVersion(a) });
    // After a crash the same is on the disk.
    expect(pushed(newsroom.crash())).toEqual(pushed(newsroom));
  });

  test('while the one before it still waits goes out, too', async () => {
    const newsroom = deskWith([entry('b'), entry('a')]);
    granted(await release(newsroom, 'a'));
    granted(await release(newsroom, 'b'));
    expect(Object.keys(pushed(newsroom))).toEqual(['b', 'a']);
    granted(await release(newsroom, 'b', false));
    expect(Object.keys(pushed(newsroom))).toEqual(['a']);
  });

  test('and cannot go out is not released', async () => {
    const newsroom = deskWith([entry('a', { title: '', blocks: [paragraph('')] }), entry('b')]);
    expect(await release(newsroom, 'a')).toMatchObject({ ok: false, error: { code: 'stopped' } });
    expect(await release(newsroom, 'c')).toMatchObject({ ok: false, error: { code: 'gone' } });
    expect(storyOf(newsroom)).toMatchObject({
      state: 'draft',
      blocks: [{ released: false }, { released: false }],
    });
  });

  test('differs from what was pushed as soon as it is changed', async () => {
    const newsroom = deskWith([entry('a')]);
    granted(await release(newsroom, 'a'));
    newsroom.desk.store.write('harbour', (pen) =>
      pen.edit('publish', (doc) => {
        const one = bodyOf(doc).get(0);
        if (one instanceof Y.XmlElement) one.setAttribute('author', 'Mara Quay');
      }),
    );
    const [now] = entriesOf(storyOf(newsroom).blocks);
    const shown = now && publicEntry(now);
    expect(shown && entryVersion(shown)).not.toBe(pushed(newsroom).a);
  });
});

test('a live blog is read on the site: pinned entries first, then the newest, each with its time', async () => {
  const site = await RealSite.start();
  const newsroom = deskWith(
    [
      paragraph('Before.'),
      { type: 'key-points', points: [{ runs: [{ text: 'The first' }], entry: 'first' }] },
      entry('third', { at: MORNING + 2000, author: 'Mara Quay' }),
      entry('kept'),
      entry('first', { pinned: true, released: true }),
      entry('second', { at: MORNING + 1000, released: true }),
    ],
    site,
  );
  granted(await release(newsroom, 'third'));
  await becomesLive(newsroom);
  const url = newsroom.desk.publishing.status('harbour').status.url ?? '';
  const page = new JSDOM(await (await fetch(url)).text()).window.document;
  const entries = [...page.querySelectorAll('[data-part=entry]')];
  expect(entries.map(({ id }) => id)).toEqual(['entry-first', 'entry-third', 'entry-second']);
  expect(entries.map((one) => one.querySelector('time')?.dateTime)).toEqual(
    [0, 2000, 1000].map((after) => new Date(MORNING + after).toISOString()),
  );
  expect(page.querySelector('[data-part=key-points] a')?.getAttribute('href')).toBe('#entry-first');
  expect(page.body.textContent).not.toContain('Text of kept');
  const data = JSON.parse(
    page.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
  );
  expect(data).toMatchObject({
    '@type': 'LiveBlogPosting',
    coverageStartTime: new Date(MORNING).toISOString(),
    liveBlogUpdate: [
      { '@type': 'BlogPosting', headline: 'Title of first', url: `${url}#entry-first` },
      { headline: 'Title of third', author: { name: 'Mara Quay' }, articleBody: 'Text of third.' },
      { headline: 'Title of second' },
    ],
  });
});

test('a story that uses nothing new goes out as before', () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, story());
  const plain = draftPackage('ferry', projectStory(doc), MORNING);
  expect(Object.keys(plain)).not.toContain('liveEndedAt');
  expect(plain.format).toBe(1);
  expect('story' in packStory('ferry', projectStory(doc), MORNING)).toBe(true);
});
