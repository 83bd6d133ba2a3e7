import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import plain from '../../fixtures/pictures/plain.jpg?url';
import {
  blocks,
  button,
  chooseFiles,
  fileOf,
  keys,
  openSheet,
  paragraph,
  settled,
  write,
} from './newsroom';

const pressed = (name: string) =>
  expect.element(button(name)).toHaveAttribute('aria-pressed', 'true');
const blockType = (label: string) => button(`Block type: ${label}`);

describe('the toolbar', () => {
  test('shows what the text of the caret is, and changes it', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('One')] } });
    await expect.element(button('Bold')).toBeDisabled();
    await write('Body', '{Control>}b{/Control}');
    await pressed('Bold');
    await keys('strong');
    await button('Italic').click();
    await keys('x');
    expect(blocks(sheet.session)).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: 'One' },
          { text: 'strong', bold: true },
          { text: 'x', bold: true, italic: true },
        ],
      },
    ]);
    await button('Numbered list').click();
    await pressed('Numbered list');
    await button('List').click();
    await pressed('List');
    await button('List').click();
    expect(blocks(sheet.session)).toHaveLength(1);
    expect(blocks(sheet.session)[0]).toMatchObject({ type: 'paragraph' });
  });

  test('turns a block into any other and back', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('One')] } });
    await write('Body');
    const types = [
      ['Heading', { type: 'heading', level: 2, runs: [{ text: 'One' }] }],
      ['Quote', { type: 'blockquote', blocks: [paragraph('One')] }],
      ['Subheading', { type: 'heading', level: 3, runs: [{ text: 'One' }] }],
      ['Quote', { type: 'blockquote', blocks: [paragraph('One')] }],
      ['Paragraph', paragraph('One')],
    ] as const;
    let current = 'Paragraph';
    for (const [label, block] of types) {
      await blockType(current).click();
      await page.getByRole('menuitemradio', { name: label, exact: true }).click();
      await expect.element(blockType(label)).toBeVisible();
      expect(blocks(sheet.session)).toEqual([block]);
      current = label;
    }
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Body');
  });

  test('raises and lowers letters, and says in which language words are', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('5 m')] } });
    await write('Body', '{Control>}{Alt>}u{/Alt}{/Control}');
    await keys('2');
    await button('More formatting').click();
    await page.getByRole('menuitemcheckbox', { name: 'Subscript' }).click();
    await keys('i');
    await button('More formatting').click();
    await page.getByRole('menuitemcheckbox', { name: 'Subscript' }).click();
    await keys(' {Control>}{Alt>}l{/Alt}{/Control}');
    await page.getByRole('combobox', { name: 'Language of the words' }).fill('fran');
    await page.getByRole('option', { name: /^French/ }).click();
    await keys('mer');
    expect(blocks(sheet.session)).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: '5 m' },
          { text: '2', position: 'super' },
          { text: 'i', position: 'sub' },
          { text: ' ' },
          { text: 'mer', language: 'fr' },
        ],
      },
    ]);
    const words = document.querySelector('.sheet-body [data-language]');
    expect([words?.getAttribute('lang'), words?.getAttribute('dir')]).toEqual(['fr', 'ltr']);
    // The whole of it is in the story's own language again.
    await keys('{Control>}{Alt>}l{/Alt}{/Control}');
    await expect.element(button('Not in French')).toBeVisible();
    const { violations } = await axe.run('.question');
    expect(violations.map(({ id }) => id)).toEqual([]);
    await button('Not in French').click();
    expect(blocks(sheet.session)).toMatchObject([{ runs: [{}, {}, {}, { text: ' mer' }] }]);
  });

  test('is one stop of the Tab key, and its buttons are reached with arrow keys', async () => {
    await openSheet();
    await write('Body');
    button('Bold').element().focus();
    await keys('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Italic');
    await keys('{Home}');
    await keys('{ArrowLeft}');
    const toolbar = page.getByRole('toolbar', { name: 'Formatting' }).element();
    expect(toolbar.contains(document.activeElement)).toBe(true);
  });

  test('undoes and does again, and knows when there is nothing to undo', async () => {
    const sheet = await openSheet();
    await expect.element(button('Undo')).toBeDisabled();
    await write('Body', 'word');
    await button('Undo').click();
    expect(blocks(sheet.session)).toEqual([{ type: 'paragraph', runs: [] }]);
    await expect.element(button('Undo')).toBeDisabled();
    await button('Redo').click();
    expect(blocks(sheet.session)).toEqual([paragraph('word')]);
  });

  test('opens the file picker with “Add image”', async () => {
    await openSheet();
    const input = document.querySelector<HTMLInputElement>('[aria-label="Pictures for the story"]');
    let opened = 0;
    input?.addEventListener('click', (event) => {
      event.preventDefault();
      opened += 1;
    });
    await button('Add image').click();
    expect(opened).toBe(1);
    expect(input?.multiple).toBe(true);
  });

  test.each([360, 480, 700])('keeps to a window of %i pixels', async (width) => {
    await openSheet();
    await page.viewport(width, 700);
    await settled(100);
    const bar = document.querySelector('.canvas-toolbar');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(bar?.getBoundingClientRect().right).toBeLessThanOrEqual(width);
    expect(bar?.getBoundingClientRect().height).toBeLessThan(48);
  });
});

test.each(['light', 'dark'] as const)(
  'everything on a %s canvas has a name, a role and enough contrast',
  async (theme) => {
    document.documentElement.dataset.theme = theme;
    try {
      await openSheet({
        content: {
          headline: 'Head',
          body: [
            { type: 'figure', media: null, caption: [], credit: '', alternative: '' },
            {
              type: 'paragraph',
              runs: [{ text: 'A ' }, { text: 'link', href: 'https://example.org' }],
            },
            { type: 'read-more', storyId: 'x', headline: 'Other' },
            { type: 'blockquote', blocks: [paragraph('said')] },
            { type: 'pull-quote', quotation: [{ text: 'Said' }], attribution: '' },
            { type: 'fact-box', title: 'Facts', blocks: [paragraph('One')] },
            {
              ...{ type: 'table', caption: [], headerRow: true },
              rows: [
                [[{ text: 'Year' }], []],
                [[], [{ text: '2025' }]],
              ],
            },
          ],
        },
      });
      await chooseFiles([await fileOf(plain, 'marsh.jpg')]);
      await settled(200);
      const { violations } = await axe.run(document.body, {
        rules: { region: { enabled: false } },
      });
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
    } finally {
      delete document.documentElement.dataset.theme;
    }
  },
);

test('an Arabic story is set from right to left, its addresses from left to right', async () => {
  const sheet = await openSheet({
    content: {
      headline: 'عودة العبّارة',
      fields: { edition: 'ar', section: 'economy' },
      body: [
        paragraph('عادت العبّارة.'),
        { type: 'read-more', href: 'https://example.org', headline: 'المزيد' },
      ],
    },
  });
  for (const name of ['Headline', 'Deck', 'Body']) {
    const { direction, fontFamily } = getComputedStyle(
      page.getByRole('textbox', { name }).element(),
    );
    expect(direction).toBe('rtl');
    expect(fontFamily).toContain('Naskh');
  }
  const address = document.querySelector('.read-more-address');
  expect(address && getComputedStyle(address).direction).toBe('ltr');
  await expect.element(page.getByText('اقتصاد')).toBeVisible();
  // Forwards is to the left.
  const { body } = sheet.handle.editors;
  body.view.focus();
  body.commands.setTextSelection(1);
  await settled(250);
  await keys('{ArrowLeft}{ArrowLeft}');
  await settled();
  await keys('!');
  expect(body.state.doc.firstChild?.textContent).toBe('عا!دت العبّارة.');
});
