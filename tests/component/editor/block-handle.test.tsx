import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { blocks, keys, openSheet, paragraph, type Sheet, settled, write } from './newsroom';

const body = () => page.getByRole('textbox', { name: 'Body', exact: true });
const handle = (block: string) => page.getByRole('button', { name: new RegExp(`^${block}: drag`) });
const item = (name: string) => page.getByRole('menuitem', { name: new RegExp(`^${name}`) });

/** The texts of the body's own lines; of another block its type. */
const lines = ({ session }: Sheet): string[] =>
  blocks(session).map((block) =>
    block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.type,
  );

const three = { body: [paragraph('One'), paragraph('Two'), paragraph('Three')] };
const pictureLess = {
  ...{ type: 'figure' as const, media: null, caption: [{ text: 'The quay' }] },
  ...{ credit: '', alternative: '' },
};

/** Opens the menu of a line that one points at. */
async function openMenu(text: string, block = 'Paragraph'): Promise<void> {
  await body().getByText(text, { exact: true }).hover();
  await handle(block).click();
}

test('the block that one points at has a handle, and its menu does what it says', async () => {
  const sheet = await openSheet({ content: three });
  await openMenu('Two');
  await item('Move up').click();
  expect(lines(sheet)).toEqual(['Two', 'One', 'Three']);
  await openMenu('Three');
  await expect.element(item('Move down')).toHaveAttribute('aria-disabled', 'true');
  await item('Duplicate').click();
  expect(lines(sheet)).toEqual(['Two', 'One', 'Three', 'Three']);
  await openMenu('One');
  await item('Quote').click();
  expect(blocks(sheet.session)[1]).toEqual({ type: 'blockquote', blocks: [paragraph('One')] });
  await openMenu('One', 'Quote');
  await item('Numbered list').click();
  expect(blocks(sheet.session)[1]).toEqual({
    ...{ type: 'list', ordered: true, items: [[paragraph('One')]] },
  });
  await openMenu('One', 'Numbered list');
  await item('Subheading').click();
  expect(blocks(sheet.session)[1]).toEqual({ type: 'heading', level: 3, runs: [{ text: 'One' }] });
});

test('a block that is deleted is named, and comes back as it was', async () => {
  const sheet = await openSheet({ content: { body: [paragraph('One'), pictureLess] } });
  await openMenu('One');
  await item('Delete').click();
  expect(lines(sheet)).toEqual(['figure']);
  expect(sheet.notices).toMatchObject([
    { message: 'Paragraph deleted: “One”', action: { label: 'Undo' } },
  ]);
  sheet.notices[0]?.action?.run();
  expect(lines(sheet)).toEqual(['One', 'figure']);
  expect(sheet.handle.history.get()).toEqual({ canUndo: false, canRedo: true });
  // However it was done, and also when one has gone on writing.
  sheet.handle.focusFigure(0);
  await keys('{Backspace}');
  expect(lines(sheet)).toEqual(['One']);
  await write('Body', '{Control>}{End}{/Control}!');
  expect(sheet.notices[1]?.message).toBe('Picture deleted: “The quay”');
  sheet.notices[1]?.action?.run();
  expect(lines(sheet)).toEqual(['One!', 'figure']);
  expect(blocks(sheet.session)[1]).toEqual(pictureLess);
});

test('what only moves, or is undone, is not said to be deleted', async () => {
  const sheet = await openSheet({ content: { body: [paragraph('One'), pictureLess] } });
  sheet.handle.focusFigure(0);
  await keys('{Alt>}{ArrowUp}{/Alt}');
  expect(lines(sheet)).toEqual(['figure', 'One']);
  sheet.handle.insert('rule');
  sheet.handle.insert('fact-box');
  sheet.handle.undo();
  sheet.handle.undo();
  expect(sheet.notices).toEqual([]);
});

test('is dragged to where the block shall stand', async () => {
  const sheet = await openSheet({ content: three });
  await body().getByText('Three', { exact: true }).hover();
  const target = body().getByText('One', { exact: true });
  await userEvent.dragAndDrop(handle('Paragraph'), target, { targetPosition: { x: 4, y: 2 } });
  await expect.poll(() => lines(sheet)).toEqual(['Three', 'One', 'Two']);
  sheet.handle.undo();
  expect(lines(sheet)).toEqual(['One', 'Two', 'Three']);
});

test('everything is done without a pointer, too', async () => {
  const sheet = await openSheet({ content: three });
  await write('Body', '{Control>}{Home}{/Control}{ArrowDown}');
  await keys('{Shift>}{Alt>}{ArrowDown}{/Alt}{/Shift}');
  expect(lines(sheet)).toEqual(['One', 'Two', 'Two', 'Three']);
  await keys('{Control>}{Shift>}{Backspace}{/Shift}{/Control}');
  expect(lines(sheet)).toEqual(['One', 'Two', 'Three']);
  await keys('{Control>}{Alt>}b{/Alt}{/Control}');
  await expect.element(page.getByRole('menu')).toBeVisible();
  await keys('{ArrowDown}{Enter}');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Body');
  expect(sheet.notices).toHaveLength(1);
  // The handle is the next stop behind the text.
  await keys('{Tab}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/: drag to move/);
  await keys('{Enter}');
  await expect.element(page.getByRole('menu')).toBeVisible();
  await settled(200);
  const { violations } = await axe.run('.block-handle-menu', {
    // Keys stand beside a name as its description.
    rules: { 'label-content-name-mismatch': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  await keys('{Escape}');
  await expect
    .poll(() => document.activeElement?.getAttribute('aria-label'))
    .toMatch(/: drag to move/);
});

test('stands on the side where lines begin', async () => {
  await openSheet({ content: { ...three, fields: { edition: 'ar' } } });
  await body().getByText('Two', { exact: true }).hover();
  const line = body().getByText('Two', { exact: true }).element().getBoundingClientRect();
  const grip = handle('Paragraph').element().getBoundingClientRect();
  expect(grip.left).toBeGreaterThan(line.right);
  expect(grip.top).toBeLessThan(line.bottom);
  expect(grip.bottom).toBeGreaterThan(line.top);
});
