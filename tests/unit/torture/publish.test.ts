import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { problemsOf } from '../../torture/publish/once-and-in-order';
import { torturePublishing } from '../../torture/publish/run';
import { scratchFolder } from '../../torture/scratch';

// Drawn anew each time: what fails once is told with its seed.
const seed = Math.floor(Math.random() * 1e6);

test(`a desk and a site that are killed over and over, on a line that loses, cuts and garbles, publish each push once and in order (seed ${seed})`, async () => {
  const lives: string[] = [];
  const folder = scratchFolder('torture-publish');
  const report = await torturePublishing(10, seed, folder, (line) => lives.push(line));
  expect(report.problems, lives.join('\n')).toEqual([]);
  expect(report.pushes).toBeGreaterThanOrEqual(10);
  expect(report.versions).toBeGreaterThan(0);

  // What is looked for is found where it is.
  const [deskFile, site] = [path.join(folder, 'desk/galley.db'), path.join(folder, 'site')];
  const spoil = (file: string, sql: string): string[] => {
    const db = new Sqlite(file);
    db.exec(sql);
    db.close();
    return problemsOf(deskFile, site, []).problems;
  };
  const siteFile = path.join(site, 'site.db');
  expect(spoil(siteFile, 'UPDATE story SET version = version + 1').join()).toContain('is version');
  expect(
    spoil(siteFile, `UPDATE story SET package = replace(package, 'Ferry', 'Boat')`).join(),
  ).toContain('another');
  expect(spoil(siteFile, 'DELETE FROM operation').join()).toContain('never did');
  expect(problemsOf(deskFile, site, [{ storyId: 'x', word: 'wx' }]).problems.join()).toContain(
    'lost the push of wx',
  );
  fs.rmSync(folder, { recursive: true });
}, 180_000);
