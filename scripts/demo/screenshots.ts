/** Pictures of the screens, for the README and for whoever wants to see what Galley looks like. */

import { mkdir } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { inProject } from '../project-root.ts';
import { bringChromium, systemChromium } from '../runtime/chromium.ts';

const folder = inProject('docs/screenshots');

/** The desk as it stands, under a name such as "desk-light". */
export async function pictureOf(window: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Without the focus ring and the hint of whatever was pressed last.
  await window.mouse.move(0, 0);
  await window.waitForTimeout(400);
  await window.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}

/** A public page as a reader's browser shows it; the width in CSS pixels. */
export async function pictureOfPage(address: string, name: string, width: number): Promise<void> {
  await bringChromium();
  const executablePath = systemChromium();
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(address);
    await page.evaluate(async () => {
      const seen = [...document.images].filter(
        (image) => image.getBoundingClientRect().top < innerHeight,
      );
      await Promise.all([document.fonts.ready, ...seen.map((image) => image.decode())]);
    });
    await page.screenshot({ path: `${folder}/${name}.png` });
  } finally {
    await browser.close();
  }
}
