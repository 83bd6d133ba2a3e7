import { expect, onTestFinished, test } from 'vitest';
import { type S3Place, s3Store } from '../../../../src/site/static/stores/s3';
import { figure, png } from '../public-stories';
import { BUCKET, KEYS, REGION, S3Server } from './s3-server';
import { expectNoBrokenLink, WrittenPaper } from './written-paper';

async function server(): Promise<S3Server> {
  const started = await S3Server.start();
  onTestFinished(() => started.close());
  return started;
}

const storeAt = ({ endpoint }: S3Server, more: Partial<S3Place> = {}) =>
  s3Store({ endpoint, region: REGION, bucket: BUCKET, prefix: 'live', ...KEYS, ...more });

const text = (words: string) => ({
  ...{ bytes: Buffer.from(words), type: 'text/html', cacheControl: 'no-cache' },
});

test('objects are put with their types, read and removed, whatever their names', async () => {
  const there = await server();
  const store = storeAt(there);
  for (const name of [
    'en/index.html',
    'ar/politics/مرحبا/index.html',
    "en/tag/o'neill (jr)!/a b.html",
  ]) {
    expect(await store.read(name)).toBeNull();
    await store.put(name, text(name));
    expect((await store.read(name))?.toString()).toBe(name);
    expect(there.objects.get(`live/${name}`)).toMatchObject({
      ...{ type: 'text/html', cacheControl: 'no-cache' },
    });
    await store.remove(name);
    await store.remove(name);
  }
  expect(there.objects.size).toBe(0);
});

test.each([
  ['keys that are not right', { secret: 'another' }, /does not take the keys/],
  ['an unknown key', { keyId: 'NOBODY' }, /does not take the keys/],
  ['another region', { region: 'us-east-1' }, /does not let these keys write/],
  ['no such bucket', { bucket: 'elsewhere' }, /There is no bucket elsewhere/],
])('%s: that is named', async (_what, more, sentence) => {
  await expect(storeAt(await server(), more).read('a')).rejects.toThrow(sentence);
});

test('a clock that is wrong, and a store that is not there, are named', async () => {
  const there = await server();
  there.clockAhead = 3_600_000;
  await expect(storeAt(there).read('a')).rejects.toThrow(/clock of this computer/);
  const store = storeAt(there);
  there.close();
  await expect(store.read('a')).rejects.toThrow(/cannot be reached/);
});

test('a site is put into a bucket that is busy now and then: what is linked to first, the manifest last', async () => {
  const there = await server();
  const written = await WrittenPaper.open();
  const picture = png();
  await written.paper.putPicture(picture);
  await written.paper.publish({ id: 'ferry', slug: 'ferry', lead: figure(picture) });
  written.restart(storeAt(there));
  there.busyEach = 300;
  let troubles = 0;
  for (let done = false; !done && troubles < 20; ) {
    const result = await written.refresh();
    done = result.ok;
    if (!result.ok) {
      troubles += 1;
      expect(result.error.message).toMatch(/did not take a file \(503\): It is SlowDown/);
    }
  }
  expect(troubles).toBeGreaterThan(0);
  const names = [...there.objects.keys()].filter((name) => !name.startsWith('live/.galley/'));
  const files = new Map(
    names.map((name) => [
      name.slice('live/'.length),
      there.objects.get(name)?.bytes.toString('latin1') ?? '',
    ]),
  );
  expectNoBrokenLink(files);
  expect(there.objects.get(`live/media/${picture.sha256}.png`)).toMatchObject({
    ...{ type: 'image/png', cacheControl: expect.stringContaining('immutable') },
  });
  expect(there.objects.get('live/en/feed.xml')?.type).toMatch(/^application\/rss\+xml/);
  const last = there.taken.slice(there.taken.lastIndexOf('PUT live/.galley/pending.json'));
  const at = (name: string): number => last.indexOf(`PUT live/${name}`);
  expect(last.at(-1)).toBe('DELETE live/.galley/pending.json');
  expect(last.at(-2)).toBe('PUT live/.galley/manifest.json');
  expect(at(`media/${picture.sha256}.png`)).toBeLessThan(at('en/economy/ferry/index.html'));
  expect(at('en/economy/ferry/index.html')).toBeLessThan(at('index.html'));
  expect(at('index.html')).toBeLessThan(at('sitemap.xml'));
});
