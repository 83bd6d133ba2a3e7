import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EVERYTHING } from '@shared/publish/sites/routing';
import { expect, inject, test } from 'vitest';
import { systemClock } from '../../src/main/clock';
import { testConnection } from '../../src/main/publish/targets/open-target';
import { eventually } from '../unit/eventually';
import { png } from '../unit/media/pictures';
import { granted, type Newsroom, openNewsroom, typeWords } from '../unit/newsroom';
import { figure, paragraph, story } from '../unit/stories';
import { turnableClock } from '../unit/turnable-clock';
import { cutLine } from './cut-line';
import { atTheSite, newUser, postsOf } from './real-wordpress';

const { url, user, applicationPassword } = inject('wordPress');
const placeAt = (address: string, name = user) =>
  ({ kind: 'wordpress', url: address, user: name }) as const;

/** A whole desk that publishes to WordPress, with a story. */
async function deskAt(address: string, id: string): Promise<Newsroom> {
  const site = { key: 'paper', name: 'Paper', place: placeAt(address), routing: EVERYTHING };
  const newsroom = openNewsroom({
    ...{ sites: [site], secretOf: () => applicationPassword },
    clock: turnableClock(Date.now()),
  });
  const picture = granted(await newsroom.desk.media.import('quay.png', png(12, 8, 55)));
  const body = [figure(picture.sha256), paragraph('The last boat left at noon.')];
  const content = story({ headline: `Desk ${id}`, body });
  newsroom.desk.store.begin(id, content, 'lena', newsroom.clock.now());
  return newsroom;
}

const statusOf = ({ desk }: Newsroom, id: string) => desk.publishing.status(id).status;
/** Lets pauses between attempts pass, until the story is where it should be. */
async function becomes(newsroom: Newsroom, id: string, phase: string): Promise<void> {
  await eventually(() => {
    newsroom.clock.turn(1000);
    expect(statusOf(newsroom, id).phase).toBe(phase);
  });
}

test('the publisher’s button: live once though the answer was lost, then a conflict, decided, and withdrawn', async () => {
  const line = await cutLine(url);
  const id = 'whole-desk';
  const newsroom = await deskAt(line.url, id);
  const { desk } = newsroom;
  line.cutNext(/^POST \/\?rest_route=%2Fwp%2Fv2%2Fposts%2F\d+&/, 'after');
  granted(await desk.publishing.push(id));
  await becomes(newsroom, id, 'live');
  const [post, ...others] = await postsOf(id);
  expect(others).toEqual([]);
  expect(statusOf(newsroom, id)).toMatchObject({ url: post?.link, changedSince: false });

  await atTheSite('POST', `posts/${post?.id}`, { title: 'Put right in WordPress' });
  desk.store.write(id, (pen) => pen.edit('publish', (doc) => typeWords(doc, 'Later. ')));
  newsroom.clock.turn(2000);
  granted(await desk.publishing.push(id));
  await becomes(newsroom, id, 'conflict');
  const conflict = granted(await desk.conflicts.look(id));
  expect(conflict.site?.headline).toBe('Put right in WordPress');
  expect(conflict.mergeable).toContainEqual({ part: 'headline' });
  granted(desk.conflicts.take(id, [{ part: 'headline' }]));
  granted(await desk.conflicts.settle(id, 'draft'));
  await becomes(newsroom, id, 'live');
  const [merged] = await postsOf(id);
  expect(merged?.title.raw).toBe('Put right in WordPress');
  expect(merged?.content.raw).toContain('Later. ');

  granted(desk.publishing.withdraw(id, 'Not ours to tell'));
  await eventually(async () => {
    newsroom.clock.turn(1000);
    expect((await postsOf(id)).map(({ status }) => status)).toEqual(['trash']);
  });
});

const trial = (address: string, secret: string | null, name = user) =>
  testConnection(placeAt(address, name), {
    ...{ fetch, clock: systemClock, secret, embedded: () => null },
  });

test('a test of the connection says who answers, and exactly what is wrong', async () => {
  expect(await trial(url, applicationPassword)).toEqual({
    ...{ seen: { site: 'The Test Gazette', desk: user }, problems: [] },
  });
  const codes = async (...of: Parameters<typeof trial>) =>
    (await trial(...of)).problems.map(({ code }) => code);
  expect(await codes(url, null)).toEqual(['password-missing']);
  expect(await codes(url, 'abcd efgh ijkl')).toEqual(['password-refused']);
  expect(await codes('http://127.0.0.1:65533', applicationPassword)).toEqual([
    'connection-refused',
  ]);
  const helper = await newUser('tried-helper', 'contributor');
  expect(await codes(url, helper.password, helper.user)).toEqual([
    ...['user-may-not-publish', 'user-may-not-send-media'],
  ]);
  const other = createServer((_, answer) => answer.end('<html>Another site</html>')).listen(0);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await codes(`http://127.0.0.1:${port}`, applicationPassword)).toEqual(['no-wordpress']);
  other.close();
});
