import path from 'node:path';
import type { AppInfo } from '@shared/ipc/app';
import type { Areas } from '@shared/ipc/call';
import { CALL_CHANNELS, channelOf, contract, eventChannel } from '@shared/ipc/contract';
import { EVENT_NAMES } from '@shared/ipc/events';
import { newStory } from '@shared/story/layout';
import { beforeEach, expect, test } from 'vitest';
import { checksDesk } from '../../../src/main/checks/checks-desk';
import { choices } from '../../../src/main/checks/choices';
import { answer } from '../../../src/main/ipc/answer';
import { appHandlers } from '../../../src/main/ipc/app';
import { archiveHandlers } from '../../../src/main/ipc/archive';
import { checksHandlers } from '../../../src/main/ipc/checks';
import { draftsHandlers } from '../../../src/main/ipc/drafts';
import { editionsHandlers } from '../../../src/main/ipc/editions';
import { findHandlers } from '../../../src/main/ipc/find';
import { frontHandlers } from '../../../src/main/ipc/front';
import { historyHandlers } from '../../../src/main/ipc/history';
import { importsHandlers } from '../../../src/main/ipc/imports';
import { mediaHandlers } from '../../../src/main/ipc/media';
import { openingHandlers } from '../../../src/main/ipc/opening';
import { proofHandlers } from '../../../src/main/ipc/proof';
import { publishHandlers } from '../../../src/main/ipc/publish';
import { recordHandlers } from '../../../src/main/ipc/record';
import type { CallContext, DeskHandlers } from '../../../src/main/ipc/register';
import { safekeepingHandlers } from '../../../src/main/ipc/safekeeping';
import { settingsHandlers } from '../../../src/main/ipc/settings';
import { sitesHandlers } from '../../../src/main/ipc/sites';
import { templatesHandlers } from '../../../src/main/ipc/templates';
import { tickerHandlers } from '../../../src/main/ipc/ticker';
import { silentLog } from '../../../src/main/log';
import { siteStore } from '../../../src/main/publish/sites/site-store';
import { siteSecrets } from '../../../src/main/shell/secrets';
import { settingsFile } from '../../../src/main/shell/settings';
import { png } from '../media/pictures';
import { type Newsroom, openNewsroom } from '../newsroom';
import { story } from '../stories';

let newsroom: Newsroom;
let handlers: DeskHandlers;
beforeEach(() => {
  newsroom = openNewsroom();
  newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
  const shell = {
    info: (): AppInfo => ({
      ...{ version: '0', runtime: 'test', evaluation: null, userName: 'lena' },
      ...{ siteUrl: null, embeddedSite: true, dataFolder: newsroom.folder },
    }),
    ...{
      theme: () => 'system' as const,
      setTheme() {},
      openWindow() {},
      offer() {},
      async openExternal() {},
    },
  };
  const { desk } = newsroom;
  const safe = {
    isEncryptionAvailable: () => false,
    encryptString: (text: string) => Buffer.from(text),
    decryptString: (bytes: Buffer) => bytes.toString(),
  };
  handlers = {
    opening: openingHandlers({
      ...{ refusal: () => null, again: () => null, showFolder: async () => '', quit() {} },
    }),
    drafts: draftsHandlers(desk),
    editions: editionsHandlers(desk),
    templates: templatesHandlers(desk),
    history: historyHandlers(desk),
    find: findHandlers(desk),
    archive: archiveHandlers(desk),
    checks: checksHandlers(
      checksDesk({
        ...{ choices: choices(newsroom.db), archive: desk.archive, clock: newsroom.clock },
        ...{ builtIn: () => '', links: async () => ({}), announce() {}, me: 'lena' },
      }),
    ),
    imports: importsHandlers(desk, async () => []),
    media: mediaHandlers(desk),
    proof: proofHandlers({
      ...{ desk, now: () => 0, choose: async () => null, write: async () => {} },
      press: {
        ...{ print: async () => {}, pdf: async () => new Uint8Array() },
        ...{ storyOf: () => 'ferry', isSet() {} },
      },
    }),
    publish: publishHandlers(desk),
    record: recordHandlers({ desk, choose: async () => null, write: async () => {} }),
    ticker: tickerHandlers(desk),
    front: frontHandlers(desk),
    safekeeping: safekeepingHandlers(desk, { toWrite: async () => null, toRead: async () => null }),
    settings: settingsHandlers({
      ...{ settings: settingsFile(path.join(newsroom.folder, 'settings.json'), silentLog) },
      ...{ person: 'lena', systemName: 'lena', systemLanguage: 'en' as const, restart() {} },
    }),
    sites: sitesHandlers({
      ...{ secrets: siteSecrets(newsroom.folder, safe, null), store: siteStore(newsroom.db) },
      ...{ fixed: null, sites: desk.sites, onChange() {} },
    }),
    app: appHandlers(shell, silentLog),
  };
});

const calls = Object.entries(contract as Areas).flatMap(([area, methods]) =>
  Object.entries(methods).map(([method, { input }]) => ({
    name: channelOf(area, method),
    area,
    method,
    input,
  })),
);
/** Asks as a window does. */
function ask(name: string, input: unknown) {
  const call = calls.find((one) => one.name === name);
  if (!call) throw new Error(`There is no call ${name}.`);
  type Handler = (input: unknown, context: CallContext) => ReturnType<typeof answer>;
  const area = handlers[call.area as keyof DeskHandlers] as unknown as Record<string, Handler>;
  const handler = area[call.method] as Handler;
  return answer(name, call.input, (parsed) => handler(parsed, { window: 1 }), input, silentLog);
}

test('every call of the contract has its handler, and there is no other', () => {
  const handled = Object.entries(handlers).flatMap(([area, methods]) =>
    Object.keys(methods).map((method) => channelOf(area, method)),
  );
  expect(handled.sort()).toEqual([...CALL_CHANNELS].sort());
});

test('no two calls or events have one name', () => {
  const names = [...CALL_CHANNELS, ...EVENT_NAMES.map(eventChannel)];
  expect(new Set(names).size).toBe(names.length);
});

test.each(calls)('$name refuses what is not of its form', async ({ name }) => {
  for (const input of [null, 'ferry', 7, []]) {
    expect(await ask(name, input)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  }
});

test.each<[what: string, name: string, input: object]>([
  ['an id that is a path', 'drafts.open', { id: '../../etc/passwd' }],
  ['an id that no desk makes', 'drafts.open', { id: 'Ferry' }],
  ['an update that is a list', 'drafts.append', { id: 'ferry', update: [1, 2, 3] }],
  ['an update of nothing', 'drafts.append', { id: 'ferry', update: new Uint8Array(0) }],
  ['a view that there is not', 'drafts.list', { view: 'secret' }],
  ['a list of everything', 'drafts.list', { limit: 100_000 }],
  ['a kind that there is not', 'drafts.create', { kind: 'rumour' }],
  ['a search for a whole story', 'archive.search', { text: 'x'.repeat(501) }],
  ['a picture of text', 'media.import', { name: 'a.png', bytes: 'pixels' }],
  ['a picture by a path', 'media.get', { sha256: '../x' }],
  ['an address that is a program', 'app.openExternal', { url: 'javascript:alert(1)' }],
  ['an address that is a file', 'app.openExternal', { url: 'file:///etc/passwd' }],
  ['a theme that there is not', 'app.setTheme', { theme: 'pink' }],
  ['a link that is a file', 'checks.links', { urls: ['C:'] }],
  ['a template by a path', 'templates.begin', { id: '../x', edition: 'en' }],
  ['a template without a name', 'templates.save', { storyId: 'ferry', name: ' ' }],
  ['a word of nothing', 'checks.addWord', { language: 'en', word: ' ' }],
])('%s is not taken by %s', async (_what, name, input) => {
  expect(await ask(`galley:${name}`, input)).toMatchObject({ error: { code: 'invalid' } });
});

test('an update that is larger than any paste is not taken', async () => {
  const update = new Uint8Array(16 * 1024 * 1024 + 1);
  const answered = await ask('galley:drafts.append', { id: 'ferry', update });
  expect(answered).toMatchObject({ error: { code: 'invalid' } });
});

test.each<[name: string, input: object, value: unknown]>([
  ['drafts.list', {}, { rows: expect.any(Array), counts: expect.any(Object) }],
  ['drafts.create', {}, { id: expect.any(String) }],
  ['drafts.open', { id: 'ferry' }, { id: 'ferry', readOnly: null }],
  ['drafts.append', { id: 'ferry', update: newStory() }, { seq: 2 }],
  ['drafts.slug', { id: 'ferry', slug: 'Noon ferry' }, { free: true, suggestion: 'noon-ferry' }],
  ['history.timeline', { id: 'ferry' }, expect.any(Array)],
  ['archive.search', { text: 'noon' }, expect.any(Array)],
  ['archive.tags', { prefix: 'fer' }, expect.any(Array)],
  ['archive.authors', { prefix: 'le' }, expect.any(Array)],
  ['imports.choose', {}, null],
  ['imports.stop', {}, null],
  ['media.import', { name: 'a.png', bytes: png() }, { width: 3, height: 2 }],
  ['publish.check', { id: 'ferry' }, []],
  ['publish.push', { id: 'ferry' }, { phase: 'sending' }],
  ['publish.status', { id: 'ferry' }, { status: { phase: 'none' }, attempts: [] }],
  ['record.versions', { id: 'ferry' }, { sent: [], onSites: [], problem: expect.anything() }],
  ['record.saveTrail', { id: null, format: 'csv' }, null],
  ['publish.summary', {}, { waiting: 0, attention: 0 }],
  [
    'templates.list',
    {},
    expect.arrayContaining([{ id: 'breaking', name: null, isChanged: false }]),
  ],
  ['templates.begin', { id: 'explainer', edition: 'ar' }, { id: expect.any(String) }],
  ['templates.save', { storyId: 'ferry', name: 'Sailings' }, null],
  ['templates.rename', { id: 'breaking', name: 'Flash' }, null],
  ['templates.remove', { id: 'breaking' }, null],
  ['templates.putBack', { id: 'breaking' }, null],
  ['templates.restoreBuiltIn', {}, null],
  ['app.info', {}, { userName: 'lena' }],
  ['app.theme', {}, 'system'],
])('%s gives what it says', async (name, input, value) => {
  const given = await ask(`galley:${name}`, input);
  expect(given).toMatchObject({ ok: true, value });
});

test.each(['bin', 'unbin', 'close'] as const)(
  'a story that is shown may be asked to %s',
  async (method) => {
    expect(await ask(`galley:drafts.${method}`, { id: 'ferry' })).toEqual({
      ok: true,
      value: null,
    });
  },
);
