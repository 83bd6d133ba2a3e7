import { Selection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { openSheet, paragraph, settled, write } from './newsroom';

const WORDS = ['harbour', 'council', 'stewards', 'ferry', 'night', 'the', 'a', 'of'];
const prose = (words: number): string =>
  Array.from({ length: words }, (_, index) => WORDS[index % WORDS.length]).join(' ');

/** How long one letter takes to be in the document and on the page, median of many, ms. */
async function typingIn(words: number): Promise<number> {
  const body = Array.from({ length: Math.ceil(words / 50) }, () => paragraph(prose(50)));
  const sheet = await openSheet({ content: { headline: 'Head', body } });
  await write('Body');
  const { view } = sheet.handle.editors.body;
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(Selection.near(doc.resolve(doc.content.size >> 1))));
  await settled(200);
  const times: number[] = [];
  for (let letter = 0; letter < 80; letter++) {
    const before = performance.now();
    view.dispatch(view.state.tr.insertText('x'));
    times.push(performance.now() - before);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await sheet.unmount();
  return times.sort((a, b) => a - b)[times.length / 2] ?? Number.POSITIVE_INFINITY;
}

test('typing in 5,000 words costs as much as in 50', async () => {
  const [short, long] = [await typingIn(50), await typingIn(5000)];
  console.info(
    `A letter takes ${short.toFixed(1)} ms in 50 words, ${long.toFixed(1)} ms in 5,000.`,
  );
  expect(long).toBeLessThan(short * 4 + 1);
});
