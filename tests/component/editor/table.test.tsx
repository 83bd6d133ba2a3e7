import type { Block } from '@shared/story/blocks';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { blocks, button, keys, openSheet, paragraph, paste, type Sheet, settled } from './newsroom';

const cell = (text: string) => (text === '' ? [] : [{ text }]);
const table = (...rows: string[][]): Block => ({
  ...{ type: 'table', caption: [], headerRow: true },
  rows: rows.map((row) => row.map(cell)),
});
/** The words in the table of a story, row by row. */
const rowsOf = (sheet: Sheet): string[][] =>
  blocks(sheet.session).flatMap((block) =>
    block.type === 'table'
      ? block.rows.map((row) => row.map((runs) => runs.map(({ text }) => text).join('')))
      : [],
  );

/** Opens a story with a table between two paragraphs, the caret at the end of a cell. */
async function openTable(start: string, ...rows: string[][]): Promise<Sheet> {
  const sheet = await openSheet({
    content: { body: [paragraph('Before'), table(...rows), paragraph('After')] },
  });
  putCaret(sheet, start);
  await settled();
  return sheet;
}

/** Selects from the end of one text to the end of another; without another only puts the caret there. */
function putCaret({ handle }: Sheet, words: string, to = words): void {
  const { body } = handle.editors;
  body.view.focus();
  const endOf = (text: string): number => {
    let end = 0;
    body.state.doc.descendants((node, pos) => {
      if (node.isTextblock && node.textContent === text) end = pos + 1 + node.content.size;
    });
    return end;
  };
  body.commands.setTextSelection({ from: endOf(words), to: endOf(to) });
}

test('a table is put in and written by keys alone', async () => {
  const sheet = await openSheet();
  sheet.handle.editors.body.view.focus();
  await keys('/table{Enter}');
  await keys('Crossings{Enter}Year{Tab}Lorries{Tab}{Tab}2025{Tab}1,240{Enter}{Enter}After');
  expect(blocks(sheet.session)).toEqual([
    {
      ...table(['Year', 'Lorries', ''], ['2025', '1,240', ''], ['', '', '']),
      caption: [{ text: 'Crossings' }],
    },
    paragraph('After'),
  ]);
});

test('Tab behind the last cell makes a row, and the arrows keep their column', async () => {
  const sheet = await openTable('d', ['a', 'b'], ['c', 'd']);
  await keys('{Tab}e{Tab}f');
  expect(rowsOf(sheet)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ]);
  await keys('{ArrowUp}1{ArrowUp}2{Shift>}{Tab}{/Shift}{End}3{ArrowDown}4');
  expect(rowsOf(sheet)).toEqual([
    ['a3', 'b2'],
    ['c4', 'd1'],
    ['e', 'f'],
  ]);
});

const alt = (key: string) => `{Alt>}{Shift>}{${key}}{/Shift}{/Alt}`;

test.each<[name: string, key: string, menu: string, rows: string[][]]>([
  [
    'a row above',
    'ArrowUp',
    'Add row above',
    [
      ['a', 'b'],
      ['!', ''],
      ['c', 'd'],
    ],
  ],
  [
    'a row below',
    'ArrowDown',
    'Add row below',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['!', ''],
    ],
  ],
  [
    'a column before',
    'ArrowLeft',
    'Add column before',
    [
      ['', 'a', 'b'],
      ['!', 'c', 'd'],
    ],
  ],
  [
    'a column after',
    'ArrowRight',
    'Add column after',
    [
      ['a', '', 'b'],
      ['c', '!', 'd'],
    ],
  ],
  ['no row', 'Backspace', 'Delete row', [['!', 'b']]],
  ['no column', 'Delete', 'Delete column', [['b'], ['!']]],
])(
  'there is %s by its key and by the menu, and undo takes it back',
  async (_name, key, menu, rows) => {
    const start = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    const sheet = await openTable('c', ...start);
    await keys(`${alt(key)}!`);
    expect(rowsOf(sheet)).toEqual(rows);
    sheet.handle.undo();
    await expect.poll(() => rowsOf(sheet).flat().includes('!')).toBe(false);
    sheet.handle.undo();
    await expect.poll(() => rowsOf(sheet)).toEqual(start);
    putCaret(sheet, 'c');
    await button('Rows and columns').click();
    await page.getByRole('menuitem', { name: menu }).click();
    await expect.poll(() => document.activeElement).toBe(sheet.handle.editors.body.view.dom);
    await keys('!');
    expect(rowsOf(sheet)).toEqual(rows);
  },
);

test('the last row and the last column stay, and the header row can go', async () => {
  const sheet = await openTable('a', ['a']);
  await keys(`${alt('Backspace')}${alt('Delete')}`);
  expect(rowsOf(sheet)).toEqual([['a']]);
  await button('Rows and columns').click();
  await page.getByRole('menuitem', { name: 'No header row' }).click();
  await expect.poll(() => blocks(sheet.session)[1]).toMatchObject({ headerRow: false });
});

describe('what is done over several cells', () => {
  test.each([
    ['deleted', '{Backspace}', ''],
    ['typed', 'x', 'x'],
  ])('and %s empties them and keeps the table', async (_name, key, left) => {
    const sheet = await openTable('a', ['a', 'b'], ['c', 'd']);
    putCaret(sheet, 'a', 'c');
    await settled();
    await keys(key);
    expect(rowsOf(sheet)).toEqual([
      [`a${left}`, ''],
      ['', 'd'],
    ]);
  });

  test('a cell is joined to no other, and takes what is pasted as one line', async () => {
    const sheet = await openTable('c', ['a', 'b'], ['c', 'd']);
    await keys('{Home}{Backspace}{End}{Delete}');
    expect(rowsOf(sheet)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    paste(sheet.handle.editors.body, { html: '<p>One</p><ul><li>two</li></ul>', text: 'One two' });
    await expect.poll(() => rowsOf(sheet)[1]).toEqual(['cOne two', 'd']);
  });
});

test('Alt and an arrow move the row, and the whole table when it is selected', async () => {
  const sheet = await openTable('c', ['a', 'b'], ['c', 'd']);
  await keys('{Alt>}{ArrowUp}{/Alt}');
  expect(rowsOf(sheet)).toEqual([
    ['c', 'd'],
    ['a', 'b'],
  ]);
  await keys('{Alt>}{ArrowUp}{/Alt}');
  expect(rowsOf(sheet)[0]).toEqual(['c', 'd']);
  await keys('{Escape}{Alt>}{ArrowUp}{/Alt}');
  expect(blocks(sheet.session).map(({ type }) => type)).toEqual([
    'table',
    'paragraph',
    'paragraph',
  ]);
  await keys('{Backspace}');
  expect(blocks(sheet.session).map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
});
