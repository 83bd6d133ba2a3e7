import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, lines, openWindow, textbox } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

const said = () => page.getByRole('status', { name: 'What the site says' });
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });

async function openSettings(desk = new DeskDouble()): Promise<DeskDouble> {
  await openWindow(desk);
  await expect.element(button('Settings')).toBeVisible();
  await userEvent.keyboard('{Control>},{/Control}');
  await expect.element(button('Add a site')).toBeVisible();
  return desk;
}

const withTwo = (): DeskDouble => {
  const desk = new DeskDouble();
  desk.sites.add({ key: 'money', name: 'Money', waiting: 2 });
  return desk;
};

describe('the sites of a desk', () => {
  test('are added: tried first, then kept with what they take', async () => {
    const desk = await openSettings();
    await button('Add a site').click();
    await textbox('Address').fill('https://news.example');
    await page.getByLabelText('Token').fill('wrong');
    await button('Test connection').click();
    await expect.element(said()).toMatchTextContent(/does not take this token/);
    await page.getByLabelText('Token').fill('right');
    await button('Test connection').click();
    await expect
      .element(said())
      .toMatchTextContent(/“The Harbour Courier” knows this desk as “Quay”.\s*All is well/);
    await textbox('Site name').fill('News');
    await page.getByRole('checkbox', { name: 'All sections' }).click();
    for (const section of ['Politics', 'Health']) {
      await page.getByRole('checkbox', { name: section }).click();
    }
    await page.getByRole('checkbox', { name: 'The breaking ticker' }).click();
    await button('Save site').click();
    await expect.element(dialog('Add a site')).not.toBeInTheDocument();
    expect(desk.sites.saved).toEqual([
      {
        ...{ key: null, name: 'News', place: { kind: 'galley', url: 'https://news.example' } },
        ...{ secret: 'right', acceptsOpenSecret: false },
        routing: {
          editions: null,
          sections: [
            'economy',
            'sports',
            'arts-culture',
            'miscellaneous',
            'technology',
            'environment',
          ],
          ticker: false,
        },
      },
    ]);
    await expect
      .poll(() => lines('Live sites')[1])
      .toMatch(/^Newsnews\.example · Economy, .*no ticker/);
  });

  test('can be a WordPress, which is told by its address, a user and an application password', async () => {
    const desk = await openSettings();
    await button('Add a site').click();
    await page.getByRole('radio', { name: 'A WordPress site' }).click();
    await expect.poll(async () => (await axe.run('[role=dialog]')).violations).toEqual([]);
    await textbox('Address').fill('https://paper.example');
    await textbox('User of WordPress').fill('lena');
    await page.getByLabelText('Application password').fill('abcd efgh ijkl');
    await button('Save site').click();
    await expect.element(dialog('Add a site')).not.toBeInTheDocument();
    expect(desk.sites.saved).toMatchObject([
      {
        place: { kind: 'wordpress', url: 'https://paper.example', user: 'lena' },
        secret: 'abcd efgh ijkl',
      },
    ]);
  });

  test('are plain files too: in a folder, on a server or in a bucket', async () => {
    const desk = await openSettings();
    await button('Add a site').click();
    await page.getByRole('radio', { name: /in a bucket/ }).click();
    await expect.element(textbox('Bucket')).toBeVisible();
    await page.getByRole('radio', { name: /by SFTP/ }).click();
    await expect.element(textbox('Bucket')).not.toBeInTheDocument();
    await textbox('Address').fill('https://paper.example');
    await textbox('Paper').fill('The Quay');
    await textbox('Server').fill('files.example');
    await textbox('User').fill('press');
    await textbox('Folder').fill('/srv/paper');
    await page.getByLabelText('Password or private key').fill('quay and mole');
    const found = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa'] });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    await button('Save site').click();
    await expect.element(dialog('Add a site')).not.toBeInTheDocument();
    expect(desk.sites.saved).toMatchObject([
      {
        place: {
          ...{ kind: 'static', base: 'https://paper.example', paper: 'The Quay' },
          store: { kind: 'sftp', host: 'files.example', port: 22, user: 'press', hostKey: '' },
        },
        secret: 'quay and mole',
      },
    ]);
  });

  test('want it said that a secret is kept without a lock, where the system has none', async () => {
    const desk = new DeskDouble();
    desk.sites.set = { ...desk.sites.set, areSecretsLocked: false };
    await openSettings(desk);
    await button('Add a site').click();
    await textbox('Address').fill('https://news.example');
    await page.getByLabelText('Token').fill('right');
    await expect
      .element(page.getByRole('alert').filter({ hasText: 'plain file' }))
      .toMatchTextContent(/can publish in your name/);
    await button('Save site').click();
    await expect.element(page.getByText('Your system has no lock for secrets.')).toBeVisible();
    await page.getByRole('checkbox', { name: /Keep it without a lock/ }).click();
    await button('Save site').click();
    await expect.poll(() => desk.sites.saved).toMatchObject([{ acceptsOpenSecret: true }]);
  });

  test('are changed in place, and keep their secret when none is given', async () => {
    const desk = await openSettings(withTwo());
    await button('Edit Money').click();
    await expect
      .element(page.getByLabelText('Token'))
      .toHaveAttribute('placeholder', 'Kept; write another one to change it');
    await button('Test connection').click();
    await expect.element(said()).toMatchTextContent(/All is well/);
    await textbox('Site name').fill('Markets');
    await button('Save site').click();
    await expect.poll(() => desk.sites.saved[0]).toMatchObject({ key: 'money', name: 'Markets' });
    expect(desk.sites.saved[0]).not.toHaveProperty('secret');
  });

  test('are put in order, by button and key', async () => {
    const desk = await openSettings(withTwo());
    await button('Move Money up').click();
    await expect
      .poll(() => desk.sites.set.sites.map(({ key }) => key))
      .toEqual(['money', 'embedded']);
    await expect.element(button('Move Money up')).toBeDisabled();
  });

  test('are removed after a question that says what waits', async () => {
    const desk = await openSettings(withTwo());
    await button('Remove Money').click();
    await expect.element(dialog('Remove Money?')).toMatchTextContent(/2 stories still wait/);
    await button('Cancel').click();
    expect(desk.sites.set.sites).toHaveLength(2);
    await button('Remove Money').click();
    await button('Remove site').click();
    await expect.poll(() => desk.sites.set.sites).toHaveLength(1);
    await expect.element(button('Add a site')).toHaveFocus();
    // One there is always.
    await expect.element(button('Edit Galley’s own site')).toBeVisible();
    expect(page.getByRole('button', { name: /^Remove/ }).elements()).toEqual([]);
  });

  test('are left alone where one was named as Galley was started', async () => {
    const desk = new DeskDouble();
    desk.sites.set = { ...desk.sites.set, isFixed: true };
    await openWindow(desk);
    await userEvent.keyboard('{Control>},{/Control}');
    await expect.element(page.getByText(/so it is not changed here/)).toBeVisible();
    expect(page.getByRole('button', { name: /^(Add a site|Edit|Remove)/ }).elements()).toEqual([]);
  });

  test.each(['light', 'dark'])('can be set up by everyone, %s', async (theme) => {
    const desk = withTwo();
    desk.sites.set = { ...desk.sites.set, areSecretsLocked: false };
    await openSettings(desk);
    await wear(theme);
    const check = async (): Promise<void> => {
      const { violations } = await axe.run(
        [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.body,
      );
      expect(violations).toEqual([]);
    };
    await check();
    await button('Edit Money').click();
    await page.getByLabelText('Token').fill('wrong');
    await page.getByRole('checkbox', { name: 'All sections' }).click();
    await button('Test connection').click();
    await expect.element(said()).toMatchTextContent(/does not take/);
    await check();
    await button('Cancel').click();
    await button('Remove Money').click();
    await check();
  });
});
