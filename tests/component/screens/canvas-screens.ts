import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { words } from '../../../src/renderer/i18n';
import { textbox } from '../desk/window';
import type { Screen } from './screen';
import { EVERY_BLOCK, FAULTY, LIVE, MEDIA } from './story';

/** What stands on the canvas. */
export const CANVAS_SCREENS: Screen[] = [
  {
    name: 'every block of words and pictures',
    story: { ...FAULTY, body: EVERY_BLOCK },
    async open() {
      await expect.element(textbox(words.canvas.box.title)).toBeVisible();
    },
  },
  {
    name: 'galleries, videos and embeds',
    story: { ...FAULTY, body: MEDIA },
    async open() {
      await expect.element(page.getByText('The pilots')).toBeVisible();
    },
  },
  {
    name: 'a live blog',
    story: LIVE,
    async open() {
      await expect.element(textbox(words.liveBlog.title).first()).toBeVisible();
    },
  },
];
