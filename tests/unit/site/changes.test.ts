import { type ChangesAnswer, changesAnswer } from '@shared/publish/api';
import { expect, test } from 'vitest';
import { Paper } from './paper';
import { paragraph, publicStory } from './public-stories';

const changes = async (paper: Paper, query: string): Promise<ChangesAnswer> =>
  changesAnswer.parse((await paper.call('GET', `/changes${query}`)).json);

const idsOf = ({ changes: list }: ChangesAnswer): string[] =>
  list.map((change) => (change.type === 'put' ? change.story.id : change.id));

test('a mirror that follows the feed page by page has every story, once', async () => {
  const paper = await Paper.open();
  await paper.publish({ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'e' });
  const first = await changes(paper, '?since=0&limit=2');
  expect([idsOf(first), first.more]).toEqual([['a', 'b'], true]);
  const second = await changes(paper, `?since=${first.cursor}&limit=2`);
  expect([idsOf(second), second.more]).toEqual([['c', 'd'], true]);
  const third = await changes(paper, `?since=${second.cursor}&limit=2`);
  expect([idsOf(third), third.more]).toEqual([['e'], false]);
  const end = await changes(paper, `?since=${third.cursor}`);
  expect(end).toEqual({ changes: [], cursor: third.cursor, more: false });
});

test('a put in the feed has the story, its address and the ETag to put over it', async () => {
  const paper = await Paper.open();
  const [answer] = await paper.publish({});
  const { changes: list } = await changes(paper, '');
  expect(list).toEqual([
    { type: 'put', cursor: 1, url: answer?.url, etag: answer?.etag, story: publicStory() },
  ]);
});

test('a story that changed moves to the end of the feed, and so does one that was withdrawn', async () => {
  const paper = await Paper.open();
  const [a, b] = await paper.publish({ id: 'a' }, { id: 'b' });
  const seen = await changes(paper, '');
  await paper.put(publicStory({ id: 'a', deck: 'Changed' }), { 'if-match': a?.etag ?? '' });
  await paper.withdraw('b', b?.etag ?? '');
  const since = await changes(paper, `?since=${seen.cursor}`);
  expect(since.changes.map(({ type, cursor }) => [type, cursor])).toEqual([
    ['put', 3],
    ['delete', 4],
  ]);
  expect(idsOf(since)).toEqual(['a', 'b']);
});

test('a cursor of a site that was set up anew begins at the beginning', async () => {
  const paper = await Paper.open();
  await paper.publish({ id: 'a' });
  expect(idsOf(await changes(paper, '?since=4711'))).toEqual(['a']);
});

test('an answer stays below some megabytes, however many changes are asked for', async () => {
  const paper = await Paper.open();
  const body = [paragraph('x'.repeat(3 * 1024 * 1024))];
  await paper.publish({ id: 'a', body }, { id: 'b', body }, { id: 'c', body });
  const first = await changes(paper, '');
  expect([idsOf(first), first.more]).toEqual([['a', 'b'], true]);
  expect(idsOf(await changes(paper, `?since=${first.cursor}`))).toEqual(['c']);
});

test.each(['?since=-1', '?since=x', '?limit=0', '?since=1.5'])('%s is refused', async (query) => {
  const paper = await Paper.open();
  const reply = await paper.call('GET', `/changes${query}`);
  expect([reply.status, reply.json.error.code]).toEqual([422, 'invalid']);
});
