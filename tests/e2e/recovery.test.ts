import { openSync, writeSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { newStory, openStory, saved, textbox, writeBody } from './desk.ts';
import { expect, test } from './galley.ts';
import { launchGalley } from './launch.ts';

test('a backup is made while the window works, and a damaged file is put together again', async ({
  galley,
}) => {
  const window = await galley.start();
  await newStory(window, 'Ferry stops at noon');
  await writeBody(window, 'The last boat left at noon.');
  await saved(window);
  const status = await window.evaluate(() =>
    (
      globalThis as unknown as {
        galley: { call(channel: string, input: object): Promise<unknown> };
      }
    ).galley.call('galley:safekeeping.backUp', {}),
  );
  expect(status).toMatchObject({ ok: true, value: { failure: null } });
  expect(await readdir(path.join(galley.folder, 'backups'))).toHaveLength(1);
  await writeBody(window, 'Nobody was told before it did.');
  await saved(window);
  await galley.close();

  const database = path.join(galley.folder, 'galley.db');
  const { size } = await stat(database);
  const handle = openSync(database, 'r+');
  writeSync(handle, Buffer.alloc(4096, 'no story here '), 0, 4096, 0);
  writeSync(handle, Buffer.alloc(4096, 'no story here '), 0, 4096, Math.floor(size / 2));

  const { app, window: again } = await launchGalley({ userDataDir: galley.folder });
  try {
    const page = again.getByRole('main');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Your stories were put together again',
    );
    await page.getByRole('button', { name: 'Go to the stories' }).click();
    await openStory(again, 'Ferry stops at noon');
    await expect(textbox(again, 'Body')).toContainText('The last boat left at noon.');
  } finally {
    await app.close();
  }
});
