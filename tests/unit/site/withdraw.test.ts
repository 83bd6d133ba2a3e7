import fs from 'node:fs';
import path from 'node:path';
import { deleteAnswer } from '@shared/publish/api';
import { expect, test } from 'vitest';
import { isOnPostgres } from './database-of';
import { Paper } from './paper';
import { figure, paragraph, png, publicStory } from './public-stories';

test('a killed story is gone for readers and desks, and its address says so', async () => {
  const paper = await Paper.open();
  const [answer] = await paper.publish({ headline: 'Libellous', slug: 'gone' });
  const reply = await paper.withdraw('ferry', answer?.etag ?? '');
  expect(reply.status).toBe(200);
  expect(deleteAnswer.parse(reply.json)).toEqual({ id: 'ferry', deleted: true });

  const page = await paper.read('/en/economy/gone');
  expect(page.status).toBe(410);
  const html = await page.text();
  expect(html).toContain('This story was withdrawn');
  expect(html).not.toContain('Libellous');
  expect((await paper.call('GET', '/stories/ferry')).json.error.code).toBe('not_found');
  for (const list of [
    '/',
    '/en/economy',
    '/en/latest',
    '/en/author/lena-voss',
    '/en/feed.xml',
    '/news-sitemap.xml',
  ]) {
    expect(await (await paper.read(list)).text(), list).not.toContain('Libellous');
  }
});

// PostgreSQL takes words out of its files when it vacuums.
test.skipIf(isOnPostgres)('no word of a killed story stays in the files of the site', async () => {
  const paper = await Paper.open();
  const [answer] = await paper.publish({
    headline: 'Libellous',
    body: [paragraph('Unprintable.')],
  });
  const words = (): boolean[] => {
    const bytes = fs.readFileSync(path.join(paper.folder, 'site.db'), 'latin1');
    // As it was put, and as the search keeps it.
    return ['Libellous', 'Unprintable', 'libellous', 'unprintable'].map((word) =>
      bytes.includes(word),
    );
  };
  await paper.close();
  expect(words()).toEqual([true, true, true, true]);

  const again = await Paper.open(paper.folder);
  await again.withdraw('ferry', answer?.etag ?? '');
  await again.close();
  expect(words()).toEqual([false, false, false, false]);
});

test('a kill sent twice withdraws once, with the same key or another', async () => {
  const paper = await Paper.open();
  const [answer] = await paper.publish({});
  const first = await paper.withdraw('ferry', answer?.etag ?? '', 'k');
  const repeated = await paper.withdraw('ferry', answer?.etag ?? '', 'k');
  const another = await paper.withdraw('ferry', answer?.etag ?? '', 'l');
  expect([repeated.text, another.text]).toEqual([first.text, first.text]);
  expect((await paper.call('GET', '/changes')).json).toEqual({
    changes: [{ type: 'delete', cursor: 2, id: 'ferry' }],
    cursor: 2,
    more: false,
  });
});

test('a story that somebody changed is not withdrawn unseen', async () => {
  const paper = await Paper.open();
  const first = await paper.put(publicStory());
  await paper.put(publicStory({ deck: 'Changed' }), { 'if-match': first.json.etag });
  const reply = await paper.withdraw('ferry', first.json.etag);
  expect([reply.status, reply.json.error.code]).toEqual([412, 'precondition_failed']);
  expect((await paper.call('GET', '/stories/ferry')).status).toBe(200);
});

test('a story that never was cannot be withdrawn', async () => {
  const paper = await Paper.open();
  const reply = await paper.withdraw('nobody', '"1-a"');
  expect([reply.status, reply.json.error.code]).toEqual([404, 'not_found']);
});

test('a withdrawn story can be put again, as one more version at the same address', async () => {
  const paper = await Paper.open();
  const first = await paper.put(publicStory());
  await paper.withdraw('ferry', first.json.etag);
  const stale = await paper.put(publicStory(), { 'if-match': first.json.etag });
  expect(stale.status).toBe(412);
  const again = await paper.put(publicStory());
  expect([again.status, again.json.version]).toEqual([201, 2]);
  expect(again.json.etag).not.toBe(first.json.etag);
  expect((await paper.read(again.json.url)).status).toBe(200);
});

test('the address of a withdrawn story is free for another', async () => {
  const paper = await Paper.open();
  const [answer] = await paper.publish({ slug: 'ferry' });
  await paper.withdraw('ferry', answer?.etag ?? '');
  await paper.publish({ id: 'other', slug: 'ferry', headline: 'The other ferry' });
  expect(await (await paper.read('/en/economy/ferry')).text()).toContain('The other ferry');
});

test('the picture of a killed story is shown no more, unless another story shows it', async () => {
  const paper = await Paper.open();
  const own = png('own');
  const shared = png('shared');
  await paper.putPicture(own);
  await paper.putPicture(shared);
  const [answer] = await paper.publish(
    { lead: figure(own), body: [figure(shared)] },
    { id: 'other', lead: figure(shared) },
  );
  expect((await paper.read(`/media/${own.sha256}`)).status).toBe(200);
  await paper.withdraw('ferry', answer?.etag ?? '');
  expect((await paper.read(`/media/${own.sha256}`)).status).toBe(404);
  expect((await paper.read(`/media/${shared.sha256}`)).status).toBe(200);
  expect((await paper.call('HEAD', `/media/${own.sha256}`)).status).toBe(200);
});

test('links to a killed story are left out of the pages that had them', async () => {
  const paper = await Paper.open();
  const [killed] = await paper.publish({ id: 'killed', headline: 'Libellous' });
  await paper.publish({
    id: 'linking',
    related: [{ headline: 'Libellous', storyId: 'killed' }],
    body: [{ type: 'read-more', headline: 'Libellous', storyId: 'killed' }],
  });
  await paper.putTicker('en', [{ text: 'Something happened', storyId: 'killed' }]);
  await paper.withdraw('killed', killed?.etag ?? '');
  const page = await paper.page('/en/economy/slug-of-linking');
  expect(page.documentElement.outerHTML).not.toContain('Libellous');
  expect(page.querySelector('[data-part=related]')).toBeNull();
  expect(page.querySelector('[data-part=ticker] a')).toBeNull();
});
