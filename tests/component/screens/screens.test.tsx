import { LANGUAGES } from '@shared/language/languages';
import { expect, test } from 'vitest';
import { words } from '../../../src/renderer/i18n';
import { openWindow, textbox } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { speakHere, violations } from '../everyone';
import { wear } from '../theme';
import { CANVAS_SCREENS } from './canvas-screens';
import { DESK_SCREENS } from './desk-screens';
import { STORY_SCREENS } from './story-screens';

const screens = [...DESK_SCREENS, ...STORY_SCREENS, ...CANVAS_SCREENS];
const cases = screens.flatMap((screen) =>
  LANGUAGES.map((language) => ({ name: screen.name, language, screen })),
);

test.each(cases)('axe finds nothing: $language, $name', async ({ screen, language }) => {
  speakHere(language);
  await wear('light');
  const desk = new DeskDouble();
  const story = screen.story ? desk.add(screen.story, 'open') : null;
  screen.prepare?.(desk, story);
  await openWindow(desk, story);
  if (story) await expect.element(textbox(words.canvas.parts.body)).toBeVisible();
  else await expect.poll(() => desk.offered.length).toBeGreaterThan(0);
  await screen.open();
  expect(await violations()).toEqual([]);
  if (language !== 'en') return;
  // Colours are the same in every language.
  await wear('dark');
  expect(await violations()).toEqual([]);
});
