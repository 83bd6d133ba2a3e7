import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { inProject } from '../../scripts/project-root.ts';
import { smallDisk } from '../unit/small-disk.ts';
import {
  AFTER,
  ALONE,
  BEFORE,
  closableFolder,
  copyOf,
  DISK_BYTES,
  databaseOf,
  deskBeforeDamage,
  FERRY,
  logOf,
  MARKET,
  NEW,
  overwrite,
  RAIN,
} from './damaged-desk.ts';
import { button, openStory, saved, saveStatus, textbox } from './desk.ts';
import { expect, Galley, test } from './galley.ts';

/** The desk that each test damages a copy of. */
let sound: string;
test.beforeAll(async () => {
  sound = await deskBeforeDamage();
});
test.afterAll(() => fs.rmSync(sound, { recursive: true, force: true, maxRetries: 5 }));

/** Starts Galley on a folder, for as long as a test works with it. */
async function startedOn(folder: string, work: (galley: Galley) => Promise<void>): Promise<void> {
  const galley = new Galley(folder);
  try {
    await work(galley);
  } finally {
    await galley.close();
  }
}

/** A copy of the desk that is damaged in some way, and Galley started on it. */
async function damaged(
  damage: (folder: string) => void,
  work: (window: Page, galley: Galley) => Promise<void>,
): Promise<void> {
  const folder = copyOf(sound);
  damage(folder);
  try {
    await startedOn(folder, async (galley) => work(await galley.launch(ALONE), galley));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What the editor sees: for the documentation when GALLEY_SCREENSHOTS is set, else beside the report. */
async function picture(window: Page, kind: string): Promise<void> {
  const name = `damage-${kind}.png`;
  const path = process.env.GALLEY_SCREENSHOTS
    ? inProject('docs/screenshots', name)
    : test.info().outputPath(name);
  await window.screenshot({ path, animations: 'disabled' });
}

const title = (window: Page) => window.getByRole('heading', { level: 1 });
const stories = (window: Page) => window.getByRole('list', { name: 'Stories' });

const rows = (window: Page, headline: string) =>
  stories(window).getByRole('listitem').filter({ hasText: headline });

/** The page that tells of a recovery is left, and these stories are in the list, whole or not. */
async function showsStories(window: Page, headlines: string[]): Promise<void> {
  await button(window, 'Go to the stories').click();
  for (const headline of headlines) await expect(stories(window)).toContainText(headline);
  await expect(stories(window).getByRole('listitem')).toHaveCount(headlines.length);
}

test('a file that was cut off is put together again from itself, its log and the backup', async () => {
  await damaged(
    (folder) => {
      const file = databaseOf(folder);
      fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2) + 77);
    },
    async (window) => {
      await expect(title(window)).toHaveText('Your stories were put together again');
      await expect(window.getByText('None is lost, as far as their numbers tell.')).toBeVisible();
      await picture(window, 'truncated');
      await showsStories(window, [FERRY, RAIN, MARKET]);
      await openStory(window, FERRY);
      await expect(textbox(window, 'Body')).toContainText(`${BEFORE} ${AFTER}`);
    },
  );
});

test('a file with garbage in the middle is put together again, and set aside as it was', async () => {
  await damaged(
    (folder) => {
      overwrite(databaseOf(folder), 0, 1024);
      overwrite(databaseOf(folder), 0.4, 16 * 1024);
    },
    async (window, { folder }) => {
      await expect(title(window)).toHaveText('Your stories were put together again');
      const kept = await window.locator('code').textContent();
      expect(fs.readFileSync(databaseOf(kept ?? '')).toString('latin1')).toContain('no story here');
      expect(kept).toContain(folder);
      await picture(window, 'garbage');
      await showsStories(window, [FERRY, RAIN, MARKET]);
      await openStory(window, FERRY);
      await expect(textbox(window, 'Body')).toContainText(`${BEFORE} ${AFTER}`);
    },
  );
});

test('a desk whose log is gone has what was saved before, says what is lost, and tells it again', async () => {
  await damaged(
    (folder) => fs.rmSync(logOf(folder)),
    async (window) => {
      await expect(title(window)).toHaveText('Some of what you saved had gone missing');
      await expect(window.getByText(/^\d+ are lost, as far as their numbers tell/)).toBeVisible();
      const told = window.getByRole('list').getByRole('listitem');
      await expect(told.filter({ hasText: 'Its last changes are lost.' })).toContainText(FERRY);
      await expect(told.filter({ hasText: 'the search remembered: without' })).toHaveText([
        new RegExp(FERRY),
        new RegExp(MARKET),
      ]);
      await picture(window, 'missing-log');
      await button(window, MARKET).click();
      await expect(textbox(window, 'Body')).toHaveText(NEW);
      await expect(stories(window).getByRole('listitem')).toHaveCount(4);
      // One of the two has what was found, the other what the archive knew.
      for (const words of [BEFORE, `${BEFORE} ${AFTER}`]) {
        await expect(async () => {
          for (const ferry of await rows(window, FERRY).all()) {
            await ferry.click();
            if ((await textbox(window, 'Body').textContent()) === words) return;
          }
          throw new Error(`No story says “${words}”.`);
        }).toPass({ timeout: 15_000 });
      }
    },
  );
});

test('a folder that Galley may not write to is left alone, and opened once it may', async () => {
  const place = closableFolder();
  try {
    copyOf(sound, place.folder);
    place.close();
    const before = fs.readdirSync(place.folder);
    await startedOn(place.folder, async (galley) => {
      const window = await galley.launch(ALONE);
      await expect(title(window)).toHaveText('Your stories cannot be opened now');
      await expect(window.getByText(/may not write to the folder/)).toBeVisible();
      await expect(window.getByText(place.folder, { exact: true })).toBeVisible();
      await expect(button(window, 'Try again')).toBeFocused();
      await picture(window, 'closed-folder');
      await button(window, 'Try again').click();
      await expect(window.getByText('It is still so.')).toBeVisible();
      expect(fs.readdirSync(place.folder)).toEqual(before);
      place.open();
      await button(window, 'Try again').click();
      await openStory(window, FERRY);
      await expect(textbox(window, 'Body')).toContainText(`${BEFORE} ${AFTER}`);
    });
  } finally {
    place.open();
    place.remove();
  }
});

test('a full disk at the start changes nothing, and there is a way on once it has room', async () => {
  const disk = smallDisk(DISK_BYTES);
  if (disk === null) return test.skip(true, 'Only root may mount a small file system.');
  try {
    copyOf(sound, disk.folder);
    disk.fill();
    await startedOn(disk.folder, async (galley) => {
      const window = await galley.launch(ALONE);
      await expect(title(window)).toHaveText('Your stories cannot be opened now');
      await expect(window.getByText(/The disk is full/)).toBeVisible();
      await picture(window, 'full-disk');
      disk.empty();
      await button(window, 'Try again').click();
      await openStory(window, FERRY);
      await expect(textbox(window, 'Body')).toContainText(`${BEFORE} ${AFTER}`);
    });
  } finally {
    disk.unmount();
  }
});

test('what is typed while the disk is full is never called saved, and is once it has room', async () => {
  const disk = smallDisk(DISK_BYTES);
  if (disk === null) return test.skip(true, 'Only root may mount a small file system.');
  try {
    copyOf(sound, disk.folder);
    await startedOn(disk.folder, async (galley) => {
      const window = await galley.start(ALONE);
      await openStory(window, FERRY);
      await textbox(window, 'Body').click();
      await window.keyboard.press('ControlOrMeta+End');
      await window.keyboard.type(' There is room.');
      await saved(window);
      const alert = window.getByRole('alert').filter({ hasText: 'The disk is full' });
      // Whatever else writes there makes a little room again and again.
      const filling = setInterval(() => disk.fill(), 50);
      try {
        await expect(async () => {
          await window.keyboard.type(' This was typed while there was none.');
          await expect(alert).toBeVisible({ timeout: 1000 });
        }).toPass({ timeout: 20_000 });
        await expect(alert).toContainText('Your text is kept in this window; Galley keeps trying.');
        await expect(saveStatus(window)).toContainText('Not saved');
        await picture(window, 'full-disk-typing');
      } finally {
        clearInterval(filling);
      }
      const words = (await textbox(window, 'Body').textContent()) ?? '';
      disk.empty();
      await expect(saveStatus(window)).toContainText('Saved', { timeout: 20_000 });
      await expect(alert).toBeHidden();
      await galley.kill();
      const again = await galley.start(ALONE);
      await openStory(again, FERRY);
      await expect(textbox(again, 'Body')).toHaveText(words);
    });
  } finally {
    disk.unmount();
  }
});
