import { newStory, openStory, saved, textbox, writeBody } from './desk.ts';
import { expect, test } from './galley.ts';

test('a story is all there after kill -9 within 100 ms of the last “Saved”', async ({ galley }) => {
  const window = await galley.start();
  await newStory(window, 'Ferry stops at noon');
  await writeBody(window, 'The last boat left at noon. Nobody was told before it did.');
  await saved(window);
  const shown = performance.now();
  await galley.kill();
  expect(performance.now() - shown).toBeLessThan(1000);

  const again = await galley.start();
  await openStory(again, 'Ferry stops at noon');
  await expect(textbox(again, 'Body')).toContainText(
    'The last boat left at noon. Nobody was told before it did.',
  );
});

test('typing and being killed again and again loses nothing that was saved', async ({ galley }) => {
  test.setTimeout(120_000);
  let window = await galley.start();
  await newStory(window, 'Counting boats');
  let text = '';
  for (let round = 1; round <= 3; round++) {
    const sentence = `Boat ${round} came in. `;
    await textbox(window, 'Body').click();
    await window.keyboard.press('ControlOrMeta+End');
    await window.keyboard.type(sentence);
    text += sentence;
    await saved(window);
    await galley.kill();
    window = await galley.start();
    await openStory(window, 'Counting boats');
    await expect(textbox(window, 'Body')).toContainText(text.trim());
  }
});
