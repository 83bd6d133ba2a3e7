import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sql } from '../../../src/site/database/sql';
import { termsOf } from '../../../src/site/search/words';
import { openDatabaseOf } from './database-of';
import { Paper, textsOf } from './paper';
import { figure, paragraph, png, publicStory } from './public-stories';

const found = async (paper: Paper, typed: string, edition = 'en'): Promise<string[]> => {
  const page = await paper.page(`/${edition}/search?${new URLSearchParams({ q: typed })}`);
  return textsOf(page, 'main .card h3');
};

test('a story is found by the words of each of its parts, and by the beginning of the last one', async () => {
  const paper = await Paper.open();
  const picture = png();
  await paper.putPicture(picture);
  await paper.publish({
    ...{ headline: 'Night ferry returns', deck: 'Closed for two winters', dateline: 'Kronstad' },
    authors: [{ id: 'nora', name: 'Nora Lindqvist' }],
    tags: [{ id: 'harbour', label: 'Harbour' }],
    coverage: [{ id: 'quay', name: 'Reopening the quay' }],
    lead: figure(picture, { caption: [{ text: 'A stone breakwater' }], credit: 'Okafor' }),
    body: [
      { type: 'paragraph', runs: [{ text: 'It leaves at mid' }, { text: 'night', bold: true }] },
      { type: 'list', ordered: false, items: [[paragraph('Timetable for cyclists')]] },
      { type: 'read-more', headline: 'Who pays', href: 'https://secret.example/path' },
    ],
  });
  for (const typed of [
    ...['ferry', 'FERRY night', 'winters', 'kronstad', 'lindqvist', 'harbour', 'reopening'],
    ...['breakwater', 'okafor', 'midnight', 'cyclists', 'pays', 'ferry cycl', '"night ferry"'],
  ]) {
    expect([typed, await found(paper, typed)]).toEqual([typed, ['Night ferry returns']]);
  }
  for (const typed of ['train', 'ferry train', '"ferry night"', 'secret', 'paragraph', 'cy']) {
    expect([typed, await found(paper, typed)]).toEqual([typed, []]);
  }
});

test('accents, Arabic marks and the Arabic article keep no one from finding', async () => {
  const paper = await Paper.open();
  await paper.publish(
    { id: 'es', edition: 'es', headline: 'El puerto reabrió en Málaga' },
    { id: 'ar', edition: 'ar', slug: 'عودة', headline: 'عودة العَبّارة إلى الميناء' },
  );
  expect(await found(paper, 'malaga reabrio', 'es')).toHaveLength(1);
  for (const typed of ['عبارة', 'العبارة', 'والميناء', 'عوده']) {
    expect([typed, await found(paper, typed, 'ar')]).toEqual([typed, ['عودة العَبّارة إلى الميناء']]);
  }
  expect(await found(paper, 'malaga', 'en')).toEqual([]);
});

test('what fits best comes first, and of what fits as well the newest', async () => {
  const paper = await Paper.open();
  const body = [paragraph('A word about the ferry.')];
  await paper.publish(
    { id: 'a', headline: 'In its text', body },
    { id: 'b', headline: 'Ferry, years ago', publishedAt: '2019-01-05T00:00:00.000Z' },
    { id: 'c', headline: 'Ferry, today now', publishedAt: '2026-01-05T00:00:00.000Z' },
  );
  expect((await found(paper, 'ferry')).slice(0, 1)).toEqual(['Ferry, today now']);
  expect(await found(paper, 'ferry')).toHaveLength(3);
});

test('a changed story is found by its new words only, and a killed one not at all', async () => {
  const paper = await Paper.open();
  const [answer] = await paper.publish({ headline: 'Old heading' });
  const changed = await paper.put(publicStory({ headline: 'New title' }), {
    'if-match': answer?.etag ?? '',
  });
  expect(await found(paper, 'heading')).toEqual([]);
  expect(await found(paper, 'title')).toEqual(['New title']);
  await paper.withdraw('ferry', changed.json.etag);
  expect(await found(paper, 'title')).toEqual([]);
});

test('results go on over pages that keep the question, and end', async () => {
  const paper = await Paper.open();
  for (let number = 1; number <= 23; number += 1) {
    await paper.publish({ id: `s${number}`, headline: `Ferry & co ${number}` });
  }
  const first = await paper.page('/en/search?q=ferry+%26');
  expect(textsOf(first, '.card')).toHaveLength(20);
  const next = first.querySelector('.pages [rel=next]')?.getAttribute('href') ?? '';
  expect(next).toBe('/en/search?q=ferry+%26&page=2');
  expect(textsOf(await paper.page(next), '.card')).toHaveLength(3);
  expect((await paper.read('/en/search?q=ferry&page=3')).status).toBe(404);
});

test('the form works without a script, is linked from every page, and keeps what was typed as text', async () => {
  const paper = await Paper.open();
  const front = await paper.page('/ar');
  expect(front.querySelector('.masthead .to-search')?.getAttribute('href')).toBe('/ar/search');
  const hostile = '"><script>alert(1)</script>';
  const page = await paper.page(`/en/search?q=${encodeURIComponent(hostile)}`);
  const field = page.querySelector<HTMLInputElement>('form[action="/en/search"] input[name=q]');
  expect(field?.value).toBe(hostile);
  expect(page.querySelector('script:not([src])')).toBeNull();
  expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  const answer = await paper.read('/en/search');
  expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'");
});

test('nothing that a reader can type is an error', async () => {
  const paper = await Paper.open();
  await paper.publish({});
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.stringMatching(/^["*():^{}+\-A-Z ]{0,12}$/),
        fc.constantFrom('NEAR(a b)', 'headline:x', 'a AND', '"', '“a', '* OR 1', "'; DROP", '\0a'),
      ),
      async (typed) => {
        const answer = await paper.read(`/en/search?${new URLSearchParams({ q: typed })}`);
        expect(answer.status).toBe(200);
      },
    ),
    { numRuns: 300 },
  );
  expect(paper.errors).toEqual([]);
});

test('a question is cut after some words', () => {
  expect(termsOf('word '.repeat(500))).toHaveLength(12);
  expect(termsOf(' … “ ” ')).toEqual([]);
});

test('a site of before the search learns its stories when it is opened', async () => {
  const paper = await Paper.open();
  await paper.publish({ id: 'a', headline: 'Ferry one' }, { id: 'b', headline: 'Ferry two' });
  await paper.close();
  const db = await openDatabaseOf(paper.folder);
  if (db.dialect === 'sqlite') await db.run(sql`DELETE FROM search_text`);
  await db.run(sql`DELETE FROM search_entry`);
  await db.close();
  const again = await Paper.open(paper.folder);
  expect(await found(again, 'ferry')).toHaveLength(2);
});
