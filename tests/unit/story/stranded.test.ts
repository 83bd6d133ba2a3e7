import { composeStory } from '@shared/story/compose';
import { projectStory } from '@shared/story/projection';
import { bringStrandedWordsBack, strandedWords } from '@shared/story/stranded';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { paragraph, storyContent } from '../stories';
import { EditingWindow, textblocks } from './desk';

/** A story after updates that came in a row of which some are lost. */
function storyWithout(lost: number[], write: (window: EditingWindow) => void): Y.Doc {
  const begin = composeStory(storyContent({ body: [paragraph('It left.')] }));
  const window = new EditingWindow(200, begin);
  write(window);
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, begin);
  for (const [at, update] of window.updates.entries()) {
    if (!lost.includes(at)) Y.applyUpdate(doc, update);
  }
  return doc;
}

const type = (window: EditingWindow, text: string, from = 0): void => {
  for (const letter of text) {
    window.edit((transaction, { doc }) => {
      const end = textblocks(doc).at(-1);
      const at = (end?.start ?? 1) + (end?.node.content.size ?? 0) - from;
      transaction.insertText(letter, at);
    });
  }
};
const linesOf = (doc: Y.Doc): string[] =>
  projectStory(doc).blocks.map((block) =>
    block.type === 'paragraph' ? (block.runs[0]?.text ?? '') : '',
  );

test('a story from which nothing is lost has none', () => {
  const doc = storyWithout([], (window) => type(window, ' At noon.'));
  expect(strandedWords(doc)).toEqual([]);
  expect(bringStrandedWordsBack(doc)).toBe(0);
});

test('what was typed behind a lost letter stands at the end of the story', () => {
  const doc = storyWithout([0], (window) => type(window, 'At noon.'));
  expect(linesOf(doc)).toEqual(['It left.']);
  expect(bringStrandedWordsBack(doc)).toBe(1);
  expect(linesOf(doc)).toEqual(['It left.', 't noon.']);
});

test('what was deleted again stays deleted', () => {
  const doc = storyWithout([0], (window) => {
    type(window, 'At noon.');
    window.edit((transaction, { doc: body }) => {
      const end = body.content.size - 1;
      transaction.delete(end - 3, end);
    });
  });
  expect(strandedWords(doc)).toEqual(['t no']);
});

test('stretches that were typed in different places are paragraphs of their own', () => {
  const doc = storyWithout([0], (window) => {
    type(window, 'xEnd');
    type(window, 'Middle', 6);
  });
  expect(strandedWords(doc)).toEqual(['End', 'Middle']);
});

test('when what they hang on is found after all, the words are in their place as well', () => {
  const doc = storyWithout([0], (window) => type(window, 'At noon.'));
  bringStrandedWordsBack(doc);
  const whole = storyWithout([], (window) => type(window, 'At noon.'));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(whole));
  expect(linesOf(doc)).toEqual(['It left.At noon.', 't noon.']);
});
