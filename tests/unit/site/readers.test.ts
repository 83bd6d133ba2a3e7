import { expect, test } from 'vitest';
import { KEPT_FOR_MS } from '../../../src/site/pages/kept/keep-pages';
import { Paper, textsOf } from './paper';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What a page says when everything that was kept is too old. */
async function mostRead(paper: Paper, path = '/en/sports'): Promise<string[]> {
  paper.now += KEPT_FOR_MS;
  return textsOf(await paper.page(path), '[data-part=most-read] li a');
}

const person = (name: string) => ({ 'user-agent': `Mozilla/5.0 (${name}) Firefox/140.0` });

async function paperOfTwo(): Promise<Paper> {
  const paper = await Paper.open();
  await paper.publish(
    { id: 'a', headline: 'Story A', slug: 'a', publishedAt: '2026-01-05T08:00:00.000Z' },
    { id: 'b', headline: 'Story B', slug: 'b', publishedAt: '2026-01-05T07:00:00.000Z' },
  );
  return paper;
}

test('what more readers read stands higher, however often one of them looks', async () => {
  const paper = await paperOfTwo();
  expect(await mostRead(paper)).toEqual([]);
  for (let time = 0; time < 5; time += 1) await paper.read('/en/economy/a', person('one'));
  await paper.read('/en/economy/b', person('one'));
  await paper.read('/en/economy/b', person('two'));
  expect(await mostRead(paper)).toEqual(['Story B', 'Story A']);
  expect(await mostRead(paper, '/')).toEqual(['Story B', 'Story A']);
});

test.each<[string, Record<string, string>, string]>([
  ['a search engine', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, 'GET'],
  ['a program', { 'user-agent': 'curl/8.5' }, 'GET'],
  ['nobody', { 'user-agent': '' }, 'GET'],
  ['a browser that fetches ahead', { ...person('x'), 'sec-purpose': 'prefetch;prerender' }, 'GET'],
  ['a look at the headers only', person('x'), 'HEAD'],
])('%s is no reader', async (_who, headers, method) => {
  const paper = await paperOfTwo();
  expect((await paper.read('/en/economy/a', headers, method)).status).toBe(200);
  expect(await mostRead(paper)).toEqual([]);
  await paper.read('/en/economy/b', person('x'));
  expect(await mostRead(paper)).toEqual(['Story B']);
});

test('a reader counts again the next day, and what was read last week counts no more', async () => {
  const paper = await paperOfTwo();
  await paper.read('/en/economy/a', person('one'));
  await paper.read('/en/economy/b', person('two'));
  paper.now += DAY_MS;
  await paper.read('/en/economy/b', person('two'));
  expect(await mostRead(paper)).toEqual(['Story B', 'Story A']);
  paper.now += 3 * DAY_MS;
  expect(await mostRead(paper)).toEqual([]);
});

test('the count outlives a restart, and the same reader is still known on that day', async () => {
  const paper = await paperOfTwo();
  await paper.read('/en/economy/a', person('one'));
  await paper.close();
  const again = await Paper.open(paper.folder);
  await again.read('/en/economy/a', person('one'));
  await again.read('/en/economy/b', person('one'));
  await again.read('/en/economy/b', person('two'));
  expect(await mostRead(again)).toEqual(['Story B', 'Story A']);
});

test('the list is five long, and a withdrawn story takes none of its places', async () => {
  const paper = await Paper.open();
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const [withdrawn] = await paper.publish(...names.map((id) => ({ id, slug: id, headline: id })));
  for (const [place, name] of names.entries()) {
    for (let reader = 0; reader < names.length - place; reader += 1) {
      await paper.read(`/en/economy/${name}`, person(`reader ${reader}`));
    }
  }
  expect(await mostRead(paper)).toEqual(['a', 'b', 'c', 'd', 'e']);
  await paper.withdraw('a', withdrawn?.etag ?? '');
  expect(await mostRead(paper)).toEqual(['b', 'c', 'd', 'e', 'f']);
});

test('each edition has its own most read, without what was withdrawn', async () => {
  const paper = await paperOfTwo();
  const [spanish] = await paper.publish({ id: 'c', edition: 'es', slug: 'c', headline: 'Noticia' });
  await paper.read('/es/economy/c', person('one'));
  expect(await mostRead(paper)).toEqual([]);
  expect(await mostRead(paper, '/es')).toEqual(['Noticia']);
  await paper.withdraw('c', spanish?.etag ?? '');
  expect(await mostRead(paper, '/es')).toEqual([]);
});
