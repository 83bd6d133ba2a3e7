import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { chance as chanceOf } from '../../../chance';
import { bundleScripts } from '../../../torture/bundle';
import { png } from '../../media/pictures';
import { tempFolder } from '../../temp-folder';
import { Paper } from '../paper';
import { figure, sha256Of } from '../public-stories';
import { BASE, expectNoBrokenLink, filesIn } from './written-paper';

test('an export that is killed again and again leaves whole pages, and ends as one that never was', async () => {
  const scripts = await bundleScripts({ site: 'src/site/index.ts' });
  onTestFinished(() => fs.rmSync(scripts, { recursive: true, force: true }));
  const paper = await Paper.open();
  const bytes = png(600, 400);
  const picture = { bytes, mime: 'image/png' as const, sha256: sha256Of(bytes) };
  await paper.putPicture(picture);
  await paper.publish(
    { id: 'ferry', slug: 'ferry', lead: figure(picture) },
    { id: 'harbour', slug: 'harbour', tags: [{ id: 'quay', label: 'Quay' }] },
  );
  await paper.close();

  const start = (to: string): ChildProcess =>
    spawn(
      process.execPath,
      [path.join(scripts, 'site.cjs'), 'export', '--data', paper.folder, '--to', to, '--url', BASE],
      { stdio: 'ignore' },
    );
  const [killed, whole] = [tempFolder(), tempFolder()];
  const chance = chanceOf(7);
  let kills = 0;
  for (let more = 0; kills < 3; more += 20 + Math.floor(chance() * 40)) {
    const child = start(killed);
    const ended = once(child, 'exit');
    let isOver = false;
    void ended.then(() => {
      isOver = true;
    });
    while (!isOver && filesIn(killed).size < more) await pause(20);
    if (isOver) break;
    child.kill('SIGKILL');
    await ended;
    kills += 1;
    for (const [file, text] of filesIn(killed)) {
      if (file.endsWith('.html')) expect(text.endsWith('</html>') ? null : file).toBeNull();
    }
  }
  expect(kills).toBeGreaterThan(0);
  for (const folder of [killed, whole]) expect((await once(start(folder), 'exit'))[0]).toBe(0);
  expectNoBrokenLink(filesIn(whole));
  expect([...filesIn(killed).keys()].sort()).toEqual([...filesIn(whole).keys()].sort());
  expectNoBrokenLink(filesIn(killed));
});
