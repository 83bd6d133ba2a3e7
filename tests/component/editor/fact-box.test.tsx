import { expect, test } from 'vitest';
import { blocks, keys, openSheet, paragraph, textbox, write } from './newsroom';

test('a fact box is put in, written and left by keys alone', async () => {
  const sheet = await openSheet();
  await write('Body', '/fact{Enter}');
  await expect.element(textbox('Title of the fact box')).toBeVisible();
  await keys('The crossing{Enter}- Opened in 1961{Enter}Closed in 2023{Enter}{Enter}Open again.');
  await keys('{Enter}{Enter}After');
  const item = (text: string) => [paragraph(text)];
  expect(blocks(sheet.session)).toEqual([
    {
      type: 'fact-box',
      title: 'The crossing',
      blocks: [
        { type: 'list', ordered: false, items: [item('Opened in 1961'), item('Closed in 2023')] },
        paragraph('Open again.'),
      ],
    },
    paragraph('After'),
  ]);
});

test('deleting backwards at the first letter of a box takes nothing apart', async () => {
  const box = { type: 'fact-box' as const, title: 'Facts', blocks: [paragraph('One')] };
  const sheet = await openSheet({ content: { body: [box, paragraph('After')] } });
  const { body } = sheet.handle.editors;
  body.view.focus();
  body.commands.setTextSelection(9);
  await keys('{Backspace}!');
  expect(blocks(sheet.session)[0]).toEqual({ ...box, title: 'Facts!' });
  body.commands.setTextSelection(body.state.doc.content.size - 6);
  await keys('{Backspace}');
  expect(blocks(sheet.session)).toEqual([{ ...box, title: 'Facts!' }, paragraph('After')]);
});
