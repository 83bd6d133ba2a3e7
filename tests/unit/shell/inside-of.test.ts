import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insideOf } from '../../../src/main/shell/inside-of';

const FOLDER = '/galley/pages';

test.each([
  ['/index.html', '/galley/pages/index.html'],
  ['/assets/a%20b.js', '/galley/pages/assets/a b.js'],
  ['/assets/../index.html', '/galley/pages/index.html'],
  ['//index.html', '/galley/pages/index.html'],
  ['/..pages/x', '/galley/pages/..pages/x'],
])('%s is the file %s', (pathname, file) => {
  expect(insideOf(FOLDER, pathname)).toBe(file);
});

test.each([
  '/../secret',
  '/%2e%2e/secret',
  '/..%2fsecret',
  '/assets/../../pages2/x',
  '/../pages-of-another/x',
  '/a/%00.html',
  '/%E0%A4%A',
  '',
  '/..',
])('“%s” is no file of the folder', (pathname) => {
  expect(insideOf(FOLDER, pathname)).toBeNull();
});

test('no address leads out of the folder', () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '',
    'a',
    '%2e%2e',
    '%2f',
    '..%2f..',
    '%5c',
    'pages',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const file = insideOf(FOLDER, `/${parts.join('/')}`);
      if (file !== null) {
        expect(file.startsWith(`${FOLDER}/`)).toBe(true);
        expect(file.split('/')).not.toContain('..');
      }
    }),
  );
});
