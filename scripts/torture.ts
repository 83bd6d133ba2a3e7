/**
 * `npm run torture -- --kills 300 --seed 1`: lets a desk die at random moments while it writes,
 * publishes, backs up and tidies up, and looks each time whether everything that it acknowledged is
 * still there. What it did is in test-results/torture.log; the same seed does it again.
 */

import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { torture } from '../tests/torture/run.ts';
import { scratchFolder } from '../tests/torture/scratch.ts';
import { inProject } from './project-root.ts';
import { reportFailure } from './report-failure.ts';

await reportFailure(async () => {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '100' }, seed: { type: 'string' } },
  });
  const kills = Number(values.kills);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
  if (!(kills > 0) || !Number.isInteger(seed))
    throw new Error('Say --kills N and --seed S, numbers.');

  const folder = scratchFolder('torture');
  const log = inProject('test-results/torture.log');
  mkdirSync(inProject('test-results'), { recursive: true });
  writeFileSync(log, `seed ${seed}, ${kills} kills\n`);
  console.log(`Killing a desk ${kills} times, with seed ${seed}.`);
  const start = performance.now();
  let lives = 0;
  const report = await torture({
    ...{ kills, seed, folder },
    say(line) {
      appendFileSync(log, `${line}\n`);
      lives += 1;
      if (lives % 25 === 0) console.log(line);
    },
  });
  const { problems, ...figures } = report;
  console.log(
    JSON.stringify({ seed, seconds: Math.round((performance.now() - start) / 1000), ...figures }),
  );
  if (problems.length === 0) {
    rmSync(folder, { recursive: true, force: true });
    console.log('Nothing that was acknowledged is missing.');
    return 0;
  }
  console.error(problems.join('\n'));
  console.error(
    `The desk is in ${folder}, its lives in ${log}. Again: npm run torture -- --seed ${seed} --kills ${kills}`,
  );
  return 1;
});
