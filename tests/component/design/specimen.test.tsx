import { directionIn, LANGUAGES } from '@shared/language/languages';
import axe from 'axe-core';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { speak } from '../../../src/renderer/i18n';
import { Notices } from '../../../src/renderer/ui/notices';
import { wear } from '../theme';
import { Specimen } from './specimen';
import '../../../src/renderer/ui/tokens.css';
import '../../../src/renderer/ui/base.css';

/** Part of all pixels that may differ: fonts are smoothed a little differently by each Chromium. */
const TOLERANCE = 0.02;

test.each(LANGUAGES.flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme }))))(
  'every component looks as it did: $language, $theme',
  async ({ language, theme }) => {
    await page.viewport(960, 840);
    speak(language);
    const root = document.documentElement;
    root.lang = language;
    root.dir = directionIn(language);
    onTestFinished(() => {
      speak('en');
      root.lang = 'en';
      root.dir = 'ltr';
    });
    await wear(theme);
    await render(
      <Notices>
        <Specimen />
      </Notices>,
    );
    await document.fonts.ready;
    await expect(page).toMatchScreenshot(`components-${language}-${theme}`, {
      comparatorOptions: { allowedMismatchedPixelRatio: TOLERANCE },
    });
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  },
);
