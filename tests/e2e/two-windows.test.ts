import { newStory, openStory, saved, textbox, writeBody } from './desk.ts';
import { expect, test } from './galley.ts';

test('two windows on one story stay in step, words and fields', async ({ galley }) => {
  const first = await galley.start();
  await newStory(first, 'Two desks, one story');
  await writeBody(first, 'Written in the first window.');
  await saved(first);

  const [second] = await Promise.all([
    galley.app.waitForEvent('window'),
    galley.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click(),
    ),
  ]);
  await openStory(second, 'Two desks, one story');
  await expect(textbox(second, 'Body')).toContainText('Written in the first window.');

  await textbox(second, 'Body').click();
  await second.keyboard.press('ControlOrMeta+End');
  await second.keyboard.type(' And in the second.');
  await expect(textbox(first, 'Body')).toContainText(
    'Written in the first window. And in the second.',
  );

  await textbox(second, 'Source').fill('Agencies');
  await expect(textbox(first, 'Source')).toHaveValue('Agencies');
  await textbox(first, 'Headline').click();
  await first.keyboard.press('End');
  await first.keyboard.type(', again');
  await expect(textbox(second, 'Headline')).toContainText('Two desks, one story, again');
});
