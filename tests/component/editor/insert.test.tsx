import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { blocks, button, keys, openSheet, paragraph, settled, textbox, write } from './newsroom';

const offers = () => page.getByRole('listbox', { name: 'Blocks' });
const names = () =>
  offers()
    .getByRole('option')
    .elements()
    .map((option) => option.children[1]?.textContent);
const active = () =>
  document.querySelector('[role=option][aria-selected=true]')?.children[1]?.textContent;

describe('a slash at the beginning of an empty line', () => {
  test('offers what can stand there, fewer with each letter, and takes the chosen one', async () => {
    const sheet = await openSheet();
    await write('Body', '/');
    await expect.element(offers()).toBeVisible();
    expect(names().length).toBeGreaterThan(5);
    await keys('pu');
    await expect.poll(names).toEqual(['Pull quote']);
    const body = textbox('Body').element();
    const id = body.getAttribute('aria-activedescendant');
    expect(document.getElementById(id ?? '')?.textContent).toContain('Pull quote');
    await keys('{Enter}');
    await expect.element(offers()).not.toBeInTheDocument();
    await keys('We never left.{Enter}Ade Okafor{Enter}After');
    expect(blocks(sheet.session)).toEqual([
      { type: 'pull-quote', quotation: [{ text: 'We never left.' }], attribution: 'Ade Okafor' },
      paragraph('After'),
    ]);
    expect(body.hasAttribute('aria-activedescendant')).toBe(false);
  });

  test('is chosen from with the arrows, and by the other words for a block', async () => {
    const sheet = await openSheet();
    await write('Body', '/');
    await expect.poll(active).toBe('Heading');
    await keys('{ArrowDown}');
    await expect.poll(active).toBe('Subheading');
    await keys('{ArrowUp}{ArrowUp}');
    await expect.poll(active).toBe(names().at(-1));
    await keys('h3{Tab}');
    await settled();
    await keys('Why');
    expect(blocks(sheet.session)).toEqual([{ type: 'heading', level: 3, runs: [{ text: 'Why' }] }]);
  });

  test('stays a slash after Escape, without an offer, and within a line', async () => {
    const sheet = await openSheet();
    await write('Body', '/');
    await expect.element(offers()).toBeVisible();
    await keys('{Escape}');
    await expect.element(offers()).not.toBeInTheDocument();
    await keys('pull{Enter}');
    await keys('/etc/hosts{Enter}');
    await keys('and/or{Enter}');
    expect(blocks(sheet.session)).toEqual([
      paragraph('/pull'),
      paragraph('/etc/hosts'),
      paragraph('and/or'),
      { type: 'paragraph', runs: [] },
    ]);
    await expect.element(offers()).not.toBeInTheDocument();
  });

  test('goes with the pointer, too, and with the focus', async () => {
    const sheet = await openSheet();
    await write('Body', '/');
    await page.getByRole('option', { name: /^Line/ }).click();
    expect(blocks(sheet.session).map(({ type }) => type)).toEqual(['rule', 'paragraph']);
    await keys('/');
    await expect.element(offers()).toBeVisible();
    textbox('Headline').element().focus();
    await expect.element(offers()).not.toBeInTheDocument();
  });
});

test('the menu “Insert” has every block of its own', async () => {
  const sheet = await openSheet({ content: { body: [paragraph('One'), paragraph('Two')] } });
  const { body } = sheet.handle.editors;
  body.view.focus();
  body.commands.setTextSelection(2);
  await settled();
  await button('Insert a block').click();
  await page.getByRole('menuitem', { name: 'Pull quote' }).click();
  await expect
    .poll(() => blocks(sheet.session).map(({ type }) => type))
    .toEqual(['paragraph', 'pull-quote', 'paragraph']);
  await expect.poll(() => document.activeElement).toBe(body.view.dom);
  await keys('Said');
  expect(blocks(sheet.session)[1]).toMatchObject({ quotation: [{ text: 'Said' }] });
});
