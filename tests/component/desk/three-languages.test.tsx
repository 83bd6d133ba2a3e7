import { directionIn, LANGUAGES, type Language } from '@shared/language/languages';
import axe from 'axe-core';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { speak, words } from '../../../src/renderer/i18n';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';
import { openWindow } from './window';

function speakHere(language: Language): void {
  const root = document.documentElement;
  const turn = (to: Language): void => {
    speak(to);
    root.lang = to;
    root.dir = directionIn(to);
  };
  turn(language);
  onTestFinished(() => turn('en'));
}

async function violations(): Promise<unknown[]> {
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { violations: found } = await axe.run(document.body);
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}

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
