import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { button, newStory, saved, writeBody } from './desk.ts';
import { expect, test } from './galley.ts';

const SENTENCE = 'Passengers were told at the pier, and buses took them round the bay. ';

test('the proof of a story is a PDF of as many pages as its lines fill', async ({ galley }) => {
  const window = await galley.start();
  await newStory(window, 'Ferry stops at noon');
  await writeBody(window, 'It stopped.');
  await window.keyboard.press('Enter');
  await window.keyboard.insertText(SENTENCE.repeat(60));
  await saved(window);

  const file = path.join(galley.folder, 'proof.pdf');
  await galley.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, file);
  await window.keyboard.press('ControlOrMeta+K');
  await window.keyboard.type('save proof');
  await window.keyboard.press('Enter');
  await expect(window.getByText('The proof is in')).toBeVisible();

  const pdf = (await readFile(file)).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  // 4,100 letters on lines of some 75, with the headline and the first line: three pages of 28.
  expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(3);
  expect(pdf).toMatch(/\/MediaBox ?\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  // The window that set it is gone, and the desk goes on.
  const windows = await galley.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows());
  expect(windows).toHaveLength(1);
  await expect(button(window, 'New story')).toBeVisible();
});
