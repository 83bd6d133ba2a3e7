import path from 'node:path';
import type { DeskSettings } from '@shared/ipc/settings';
import { expect, test } from 'vitest';
import { settingsHandlers } from '../../../src/main/ipc/settings';
import { settingsFile } from '../../../src/main/shell/settings';
import { granted } from '../newsroom';
import { tempFolder } from '../temp-folder';

const silent = { info() {}, warn() {}, error() {} };
const CONTEXT = { window: 1 };

/** The settings of a desk, as its next start finds them. */
function start(folder: string) {
  const settings = settingsFile(path.join(folder, 'settings.json'), silent);
  let restarts = 0;
  const handlers = settingsHandlers({
    ...{ settings, person: settings.get().person ?? 'root', systemName: 'root' },
    systemLanguage: 'es',
    restart: () => {
      restarts += 1;
    },
  });
  return {
    restarts: () => restarts,
    read: async () => granted<DeskSettings>(await handlers.read({}, CONTEXT)),
    save: async (wanted: Parameters<typeof handlers.save>[0]) =>
      granted(await handlers.save(wanted, CONTEXT)),
  };
}

test('give a desk a name, from the next start on', async () => {
  const folder = tempFolder();
  const desk = start(folder);
  expect(await desk.read()).toMatchObject({ person: 'root' });
  await desk.save({ person: 'Nora Lindqvist', language: null });
  expect(desk.restarts()).toBe(1);
  expect(await start(folder).read()).toMatchObject({ person: 'Nora Lindqvist' });
  await start(folder).save({ person: '', language: null });
  expect(await start(folder).read()).toMatchObject({ person: 'root' });
});

test('give a desk a language of its own, and take it back again', async () => {
  const folder = tempFolder();
  expect(await start(folder).read()).toMatchObject({ language: null, systemLanguage: 'es' });
  await start(folder).save({ person: '', language: 'ar' });
  expect(await start(folder).read()).toMatchObject({ language: 'ar', systemLanguage: 'es' });
  await start(folder).save({ person: '', language: null });
  expect(await start(folder).read()).toMatchObject({ language: null });
});
