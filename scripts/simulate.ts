/**
 * `npm run simulate -- --runs 10000 --seed 1`: desks publish to the site over a bad network while
 * everything dies now and then, in simulated time; after each run what is live is held against what
 * was meant. A run follows from its seed alone: one that fails is run again, and its trace printed.
 */

import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Run } from '../tests/simulate/simulation.ts';
import { bundleScripts } from '../tests/torture/bundle.ts';
import { scratchFolder } from '../tests/torture/scratch.ts';
import { reportFailure } from './report-failure.ts';

/** Failing seeds whose traces are printed. */
const TRACES_SHOWN = 3;

interface Simulation {
  simulate(seed: number, folder: string, options?: { isTraced?: boolean }): Promise<Run>;
}

await reportFailure(async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      trace: { type: 'boolean', default: false },
    },
  });
  const [runs, first] = [Number(values.runs), Number(values.seed)];
  if (!(runs > 0) || !Number.isInteger(first))
    throw new Error('Say --runs N and --seed S, numbers.');

  const scripts = await bundleScripts({ simulation: 'tests/simulate/simulation.ts' });
  const folder = scratchFolder('simulate');
  const start = performance.now();
  const failed: number[] = [];
  let pushes = 0;
  try {
    const built = pathToFileURL(path.join(scripts, 'simulation.cjs')).href;
    const { simulate } = (await import(built)) as Simulation;
    const run = (seed: number, isTraced: boolean) =>
      simulate(seed, path.join(folder, String(seed)), { isTraced });
    for (let seed = first; seed < first + runs; seed++) {
      const { problems, trace, pushes: pushed } = await run(seed, values.trace);
      pushes += pushed;
      if (values.trace) console.log(trace.join('\n'));
      if (problems.length > 0) {
        failed.push(seed);
        console.error(`✗ seed ${seed}: ${problems.join(' ')}`);
        if (failed.length <= TRACES_SHOWN && !values.trace) {
          console.error((await run(seed, true)).trace.join('\n'));
        }
      }
      if ((seed - first + 1) % 1000 === 0) console.log(`${seed - first + 1} runs`);
    }
  } finally {
    for (const made of [scripts, folder]) rmSync(made, { recursive: true, force: true });
  }
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  console.log(JSON.stringify({ runs, seed: first, pushes, failed: failed.length, seconds }));
  if (failed.length === 0) return 0;
  console.error(`Again: npm run simulate -- --runs 1 --seed ${failed[0]} --trace`);
  return 1;
});
