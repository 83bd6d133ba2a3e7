import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../../src/main/clock';
import { liveSite } from '../../../../src/main/publish/targets/live-site';
import { holdUntilOut } from '../../../../src/site/static/hold-until-out';
import { staticSite } from '../../../../src/site/static/static-site';
import { folderStore } from '../../../../src/site/static/stores/folder';
import { type Store, StoreTrouble } from '../../../../src/site/static/stores/store';
import { packed } from '../../stories';
import { tempFolder } from '../../temp-folder';
import { Paper, TOKEN } from '../paper';
import { BASE } from './written-paper';

/** A store that can be away. */
function store(folder: string): Store & { isAway: boolean } {
  const real = folderStore(folder);
  const there = {
    ...real,
    isAway: false,
    put: async (...[file, content]: Parameters<Store['put']>) => {
      if (there.isAway) throw new StoreTrouble('The store at files.example cannot be reached.');
      await real.put(file, content);
    },
  };
  return there;
}

test('a desk is told that a story is live only when its files are out, and it is there once', async () => {
  const paper = await Paper.open(tempFolder(), { origin: () => BASE });
  const folder = tempFolder();
  const files = store(folder);
  const written = staticSite({
    ...{ base: BASE, store: files, owner: 'us', spoolFolder: path.join(tempFolder(), 'spool') },
    ask: async (at) => paper.app.fetch(new Request(`http://site${at}`)),
  });
  const said: string[] = [];
  const held = holdUntilOut(paper.app, written, (line) => said.push(line));
  onTestFinished(() => held.stop());
  const app: Hono = held.app;
  const desk = liveSite(
    { fetch: async (url, init) => app.fetch(new Request(url, init)), clock: systemClock },
    () => ({ url: 'http://site', token: TOKEN }),
    async () => null,
  );
  const push = (attempt: number) =>
    desk.put({
      ...{ operationId: 'operation-1', story: packed('ferry'), etag: null, attempt },
      ...{ mayGoOn: () => true, onProgress: () => {} },
    });
  const page = path.join(folder, 'en/economy', packed('ferry').slug, 'index.html');

  await written.refresh();
  files.isAway = true;
  expect(await push(1)).toMatchObject({
    ...{ type: 'later', doubt: 'new', retryAfterMs: 5000 },
    message: expect.stringContaining('The store at files.example cannot be reached.'),
  });
  expect(existsSync(page)).toBe(false);
  files.isAway = false;
  expect(await push(2)).toMatchObject({ type: 'acknowledged', version: 1 });
  expect(existsSync(page)).toBe(true);
});
