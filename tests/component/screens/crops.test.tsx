import { LANGUAGES } from '@shared/language/languages';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { words } from '../../../src/renderer/i18n';
import plain from '../../fixtures/pictures/plain.jpg?url';
import { figure } from '../../unit/stories';
import { DeskDouble } from '../desk-double';
import { button, fileOf, openSheet } from '../editor/newsroom';
import { speakHere, violations } from '../everyone';

test.each(LANGUAGES)('axe finds nothing while a picture is cropped: %s', async (language) => {
  speakHere(language);
  const desk = new DeskDouble();
  const bytes = new Uint8Array(await (await fileOf(plain, 'marsh.jpg')).arrayBuffer());
  const kept = await desk.connect().desk.media.import({ name: 'marsh.jpg', bytes });
  if (!kept.ok) throw new Error(kept.error.message);
  const { sha256, mime, width, height } = kept.value;
  const media = { sha256, mime, width, height, focal: { x: 0.5, y: 0.5 } };
  await openSheet({ desk, content: { headline: 'Ferry', body: [figure(sha256, { media })] } });
  await page.getByAltText('An empty quay').click();
  await button(words.canvas.figure.focalPoint).click();
  await button(words.blocks.crops.shape('1:1', false)).click();
  await expect.poll(() => document.querySelector('.focal-frame')).not.toBeNull();
  // The bar of the test's window is in no region.
  expect(await violations(['region'])).toEqual([]);
});
