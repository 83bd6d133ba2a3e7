import path from 'node:path';
import { expect, test } from 'vitest';
import { hardCodedText, textIn } from './hard-coded-text';

const RENDERER = path.resolve(import.meta.dirname, '../../../src/renderer');

/** What stands in the program all the same, and why. */
const ALLOWED = [
  // For programmers, in the log.
  /: nobody (caught|awaited) this$/,
  // Names and signs that are the same in every language.
  /: (Galley|Aa|https:\/\/\S*)$/,
  // What is typed into the search.
  /search-field.*: (tag|by|section|after):/,
];

test('all that the interface says stands in the catalogs', () => {
  const found = hardCodedText(RENDERER).filter((one) => !ALLOWED.some((sign) => sign.test(one)));
  expect(found).toEqual([]);
});

test.each([
  ['a text', '<p>Saved</p>', 'Saved'],
  ['a name for screen readers', '<button aria-label="Undo" />', 'Undo'],
  ['one of two texts', "<p>{isSaved ? 'saved' : words.unsaved}</p>", 'saved'],
  ['a text with holes', '<p title={`$' + '{n} words`} />', 'words'],
  ['a label in a table', "const row = { id: 'bold', label: 'Bold' };", 'Bold'],
  ['a sentence anywhere', "notify('The disk is full.');", 'The disk is full.'],
])('%s that is written into the program is found', (_what, source, text) => {
  expect(textIn('a.tsx', source)).toEqual([`a.tsx:1: ${text}`]);
});

test.each([
  '<p className="sheet-foot" role="status">{words.ui.close} · 16:9</p>',
  "const keys = { label: words.ui.close, keys: 'Mod+Shift+P' };",
  "throw new Error('The page has no place for the desk.');",
  "<p>{phase === 'saving' ? words.saving : null}</p>",
])('what nobody reads is left alone: %s', (source) => {
  expect(textIn('a.tsx', source)).toEqual([]);
});
