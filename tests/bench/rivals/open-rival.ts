import type { Page } from '@playwright/test';
import { build } from 'vite';
import { inProject } from '../../../scripts/project-root.ts';

/** The width of a story's text on the sheet, px, and its type: lines break as often in all editors. */
const STYLE = `
  .rival { max-width: 640px; margin: 24px auto; font: 19px/1.6 serif; white-space: pre-wrap; outline: none }
  .rival [contenteditable] { outline: none }`;

/** Opens an editor that is a script of this folder in a page, with paragraphs in it. */
export async function openRival(
  page: Page,
  name: 'prosemirror' | 'lexical',
  paragraphs: readonly string[],
): Promise<void> {
  await page.reload();
  await page.addStyleTag({ content: STYLE });
  await page.addScriptTag({
    content: await bundled(inProject('tests/bench/rivals', `${name}.ts`)),
  });
  await page.evaluate((texts) => {
    const place = document.createElement('div');
    place.className = 'rival';
    document.body.replaceChildren(place);
    window.openRival(place, texts);
  }, paragraphs);
}

/** A script and all that it imports, as its users would have it. */
async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...{ write: false, minify: true, target: 'chrome114' },
      lib: { entry, formats: ['iife'], name: 'rival', fileName: 'rival' },
    },
  });
  const bundles = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = bundles.find((one) => one.type === 'chunk');
  if (!script) throw new Error(`${entry} gave no script`);
  return script.code;
}
