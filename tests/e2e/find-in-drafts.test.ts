import { button, newStory, openStory, saved, textbox, writeBody } from './desk.ts';
import { expect, test } from './galley.ts';

test('a name is corrected in all drafts after a look at each place, and an endless expression is given up', async ({
  galley,
}) => {
  const window = await galley.start();
  const body = textbox(window, 'Body');
  await newStory(window, 'The Zephyrine sails');
  await writeBody(window, 'The Zephyrine is in. The Zephyrine goes on.');
  await saved(window);
  await newStory(window, 'At the quay');
  await writeBody(window, `Nobody saw the Zephyrine. ${'a'.repeat(60)}!`);
  await saved(window);

  await window.keyboard.press('ControlOrMeta+Alt+F');
  const dialog = window.getByRole('dialog', { name: 'Find and replace in all drafts' });
  await dialog.getByRole('textbox', { name: 'Find in all drafts' }).fill('Zephyrine');
  await button(window, 'Find').click();
  const status = dialog.getByRole('status', { name: 'Matches' });
  await expect(status).toHaveText('4 matches in 2 stories');
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('Tern');
  await dialog
    .getByRole('checkbox', { name: /^The Zephyrine ?Tern is in/ })
    .first()
    .click();
  await button(window, 'Replace 3 matches').click();
  await expect(status).toContainText('3 matches replaced in 2 stories');

  await button(window, 'Regular expression').click();
  await dialog.getByRole('textbox', { name: 'Find in all drafts' }).fill('(a+)+$');
  await button(window, 'Find').click();
  await expect(dialog.getByRole('alert')).toContainText('takes too long', { timeout: 20_000 });
  await button(window, 'Close').click();

  // The window that has the story open shows it, and so does one that is opened later.
  await expect(body).toContainText('Nobody saw the Tern.');
  await openStory(window, 'The Tern sails');
  await expect(body).toContainText('The Zephyrine is in. The Tern goes on.');
  // In the story, too, expressions are tried where they can be stopped.
  await window.keyboard.press('ControlOrMeta+Shift+H');
  await textbox(window, 'Find in this story').fill('T.rn');
  await expect(window.getByRole('status', { name: 'Matches' })).toHaveText(/of 2$/);
  await window.getByRole('tab', { name: 'History' }).click();
  await expect(window.getByText('Before “Zephyrine” became “Tern”')).toBeVisible();
});
