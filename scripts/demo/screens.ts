/** Pictures of the main screens, in every language of the interface, light and dark. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launchGalley } from '../../tests/e2e/launch.ts';
import { inProject } from '../project-root.ts';
import { step } from './step.ts';

/** What the story that is open is called in each language: the editions of one. */
const STORIES = {
  en: 'Ferries return to the Sallow Islands',
  ar: 'العبّارات تعود إلى جزر سالو',
  es: 'Los transbordadores vuelven a las islas Sallow',
} as const;
const LANGUAGES = Object.keys(STORIES) as (keyof typeof STORIES)[];
const THEMES = ['light', 'dark'] as const;

/** Each is opened by its keys, which are the same in every language, and left by others. */
const SCREENS: { name: string; open: string[]; leave: string[] }[] = [
  { name: 'desk', open: [], leave: [] },
  { name: 'preview', open: ['ControlOrMeta+P'], leave: ['ControlOrMeta+P'] },
  { name: 'publish', open: ['ControlOrMeta+4'], leave: [] },
  { name: 'history', open: ['ControlOrMeta+5'], leave: [] },
  { name: 'checks', open: ['ControlOrMeta+6'], leave: ['ControlOrMeta+3'] },
  { name: 'palette', open: ['ControlOrMeta+K'], leave: ['Escape'] },
  { name: 'settings', open: ['ControlOrMeta+,'], leave: ['Escape'] },
];

/** What moves, fades or is fetched is over by then, ms. */
const SETTLED_MS = 1200;
/** The sample newsroom is loaded, and its site has all of it, ms. */
const LOADED_WITHIN_MS = 90_000;

/** @param folder an empty one, where the desk lives */
export async function takeScreens(folder: string): Promise<void> {
  await step('Load the sample newsroom', async () => {
    const { app, window } = await launchGalley({ userDataDir: folder });
    await window.getByText(/^Site online$/).waitFor({ timeout: LOADED_WITHIN_MS });
    await story(window, STORIES.en).waitFor({ timeout: LOADED_WITHIN_MS });
    await app.close();
  });
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      await step(`${language}, ${theme}`, () => takeAll(folder, language, theme));
    }
  }
}

async function takeAll(
  folder: string,
  language: keyof typeof STORIES,
  theme: (typeof THEMES)[number],
): Promise<void> {
  await set(folder, { language, theme });
  const pictures = inProject('docs/screenshots', language);
  await mkdir(pictures, { recursive: true });
  const { app, window } = await launchGalley({ userDataDir: folder });
  try {
    await story(window, STORIES[language]).click({ timeout: LOADED_WITHIN_MS });
    await window.locator('.sheet-headline').waitFor();
    for (const { name, open, leave } of SCREENS) {
      for (const keys of open) await window.keyboard.press(keys);
      // Without the hint of what the pointer was on.
      await window.mouse.move(0, 0);
      await window.waitForTimeout(SETTLED_MS);
      await window.screenshot({
        ...{ path: path.join(pictures, `${name}-${theme}.jpg`), type: 'jpeg', quality: 72 },
        animations: 'disabled',
      });
      for (const keys of leave) await window.keyboard.press(keys);
    }
  } finally {
    await app.close();
  }
}

const story = (window: Page, headline: string) =>
  window.getByRole('listitem').filter({ hasText: headline }).first();

async function set(folder: string, change: Record<string, string>): Promise<void> {
  const file = path.join(folder, 'settings.json');
  const before = await readFile(file, 'utf8').catch(() => '{}');
  await writeFile(file, JSON.stringify({ ...JSON.parse(before), ...change }));
}
