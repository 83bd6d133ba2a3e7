import fs from 'node:fs';
import path from 'node:path';
import { failedExamples } from '@shared/checks/house-style/examples';
import { readHouseStyle } from '@shared/checks/house-style/read-file';
import { EDITION_IDS } from '@shared/story/vocabulary';
import { describe, expect, test } from 'vitest';

const FEWEST = { en: 60, es: 40, ar: 30 };
const fileOf = (edition: string): string =>
  fs.readFileSync(path.join('resources/house-style', `${edition}.yaml`), 'utf8');

describe.each(EDITION_IDS)('the house style that comes with Galley, %s', (edition) => {
  const read = readHouseStyle(fileOf(edition));

  test('is read without a fault', () => {
    expect(read).toMatchObject({ ok: true, style: { edition } });
  });

  test('has its rules, each tried on an example', () => {
    const rules = read.ok ? read.style.rules : [];
    expect(rules.length).toBeGreaterThanOrEqual(FEWEST[edition]);
    expect(rules.filter(({ wrong }) => !wrong).map(({ id }) => id)).toEqual([]);
    expect(read.ok && failedExamples(read.style)).toEqual([]);
  });
});
