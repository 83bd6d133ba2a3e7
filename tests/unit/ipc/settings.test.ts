import path from 'node:path';
import type { DeskSettings } from '@shared/ipc/settings';
import { describe, expect, test } from 'vitest';
import { settingsHandlers } from '../../../src/main/ipc/settings';
import { siteStore } from '../../../src/main/publish/sites/site-store';
import { whichSites } from '../../../src/main/publish/sites/which-sites';
import { trySite } from '../../../src/main/publish/targets/try-site';
import { siteSecrets } from '../../../src/main/shell/secrets';
import { settingsFile } from '../../../src/main/shell/settings';
import { granted, openedDatabase } from '../newsroom';
import { Paper, TOKEN } from '../site/paper';
import { tempFolder } from '../temp-folder';
import { turnableClock } from '../turnable-clock';

const silent = { info() {}, warn() {}, error() {} };
const lock = {
  isEncryptionAvailable: () => false,
  encryptString: (text: string) => Buffer.from(text),
  decryptString: (bytes: Buffer) => bytes.toString(),
};
const CONTEXT = { window: 1 };

type Wanted = Partial<Saved> & Omit<Saved, 'language'>;
type Saved = Parameters<ReturnType<typeof settingsHandlers>['save']>[0];

/** The settings of a desk, as its next start finds them. */
function start(folder: string, environment: Record<string, string> = {}) {
  const settings = settingsFile(path.join(folder, 'settings.json'), silent);
  const { person } = settings.get();
  const store = siteStore(openedDatabase(folder));
  const secrets = siteSecrets(folder, lock, null);
  const sites = whichSites(environment, store, null);
  let restarts = 0;
  const handlers = settingsHandlers({
    ...{ settings, secrets, sites, store, person: person ?? 'root', systemName: 'root' },
    systemLanguage: 'es',
    trySite: (wanted) => trySite({ fetch, clock: turnableClock() }, wanted),
    restart: () => {
      restarts += 1;
    },
  });
  return {
    site: sites.list[0]?.key,
    secret: secrets.read(sites.list[0]?.key ?? ''),
    restarts: () => restarts,
    read: async () => granted<DeskSettings>(await handlers.read({}, CONTEXT)),
    trySite: (url: string, given?: string) =>
      handlers.trySite({ url, ...(given ? { token: given } : {}) }, CONTEXT),
    save: ({ language = null, ...rest }: Wanted) => handlers.save({ language, ...rest }, CONTEXT),
  };
}

describe('the settings of a desk', () => {
  test('give it a name and a site of its own, from the next start on', async () => {
    const folder = tempFolder();
    const desk = start(folder);
    expect(await desk.read()).toMatchObject({ person: 'root', site: { kind: 'embedded' } });
    const site = { kind: 'named', url: 'https://news.example', token: 'secret' } as const;
    granted(await desk.save({ person: 'Nora Lindqvist', site }));
    expect(desk.restarts()).toBe(1);
    const next = start(folder);
    expect([next.site, next.secret]).toEqual(['https://news.example', 'secret']);
    expect(await next.read()).toMatchObject({
      person: 'Nora Lindqvist',
      site: { kind: 'named', url: 'https://news.example', hasToken: true, isFixed: false },
    });
  });

  test('give it a language of its own, and take it back again', async () => {
    const folder = tempFolder();
    const site = { kind: 'embedded' } as const;
    expect(await start(folder).read()).toMatchObject({ language: null, systemLanguage: 'es' });
    granted(await start(folder).save({ person: '', language: 'ar', site }));
    expect(await start(folder).read()).toMatchObject({ language: 'ar', systemLanguage: 'es' });
    granted(await start(folder).save({ person: '', site }));
    expect(await start(folder).read()).toMatchObject({ language: null });
  });

  test('keep the token when only another address is given, and forget the site when told', async () => {
    const folder = tempFolder();
    const first = { kind: 'named', url: 'https://one.example', token: 'secret' } as const;
    granted(await start(folder).save({ person: '', site: first }));
    granted(
      await start(folder).save({ person: '', site: { kind: 'named', url: 'https://two.example' } }),
    );
    const next = start(folder);
    expect([next.site, next.secret]).toEqual(['https://two.example', 'secret']);
    granted(await start(folder).save({ person: '', site: { kind: 'embedded' } }));
    expect(start(folder).site).toBe('embedded');
  });

  test('want a token, and leave a site alone that the environment names', async () => {
    const folder = tempFolder();
    const desk = start(folder);
    const site = { kind: 'named', url: 'https://news.example' } as const;
    expect(await desk.save({ person: '', site })).toMatchObject({ error: { code: 'token' } });
    const fixed = start(folder, { GALLEY_SITE_URL: 'https://fixed.example' });
    expect(await fixed.save({ person: '', site: { kind: 'embedded' } })).toMatchObject({
      error: { code: 'fixed' },
    });
    expect([desk.restarts(), fixed.restarts()]).toEqual([0, 0]);
    const same = { kind: 'named', url: 'https://fixed.example' } as const;
    granted(await fixed.save({ person: 'Nora', site: same }));
  });

  test('try a site before it is kept', async () => {
    const paper = await Paper.open();
    const desk = start(tempFolder());
    expect(granted(await desk.trySite(paper.url, TOKEN))).toMatchObject({
      name: 'The Test Courier',
      scopes: expect.arrayContaining(['publish']),
    });
    expect(await desk.trySite(paper.url, 'wrong')).toMatchObject({ error: { code: 'token' } });
    expect(await desk.trySite(paper.url)).toMatchObject({ error: { code: 'token' } });
    await paper.close();
    expect(await desk.trySite(paper.url, TOKEN)).toMatchObject({ error: { code: 'not-reached' } });
    const page = await Paper.open();
    expect(await desk.trySite(`${page.url}/en`, TOKEN)).toMatchObject({ ok: false });
  });
});
