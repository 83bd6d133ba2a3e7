import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { inProject } from '../../scripts/project-root.ts';
import { launchGalley } from '../e2e/launch.ts';
import { filledDesk } from './filled-desk';

/** A program under measurement, and how to take it and its folder away again. */
export type Opened = { app: ElectronApplication; page: Page; close(): Promise<void> };

const open = (app: ElectronApplication, page: Page, folder: string): Opened => ({
  ...{ app, page },
  async close() {
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** A real Galley on a desk of so many stories, its list there. */
export async function openGalley(stories: number): Promise<Opened> {
  const userDataDir = await filledDesk(stories);
  const { app, window } = await launchGalley({ userDataDir, env: { GALLEY_SAMPLE: 'none' } });
  await window.getByRole('list', { name: 'Stories' }).getByRole('link').first().waitFor();
  return open(app, window, userDataDir);
}

/** A window of the same Electron that does nothing: what everything is measured against. */
export async function openEmptyWindow(): Promise<Opened> {
  const { ELECTRON_EXEC_PATH: executablePath = '', GALLEY_ELECTRON_SWITCHES: switches = '[]' } =
    process.env;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'galley-empty-'));
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(JSON.parse(switches) as string[]),
      inProject('tests/bench/empty-window'),
      `--user-data-dir=${folder}`,
    ],
  });
  const page = await app.firstWindow();
  await page.getByRole('textbox', { name: 'Body' }).waitFor();
  return open(app, page, folder);
}
