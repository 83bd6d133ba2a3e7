import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BROKEN_BUILDS } from '../../simulate/sabotage';
import { type Sabotage, simulate } from '../../simulate/simulation';
import { scratchFolder } from '../../torture/scratch';

const folder = scratchFolder('simulation');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let runs = 0;
const run = (seed: number, more: { isTraced?: boolean; sabotage?: Sabotage } = {}) =>
  simulate(seed, path.join(folder, String(++runs)), more);

describe('desks and a site that die over and over, on a bad line', () => {
  test('publish each version once, in order, over nothing unseen, and lose none', async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const { problems } = await run(seed);
      expect(problems, `npm run simulate -- --runs 1 --seed ${seed} --trace`).toEqual([]);
    }
  });

  test('do the same again with the same seed', async () => {
    for (const seed of [3, 11, 42]) {
      const [once, again] = [
        await run(seed, { isTraced: true }),
        await run(seed, { isTraced: true }),
      ];
      expect(once.trace.length).toBeGreaterThan(20);
      expect(again.trace).toEqual(once.trace);
    }
  });
});

/** A broken build is found within so many runs. */
const RUNS_TO_FIND = 500;

describe('the simulation finds', () => {
  test.each(BROKEN_BUILDS)('$what', async ({ sabotage, says }) => {
    for (let seed = 1; seed <= RUNS_TO_FIND; seed++) {
      const { problems } = await run(seed, { sabotage });
      if (problems.some((problem) => says.test(problem))) return;
    }
    expect.fail(`It found nothing in ${RUNS_TO_FIND} runs.`);
  });
});
