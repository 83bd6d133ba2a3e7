import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Log } from '../../../src/main/log';
import { settingsFile } from '../../../src/main/shell/settings';
import { tempFolder } from '../temp-folder';

let file: string;
let warnings: string[];
beforeEach(() => {
  file = path.join(tempFolder(), 'settings.json');
  warnings = [];
});
const log: Log = { info() {}, warn: (doing) => void warnings.push(doing), error() {} };
const open = () => settingsFile(file, log);
/** What nobody has set. */
const UNSET = { theme: 'system', window: null, person: null, language: null, site: null };
const place = { x: 10, y: 20, width: 1200, height: 800, maximised: false };

test('a desk that nobody has set up looks like the system, its window in the middle', () => {
  expect(open().get()).toEqual(UNSET);
  expect(fs.existsSync(file)).toBe(false);
});

test('what was set is there at the next start, and one setting leaves the others alone', () => {
  const settings = open();
  settings.change({ theme: 'dark' });
  settings.change({ window: place });
  expect(settings.get()).toEqual({ ...UNSET, theme: 'dark', window: place });
  expect(open().get()).toEqual({ ...UNSET, theme: 'dark', window: place });
});

describe('a file that something else wrote into', () => {
  test.each([
    ['half of it', '{"theme":"da'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a word', '"dark"'],
    ['nothing at all', 'null'],
    ['noise', '\u0000\u0001\u0002'],
  ])('%s, counts as none, and is written anew', (_name, text) => {
    fs.writeFileSync(file, text);
    const settings = open();
    expect(settings.get()).toEqual(UNSET);
    settings.change({ theme: 'light' });
    expect(open().get().theme).toBe('light');
  });

  test.each([
    [
      { theme: 'pink', window: place },
      { theme: 'system', window: place },
    ],
    [
      { theme: 'dark', window: { width: 'wide' } },
      { theme: 'dark', window: null },
    ],
    [{ theme: 'dark', later: true }, { theme: 'dark' }],
    [
      { person: 'Nora', site: 7 },
      { person: 'Nora', site: null },
    ],
  ])('%o, is read as far as it makes sense', (written, read) => {
    fs.writeFileSync(file, JSON.stringify(written));
    expect(open().get()).toEqual({ ...UNSET, ...read });
  });
});

test('a file is replaced whole, so that no crash leaves half of one', () => {
  open().change({ theme: 'dark' });
  const before = fs.statSync(file).ino;
  open().change({ window: place });
  expect(fs.statSync(file).ino).not.toBe(before);
  expect(fs.readdirSync(path.dirname(file))).toEqual(['settings.json']);
});

test('settings that cannot be kept hold until Galley closes, and that is logged', () => {
  file = path.join(path.dirname(file), 'nowhere', 'settings.json');
  const settings = open();
  settings.change({ theme: 'dark' });
  expect(settings.get().theme).toBe('dark');
  expect(warnings).toEqual(['keeping the settings']);
});
