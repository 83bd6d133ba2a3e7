import fs from 'node:fs';
import path from 'node:path';
import type { SitesInSettings } from '@shared/ipc/sites';
import { EVERYTHING } from '@shared/publish/sites/routing';
import type { SitePlace } from '@shared/publish/sites/site';
import { expect, test } from 'vitest';
import { sitesHandlers } from '../../../src/main/ipc/sites';
import { siteStore } from '../../../src/main/publish/sites/site-store';
import { whichSites } from '../../../src/main/publish/sites/which-sites';
import { siteSecrets } from '../../../src/main/shell/secrets';
import { granted, openedDatabase, openNewsroom } from '../newsroom';
import { story } from '../stories';
import { tempFolder } from '../temp-folder';

const CONTEXT = { window: 1 };
const scrambled = (bytes: Buffer): Buffer => Buffer.from([...bytes].map((byte) => byte ^ 0x5a));
const lock = (isThere: boolean) => ({
  isEncryptionAvailable: () => isThere,
  encryptString: (text: string) => scrambled(Buffer.from(text)),
  decryptString: (bytes: Buffer) => scrambled(bytes).toString(),
});

/** The settings of a desk's sites, as its next start finds them. */
function start(folder: string, isLocked = true, environment: Record<string, string> = {}) {
  const before = siteStore(openedDatabase(folder));
  const { list, fixed } = whichSites(environment, before, null);
  const secrets = siteSecrets(folder, lock(isLocked), null);
  const newsroom = openNewsroom({ folder, sites: list, secretOf: secrets.read });
  const { desk } = newsroom;
  const store = siteStore(newsroom.db);
  const handlers = sitesHandlers({
    ...{ store, secrets, fixed, sites: desk.sites },
    onChange: (otherSecrets) => desk.changeSites(store.list(), otherSecrets),
  });
  type Wanted = Partial<Parameters<typeof handlers.save>[0]> & { place: SitePlace };
  return {
    ...newsroom,
    secrets,
    list: async () => granted<SitesInSettings>(await handlers.list({}, CONTEXT)),
    save: (wanted: Wanted) =>
      handlers.save(
        { key: null, name: '', routing: EVERYTHING, acceptsOpenSecret: false, ...wanted },
        CONTEXT,
      ),
    order: (...keys: string[]) => handlers.order({ keys }, CONTEXT),
    remove: (key: string, evenIfWaiting = false) =>
      handlers.remove({ key, evenIfWaiting }, CONTEXT),
  };
}
const galley = (url: string | null): SitePlace => ({ kind: 'galley', url });
const NEWS = galley('https://news.example');
const keys = ({ sites }: SitesInSettings) => sites.map(({ key }) => key);

test('a site that is set up counts at once, and after the next start', async () => {
  const folder = tempFolder();
  const desk = start(folder);
  expect(keys(await desk.list())).toEqual(['embedded']);
  granted(await desk.save({ place: NEWS, secret: 'token', name: 'News' }));
  granted(await desk.order('https://news.example', 'embedded'));
  expect(desk.desk.sites.all().map(({ key }) => key)).toEqual(['https://news.example', 'embedded']);
  const next = await start(folder).list();
  expect(next.sites).toMatchObject([
    { key: 'https://news.example', name: 'News', hasSecret: true, waiting: 0 },
    { key: 'embedded', hasSecret: false },
  ]);
  expect(start(folder).secrets.read('https://news.example')).toBe('token');
});

test('a secret is nowhere in the clear: neither in the database nor beside it', async () => {
  const folder = tempFolder();
  granted(await start(folder).save({ place: NEWS, secret: 'very-secret-token' }));
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const bytes = fs.readFileSync(path.join(file.parentPath, file.name), 'latin1');
    expect([file.name, bytes.includes('very-secret-token')]).toEqual([file.name, false]);
  }
});

test('without a lock a secret is refused, unless that is accepted', async () => {
  const folder = tempFolder();
  const desk = start(folder, false);
  expect(await desk.save({ place: NEWS, secret: 'token' })).toMatchObject({
    error: { code: 'open-secret' },
  });
  expect([keys(await desk.list()), desk.secrets.read('https://news.example')]).toEqual([
    ['embedded'],
    null,
  ]);
  granted(await desk.save({ place: NEWS, secret: 'token', acceptsOpenSecret: true }));
  expect(desk.secrets.read('https://news.example')).toBe('token');
});

test('a site wants a secret, keeps the one that it has, and is not set up twice', async () => {
  const desk = start(tempFolder());
  expect(await desk.save({ place: NEWS })).toMatchObject({ error: { code: 'secret' } });
  granted(await desk.save({ place: NEWS, secret: 'token' }));
  expect(await desk.save({ place: NEWS, secret: 'token' })).toMatchObject({
    error: { code: 'known' },
  });
  expect(await desk.save({ place: galley(null) })).toMatchObject({ error: { code: 'known' } });
  const key = 'https://news.example';
  granted(await desk.save({ key, place: galley('https://moved.example'), name: 'News' }));
  expect((await desk.list()).sites[1]).toMatchObject({ key, hasSecret: true, name: 'News' });
  // The first address is free again, and its key is not.
  granted(await desk.save({ place: NEWS, secret: 'other' }));
  expect(new Set(keys(await desk.list())).size).toBe(3);
});

test('a site for which something waits is removed only when that is said; one stays always', async () => {
  const desk = start(tempFolder());
  granted(await desk.save({ place: NEWS, secret: 'token' }));
  desk.desk.store.begin('ferry', story({ fields: { section: 'economy' } }), 'lena', 1);
  desk.desk.sites.hold();
  granted(await desk.desk.publishing.push('ferry'));
  expect((await desk.list()).sites.map(({ waiting }) => waiting)).toEqual([1, 1]);
  const key = 'https://news.example';
  expect(await desk.remove(key)).toMatchObject({ error: { code: 'waiting' } });
  granted(await desk.remove(key, true));
  expect(desk.secrets.read(key)).toBeNull();
  expect(await desk.remove('embedded', true)).toMatchObject({ error: { code: 'last' } });
});

test('nothing is changed where the environment names a site', async () => {
  const desk = start(tempFolder(), true, { GALLEY_SITE_URL: 'https://fixed.example' });
  expect(await desk.list()).toMatchObject({
    isFixed: true,
    sites: [{ url: 'https://fixed.example' }],
  });
  for (const answer of [
    desk.save({ place: NEWS, secret: 't' }),
    desk.remove('embedded'),
    desk.order(),
  ]) {
    expect(await answer).toMatchObject({ error: { code: 'fixed' } });
  }
});
