import { readCorrections } from '@shared/story/members';
import { readWorkflow } from '@shared/story/workflow';
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import { granted, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { Paper, TOKEN, textsOf } from '../site/paper';
import { paragraph, story } from '../stories';
import { MORNING } from '../turnable-clock';

const STORY = story({
  headline: 'Ferry stops',
  body: [paragraph('The ferry stops.')],
  fields: { section: 'economy', slug: 'ferry-stops' },
});
const AT = '/en/economy/ferry-stops';
const statusOf = ({ desk }: Newsroom) => desk.publishing.status('ferry').status;
const isLive = (newsroom: Newsroom) =>
  eventually(() => expect(statusOf(newsroom).phase).toBe('live'));

async function newsroomWith() {
  const paper = await Paper.open();
  const newsroom = openNewsroom({ siteAddress: () => ({ url: paper.url, token: TOKEN }) });
  newsroom.desk.store.begin('ferry', STORY, 'lena', newsroom.clock.now());
  newsroom.desk.drafts.open('ferry', 1);
  return { paper, newsroom };
}

test('a correction is told to readers, feeds and search engines, and kept by the newsroom', async () => {
  const { paper, newsroom } = await newsroomWith();
  granted(await newsroom.desk.publishing.push('ferry'));
  await isLive(newsroom);
  newsroom.desk.store.write('ferry', (pen) =>
    pen.edit('publish', (doc) => typeWords(doc, ' Not.')),
  );
  const later = MORNING + 60_000;
  paper.now = later;
  granted(
    await newsroom.desk.publishing.correct('ferry', { note: 'It does not stop <b>.', date: later }),
  );
  await isLive(newsroom);

  const page = await paper.page(AT);
  expect(textsOf(page, '[data-part=corrections] li')).toEqual([
    expect.stringContaining('It does not stop <b>.'),
  ]);
  const date = new Date(later).toISOString();
  expect(page.querySelector('[data-part=corrections] time')?.getAttribute('datetime')).toBe(date);
  expect(textsOf(page, '[data-part=body]')[0]).toContain('Not.');
  const [data] = textsOf(page, 'script[type="application/ld+json"]');
  expect(JSON.parse(data ?? '')).toMatchObject({
    dateModified: date,
    correction: [
      { '@type': 'CorrectionComment', text: 'It does not stop <b>.', datePublished: date },
    ],
  });
  expect(await (await paper.read('/en/atom.xml')).text()).toContain(`<updated>${date}</updated>`);

  const { doc } = newsroom.desk.store.read('ferry');
  expect(readCorrections(doc)).toMatchObject([{ note: 'It does not stop <b>.', date: later }]);
  expect(readWorkflow(doc).at(-1)?.why).toBe('Correction: It does not stop <b>.');
  expect(statusOf(newsroom).changedSince).toBe(false);
});

test('an update says nothing of a correction, and a story that was never corrected goes out as before', async () => {
  const { paper, newsroom } = await newsroomWith();
  granted(await newsroom.desk.publishing.push('ferry'));
  await isLive(newsroom);
  expect((await paper.page(AT)).querySelector('[data-part=corrections]')).toBeNull();
  const there = (await paper.call('GET', '/stories/ferry')).json;
  expect([there.format, 'corrections' in there]).toEqual([1, false]);
});

test('what readers do not have cannot be corrected', async () => {
  const { newsroom } = await newsroomWith();
  const answer = await newsroom.desk.publishing.correct('ferry', { note: 'Wrong', date: MORNING });
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-live' } });
  expect(readCorrections(newsroom.desk.store.read('ferry').doc)).toEqual([]);
});

test('a killed story comes back at the same address when it is published again', async () => {
  const { paper, newsroom } = await newsroomWith();
  granted(await newsroom.desk.publishing.push('ferry'));
  await isLive(newsroom);
  granted(newsroom.desk.publishing.withdraw('ferry', 'Denied'));
  await eventually(() => expect(statusOf(newsroom).phase).toBe('none'));
  expect((await paper.read(AT)).status).toBe(410);
  granted(await newsroom.desk.publishing.push('ferry'));
  await isLive(newsroom);
  expect((await paper.read(AT)).status).toBe(200);
  const moves = readWorkflow(newsroom.desk.store.read('ferry').doc);
  expect(moves.map(({ to, why }) => [to, why])).toEqual([
    ['published', undefined],
    ['killed', 'Denied'],
    ['published', undefined],
  ]);
});
