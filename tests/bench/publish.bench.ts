import fs from 'node:fs';
import type { PublicStory } from '@shared/publish/public-story';
import { composeStory } from '@shared/story/compose';
import { afterAll, test } from 'vitest';
import { inProject } from '../../scripts/project-root';
import { archiveThread } from '../../src/main/archive/thread';
import { PARALLEL } from '../../src/main/publish/decide';
import { pictureLike } from '../torture/acts';
import { granted, openNewsroom } from '../unit/newsroom';
import { paragraph } from '../unit/stories';
import { tempFolder } from '../unit/temp-folder';
import { print } from './figures';
import { type SiteProcess, startSite } from './site-process';
import { paragraphsOf } from './stories';

/** Stories, each with a picture of its own. Set GALLEY_BENCH_STORIES for fewer. */
const STORIES = Number(process.env.GALLEY_BENCH_STORIES ?? 1000);
const LIMIT_MS = 20 * 60_000;
const PICTURE = fs.readFileSync(inProject('tests/fixtures/pictures/plain.jpg'));

const sites: SiteProcess[] = [];
afterAll(() => Promise.all(sites.map((site) => site.stop())));

/** A real site, in a process and a folder of its own, with nothing on it. */
async function emptySite(): Promise<SiteProcess> {
  const site = await startSite(tempFolder());
  sites.push(site);
  return site;
}

/** A desk with all stories queued and its presses held; its archive has a thread of its own, as in Galley. */
async function deskAt(site: SiteProcess) {
  const folder = tempFolder();
  const newsroom = openNewsroom({
    ...{ folder, site: site.url, siteAddress: () => ({ url: site.url, token: site.token }) },
    startArchive: archiveThread(inProject('out/main/archive.js'), {
      ...{ folder, me: 'lena', site: site.url },
    }),
  });
  const { desk, db, clock } = newsroom;
  desk.sites.hold();
  for (let number = 0; number < STORIES; number++) {
    const id = `story-${number}`;
    const bytes = pictureLike(PICTURE, id);
    const { sha256, mime, width, height } = granted(await desk.media.import(`${id}.jpg`, bytes));
    const update = composeStory({
      ...{ headline: `Ferry ${number} stops at noon`, deck: 'The last boat left without a word.' },
      body: [
        {
          ...{
            type: 'figure',
            caption: [{ text: 'The quay at noon.' }],
            credit: 'Harbour Pictures',
          },
          media: { sha256, mime, width, height, focal: { x: 0.5, y: 0.5 } },
          alternative: 'An empty quay',
        },
        ...paragraphsOf(450).map(paragraph),
      ],
      fields: { section: 'economy' },
      ...{ tags: [{ label: 'Ferry' }], authors: [{ name: 'Lena Voss' }] },
      ...{ related: [], coverage: [], workflow: [] },
    });
    desk.store.begin(id, update, 'lena', clock.now());
    granted(await desk.publishing.push(id));
    desk.store.release(id);
  }
  granted(await desk.archive.settle({}));
  const open = db.prepare<[], number>(`SELECT count(*) FROM outbox WHERE state <> 'done'`).pluck();
  return { desk, db, open: () => open.get() ?? 0 };
}

/** Sends everything that a desk did, as fast as a client can that has nothing to remember. */
async function bareClient(site: SiteProcess, stories: { story: PublicStory; picture: Buffer }[]) {
  const left = [...stories.entries()];
  const put = async (path: string, body: string | Buffer, headers: Record<string, string>) => {
    const answer = await site.call('PUT', path, body as BodyInit, headers);
    await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  };
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [number, { story, picture }] = next;
      const sha256 = story.lead?.type === 'figure' ? story.lead.media.sha256 : '';
      await put(`/media/${sha256}`, picture, { 'content-type': 'image/jpeg' });
      await put(`/stories/${story.id}`, JSON.stringify(story), {
        ...{ 'content-type': 'application/json', 'if-none-match': '*' },
        'idempotency-key': `bare-${number}`,
      });
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
}

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start) / 1000;
};

test('stories with a picture each, from a desk to an empty site', {
  timeout: LIMIT_MS,
}, async () => {
  const { desk, db, open } = await deskAt(await emptySite());
  const packages = db.prepare<[], string>('SELECT package FROM outbox ORDER BY seq').pluck().all();
  const stories = packages.map((text, number) => ({
    story: JSON.parse(text) as PublicStory,
    picture: pictureLike(PICTURE, `story-${number}`),
  }));
  const bytes = packages.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

  const byDesk = await seconds(async () => {
    desk.start();
    desk.sites.release();
    while (open() > 0) await new Promise((done) => setTimeout(done, 10));
  });
  await desk.close();
  const site = await emptySite();
  const byBareClient = await seconds(() => bareClient(site, stories));
  print('publish', {
    ...{ stories: STORIES, storyBytes: Math.round(bytes / STORIES), pictureBytes: PICTURE.length },
    ...{ deskS: byDesk, bareClientS: byBareClient },
    deskPerSecond: Math.round(STORIES / byDesk),
    barePerSecond: Math.round(STORIES / byBareClient),
    rateToBareClient: Math.round((100 * byBareClient) / byDesk) / 100,
  });
});
