/**
 * `npm run sample`: draws the pictures of the sample newsroom, those of the tests and the icons
 * anew. Names of pictures after it draw only those: `npm run sample -- salt-marsh`.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { inProject } from '../project-root.ts';
import { reportFailure } from '../report-failure.ts';
import { bringChromium, systemChromium } from '../runtime/chromium.ts';
import { iconSvg } from './icon.ts';
import { withWords } from './photo-words.ts';
import { SCENE_WIDTH, type Scene, sceneSvg } from './scene.ts';
import { scenes } from './scenes/index.ts';
import { testPictures } from './test-pictures.ts';

/** For the packages of the systems, which scale it themselves, and for windows; pixels. */
const ICONS = [
  ['icon', 1024],
  ['window-icon', 256],
] as const;
/** Largest picture that is kept in the project, bytes. */
const MOST_BYTES = 145_000;

await reportFailure(async () => {
  const wanted = process.argv.slice(2);
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  await bringChromium();
  const executablePath = systemChromium();
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await browser.newPage();
    for (const scene of scenes) {
      if (!isWanted(scene.name)) continue;
      const jpeg = await photograph(page, scene, SCENE_WIDTH, MOST_BYTES);
      await keep(`resources/sample/pictures/${scene.name}.jpg`, withWords(jpeg, scene));
    }
    for (const { name, scene, width, mostBytes, words } of testPictures) {
      if (!isWanted(name)) continue;
      const jpeg = await photograph(page, scene, width, mostBytes);
      await keep(`tests/fixtures/pictures/${name}.jpg`, words ? withWords(jpeg, words) : jpeg);
    }
    if (isWanted('icon')) {
      await keep('resources/icon.svg', Buffer.from(iconSvg(1024)));
      for (const [name, size] of ICONS) {
        await keep(`resources/${name}.png`, await icon(page, size));
      }
    }
  } finally {
    await browser.close();
  }
});

/** A scene as a JPEG of a width in pixels, in the best quality that fits into so many bytes. */
async function photograph(page: Page, scene: Scene, width: number, most: number): Promise<Buffer> {
  const height = Math.round((scene.height * width) / SCENE_WIDTH);
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<style>${await fontFaces()}body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${sceneSvg(scene)}`,
  );
  await page.evaluate(() => document.fonts.ready);
  for (let quality = 90; quality >= 40; quality -= 3) {
    const jpeg = await page.screenshot({ type: 'jpeg', quality });
    if (jpeg.length <= most) {
      console.log(`${scene.name}: ${width} × ${height}, quality ${quality}`);
      return jpeg;
    }
  }
  throw new Error(`${scene.name} does not fit into ${most} bytes: draw it with less grain.`);
}

async function icon(page: Page, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;background:none}svg{display:block}</style>${iconSvg(size)}`,
  );
  return page.screenshot({ type: 'png', omitBackground: true });
}

/** The desk's own type, for charts: a page without an address can load no files. */
async function fontFaces(): Promise<string> {
  const faces = ['inter/files/inter-latin', 'source-serif-4/files/source-serif-4-latin'].map(
    async (file) => {
      const font = await readFile(
        inProject(`node_modules/@fontsource-variable/${file}-wght-normal.woff2`),
      );
      const family = file.startsWith('inter') ? 'Inter Variable' : 'Source Serif 4 Variable';
      return `@font-face{font-family:"${family}";font-weight:100 900;src:url(data:font/woff2;base64,${font.toString('base64')})}`;
    },
  );
  return (await Promise.all(faces)).join('');
}

async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(inProject(file)), { recursive: true });
  await writeFile(inProject(file), bytes);
  console.log(`  ${file}: ${(bytes.length / 1000).toFixed(0)} kB`);
}
