import { button, newStory } from './desk.ts';
import { expect, type Galley, test } from './galley.ts';

/** An item of the application menu, as it is now. */
const item = (galley: Galley, id: string) =>
  galley.app.evaluate(({ Menu }, wanted) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return found ? { enabled: found.enabled, accelerator: String(found.accelerator) } : null;
  }, id);

test('the menu greys out what cannot be done, and has the keys that were chosen', async ({
  galley,
}) => {
  const window = await galley.start();
  await expect.poll(() => item(galley, 'publish')).toMatchObject({ enabled: false });
  await newStory(window, 'Keys');
  await expect
    .poll(() => item(galley, 'publish'))
    .toEqual({ enabled: true, accelerator: 'CmdOrCtrl+Shift+P' });

  await window.keyboard.press('F1');
  await window.getByRole('button', { name: /^Publish: / }).click();
  await window.keyboard.press('ControlOrMeta+Shift+S');
  await button(window, 'Close').click();
  await expect
    .poll(() => item(galley, 'publish'))
    .toEqual({ enabled: true, accelerator: 'CmdOrCtrl+Shift+S' });

  // Chosen for good.
  await galley.close();
  await galley.start();
  await expect
    .poll(() => item(galley, 'publish'))
    .toMatchObject({ accelerator: 'CmdOrCtrl+Shift+S' });
});
