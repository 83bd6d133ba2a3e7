import { button, newStory, saved, textbox, writeBody } from './desk.ts';
import { expect, test } from './galley.ts';

test('a version is named, rewritten, compared, and brought back in part and as a whole', async ({
  galley,
}) => {
  const window = await galley.start();
  const history = window.getByRole('list', { name: 'History', exact: true });
  const moment = (name: RegExp) => history.getByRole('button', { name });
  const body = textbox(window, 'Body');

  await newStory(window, 'Night ferry returns');
  await writeBody(
    window,
    'The boat left the harbour at ten.\nFares stay as they were, the company said.',
  );
  await saved(window);
  await window.getByRole('tab', { name: 'History' }).click();
  await button(window, 'Name this version').click();
  await window.keyboard.type('As filed');
  await window.keyboard.press('Enter');
  await expect(moment(/^As filed/)).toBeVisible();

  await textbox(window, 'Headline').click();
  await window.keyboard.press('End');
  await window.keyboard.type(' tonight');
  await body.getByText('Fares stay').click();
  await window.keyboard.press('End');
  await window.keyboard.type(' Nobody objected.');
  await saved(window);

  await moment(/^As filed/).click();
  await expect(window.getByRole('heading', { name: /^As it was on/ })).toBeVisible();
  const page = window.frameLocator('iframe[title="The story as it was"]');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Night ferry returns');

  await button(window, 'Compare with now').click();
  const compared = window.getByRole('region', { name: 'Two versions compared' });
  await expect(compared.locator('ins')).toHaveText(['tonight', 'Nobody objected.']);
  await button(window, 'Restore paragraph 2').click();
  await expect(compared.locator('ins')).toHaveText(['tonight']);
  await button(window, 'Restore this version').click();

  await expect(body).toBeFocused();
  await expect(textbox(window, 'Headline')).toHaveText('Night ferry returns');
  await expect(body).not.toContainText('Nobody objected.');
  await expect(moment(/^Restored a block of the text/)).toBeVisible();
  await expect(moment(/^Restored the whole story/)).toBeVisible();

  await galley.close();
  const again = await galley.start();
  await again.getByRole('list', { name: 'Stories' }).getByText('Night ferry returns').click();
  await expect(textbox(again, 'Headline')).toHaveText('Night ferry returns');
  await again.getByRole('tab', { name: 'History' }).click();
  await expect(
    again.getByRole('list', { name: 'History', exact: true }).getByRole('button', {
      name: /^As filed/,
    }),
  ).toBeVisible();
});
