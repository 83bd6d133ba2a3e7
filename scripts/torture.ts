/**
 * `npm run torture -- --kills 300 --seed 1`: lets a desk die at random moments while it writes,
 * publishes, backs up and tidies up, and looks each time whether everything that it acknowledged is
 * still there.
 *
 * `npm run torture -- publish --publishes 300 --seed 1`: lets a desk publish to a site over a line that
 * loses, cuts and garbles, kills both again and again, and looks whether the site has what was pushed, once
 * and in order.
 *
 * What they did is in test-results/torture.log; the same seed does it again.
 */

import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { torturePublishing } from '../tests/torture/publish/run.ts';
import { torture } from '../tests/torture/run.ts';
import { scratchFolder } from '../tests/torture/scratch.ts';
import { inProject } from './project-root.ts';
import { reportFailure } from './report-failure.ts';

/** A line in so many is shown; all are in the log. */
const SHOWN_EVERY = 25;

await reportFailure(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kills: { type: 'string', default: '100' },
      publishes: { type: 'string', default: '100' },
      seed: { type: 'string' },
    },
  });
  const [kills, publishes] = [Number(values.kills), Number(values.publishes)];
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
  const isPublish = positionals[0] === 'publish';
  if (
    !(kills > 0) ||
    !(publishes > 0) ||
    !Number.isInteger(seed) ||
    positionals.length > Number(isPublish)
  )
    throw new Error('Say --kills N, or publish --publishes N, and --seed S, numbers.');

  const folder = scratchFolder('torture');
  const log = inProject('test-results/torture.log');
  const again = isPublish ? `publish --publishes ${publishes}` : `--kills ${kills}`;
  mkdirSync(inProject('test-results'), { recursive: true });
  writeFileSync(log, `${again} --seed ${seed}\n`);
  console.log(`Torturing: ${again} --seed ${seed}`);
  const start = performance.now();
  let lives = 0;
  const say = (line: string): void => {
    appendFileSync(log, `${line}\n`);
    lives += 1;
    if (lives % SHOWN_EVERY === 0) console.log(line);
  };
  const { problems, ...figures } = isPublish
    ? await torturePublishing(publishes, seed, folder, say)
    : await torture({ kills, seed, folder, say });
  console.log(
    JSON.stringify({ seed, seconds: Math.round((performance.now() - start) / 1000), ...figures }),
  );
  if (problems.length === 0) {
    rmSync(folder, { recursive: true, force: true });
    console.log(
      isPublish
        ? 'Nothing that was pushed is lost, doubled or out of order.'
        : 'Nothing that was acknowledged is missing.',
    );
    return 0;
  }
  console.error(problems.join('\n'));
  console.error(
    `What is left is in ${folder}, what happened in ${log}. Again: npm run torture -- ${again} --seed ${seed}`,
  );
  return 1;
});
