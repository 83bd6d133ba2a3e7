import { LANGUAGES } from '@shared/language/languages';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { words } from '../../../src/renderer/i18n';
import { DeskDouble } from '../desk-double';
import { speakHere, violations } from '../everyone';
import { wear } from '../theme';
import { openWindow } from './window';

const looks = LANGUAGES.flatMap((language) =>
  ['light', 'dark'].map((theme) => ({ language, theme })),
);

test.each(looks)('axe finds nothing on an empty desk: $language, $theme', async (look) => {
  speakHere(look.language);
  await wear(look.theme);
  await openWindow(new DeskDouble());
  await expect
    .element(page.getByRole('button', { name: words.commands.newStory }).first())
    .toBeVisible();
  expect(await violations()).toEqual([]);
});

test.each(looks)('axe finds nothing beside and around a story: $language, $theme', async (look) => {
  speakHere(look.language);
  await wear(look.theme);
  const desk = new DeskDouble();
  await openWindow(
    desk,
    desk.add({ headline: 'Ferry stops at noon', deck: 'The strait is closed' }),
  );
  const headline = page.getByRole('textbox', { name: words.canvas.parts.headline, exact: true });
  await expect.element(headline).toBeVisible();
  expect(await violations()).toEqual([]);
});
