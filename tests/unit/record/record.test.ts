import { writeField } from '@shared/story/layout';
import { expect, test } from 'vitest';
import { trailFile } from '../../../src/main/record/trail-file';
import { eventually } from '../eventually';
import { granted, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { Paper, TOKEN } from '../site/paper';
import { paragraph, story } from '../stories';

const STORY = story({
  headline: 'Ferry stops',
  body: [paragraph('The ferry stops.')],
  fields: { section: 'economy', slug: 'ferry-stops' },
});
const isAt = (newsroom: Newsroom, phase: string) =>
  eventually(() => expect(newsroom.desk.publishing.status('ferry').status.phase).toBe(phase));

/** A desk whose story went out twice. */
async function twoVersions() {
  const paper = await Paper.open();
  const newsroom = openNewsroom({ siteAddress: () => ({ url: paper.url, token: TOKEN }) });
  const { desk } = newsroom;
  desk.store.begin('ferry', STORY, 'lena', newsroom.clock.now());
  granted(await desk.publishing.push('ferry'));
  await isAt(newsroom, 'live');
  desk.store.write('ferry', (pen) => pen.edit('publish', (doc) => typeWords(doc, ' For good.')));
  paper.now += 60_000;
  newsroom.clock.turn(60_000);
  granted(await desk.publishing.push('ferry'));
  await isAt(newsroom, 'live');
  return { paper, newsroom };
}

test('every version that went out can be read, as this desk sent it and as the site has it', async () => {
  const { newsroom } = await twoVersions();
  const { recorded } = newsroom.desk;
  const { sent, onSites, problem } = await recorded.versions('ferry');
  expect([sent.length, onSites.length, problem]).toEqual([2, 2, null]);
  expect(onSites.map(({ key }) => key)).toMatchObject([{ version: 2 }, { version: 1 }]);
  for (const [newest, first] of [sent, onSites]) {
    const words = await Promise.all(
      [newest, first].map(
        async (version) => version && granted(await recorded.version('ferry', version.key)).words,
      ),
    );
    expect(words).toEqual([5, 3]);
  }
});

test('a site that cannot be reached, or that forgot a version, is said to be so', async () => {
  const { paper, newsroom } = await twoVersions();
  const { recorded, publishing } = newsroom.desk;
  granted(publishing.withdraw('ferry', 'Denied'));
  await isAt(newsroom, 'none');
  const { sent, onSites } = await recorded.versions('ferry');
  expect([sent.length, onSites.map(({ isKept }) => isKept)]).toEqual([2, [false, false]]);
  expect(await recorded.version('ferry', { from: 'desk', sent: 999 })).toMatchObject({ ok: false });
  await paper.close();
  expect((await recorded.versions('ferry')).problem).toContain('cannot be reached');
});

test('what readers had of a story is for those who publish only, and no word of it outlives a kill', async () => {
  const { paper, newsroom } = await twoVersions();
  const list = await paper.call('GET', '/stories/ferry/versions');
  expect(list.json.versions).toMatchObject([{ version: 2 }, { version: 1, isKept: true }]);
  const first = await paper.call('GET', '/stories/ferry/versions/1');
  expect([first.status, first.headers.get('etag')]).toEqual([200, list.json.versions[1].etag]);
  expect((await paper.call('GET', '/stories/ferry/versions', { token: null })).status).toBe(401);
  for (const missing of [
    '/stories/ferry/versions/3',
    '/stories/ferry/versions/1x',
    '/stories/nobody/versions',
  ]) {
    expect((await paper.call('GET', missing)).status).toBe(404);
  }
  expect((await paper.read('/api/v1/stories/ferry/versions')).status).toBe(401);
  granted(newsroom.desk.publishing.withdraw('ferry', ''));
  await isAt(newsroom, 'none');
  expect((await paper.call('GET', '/stories/ferry/versions/1')).status).toBe(404);
});

test('the trail tells who moved a story, what was queued and tried, and what came of it', async () => {
  const { newsroom } = await twoVersions();
  const { desk } = newsroom;
  granted(desk.publishing.withdraw('ferry', 'The council denies it'));
  await isAt(newsroom, 'none');
  desk.store.begin('other', STORY, 'lena', newsroom.clock.now());
  const own = await desk.trail.of('ferry');
  expect(own.map(({ event, what, outcome }) => [event, what, outcome].join(' ')).sort()).toEqual([
    'moved killed ',
    'moved published ',
    'moved published ',
    'queued delete done',
    'queued put done',
    'queued put done',
    'tried delete live',
    'tried put live',
    'tried put live',
  ]);
  expect(own.find(({ what }) => what === 'killed')).toMatchObject({
    ...{ who: 'lena', message: 'The council denies it', slug: 'ferry-stops' },
  });
  expect([...own].sort((a, b) => a.at.localeCompare(b.at))).toEqual(own);
  expect(await desk.trail.of(null)).toEqual(own);
});

test('a trail as a table holds every character, and runs nothing in a spreadsheet', async () => {
  const newsroom = openNewsroom();
  const { desk } = newsroom;
  desk.store.begin('ferry', STORY, 'lena', newsroom.clock.now());
  desk.store.write('ferry', (pen) =>
    pen.edit('publish', (doc) => writeField(doc, 'slug', 'a-slug')),
  );
  const line = {
    ...{
      at: '2026-01-05T10:00:00.000Z',
      storyId: 'ferry',
      slug: 'a-slug',
      event: 'moved' as const,
    },
    ...{ headline: '=HYPERLINK("https://evil.example")', who: 'Lena, Kai', what: 'killed' },
    ...{ outcome: '', message: 'عاجل\nnow', site: '' },
  };
  expect(trailFile([line], 'csv')).toBe(
    '\uFEFFat,storyId,slug,headline,event,who,what,outcome,message,site\r\n' +
      '2026-01-05T10:00:00.000Z,ferry,a-slug,"\'=HYPERLINK(""https://evil.example"")",moved,"Lena, Kai",killed,,"عاجل\nnow",\r\n',
  );
  expect(JSON.parse(trailFile([line], 'json'))).toEqual([line]);
});
