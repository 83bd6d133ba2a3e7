import { Profiler, StrictMode } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { blocks, keys, openSheet, paragraph, settled, write } from './newsroom';

const body = [
  {
    ...{ type: 'figure' as const, media: null },
    ...{ caption: [{ text: 'Dusk' }], credit: 'Joren Vale', alternative: 'Cranes' },
  },
  paragraph('One'),
  { type: 'read-more' as const, storyId: 'x', headline: 'Other' },
];

test('typing has React draw nothing on the sheet anew, but for what shows the words', async () => {
  let drawn = 0;
  await openSheet({
    content: { headline: 'Head', body },
    around: (canvas) => (
      <Profiler id="sheet" onRender={() => drawn++}>
        {canvas}
      </Profiler>
    ),
  });
  const drawnBy = async (part: string) => {
    await write(part);
    await settled(200);
    drawn = 0;
    await keys(' and more');
    await settled(200);
    return drawn;
  };
  expect(await drawnBy('Headline')).toBe(0);
  expect(await drawnBy('Caption')).toBe(0);
  // The picture says it to those who cannot see it.
  expect(await drawnBy('Alternative text')).toBeGreaterThan(0);
});

test('a block takes what is drawn in it along, and brings it back with undo', async () => {
  const sheet = await openSheet({ content: { headline: 'Head', body } });
  const drawn = () =>
    ['Choose a picture', 'Other'].map((text) => page.getByText(text, { exact: true }).length);
  await expect.poll(drawn).toEqual([1, 1]);
  sheet.handle.editors.body.commands.clearContent();
  await expect.poll(drawn).toEqual([0, 0]);
  sheet.handle.undo();
  await expect.poll(drawn).toEqual([1, 1]);
  const { dom } = sheet.handle.editors.body.view;
  await sheet.unmount();
  expect(dom.isConnected).toBe(false);
  expect(drawn()).toEqual([0, 0]);
});

test('a canvas that React sets up twice, as it does in development, binds its story once', async () => {
  const sheet = await openSheet({
    content: { body: [paragraph('One')] },
    around: (canvas) => <StrictMode>{canvas}</StrictMode>,
  });
  await write('Body', '!');
  await sheet.session.flush();
  expect(blocks(sheet.session)).toEqual([paragraph('One!')]);
  expect(sheet.story.appended).toHaveLength(1);
  expect(document.querySelectorAll('.sheet-body .ProseMirror')).toHaveLength(1);
  sheet.handle.undo();
  expect(blocks(sheet.session)).toEqual([paragraph('One')]);
});
