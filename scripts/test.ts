/**
 * `npm test`: the checks, then the unit, PostgreSQL, component and end-to-end tests, whatever fails on
 * the way. `npm test -- unit e2e` runs some suites only; what follows their names goes to the runner:
 * `npm run test:unit -- outbox`. At the end stands what failed and why, last "N passed, N failed".
 */

import { mkdir, rm } from 'node:fs/promises';
import { runChecks } from './checks.ts';
import { runChild } from './child.ts';
import { inProject } from './project-root.ts';
import { reportFailure } from './report-failure.ts';
import { bringChromium } from './runtime/chromium.ts';
import {
  nothing,
  settledTally,
  type Tally,
  tallyOfPlaywright,
  tallyOfVitest,
} from './test-suite.ts';

const reports = inProject('test-results');

const suites: Record<string, (more: string[]) => Promise<Tally>> = {
  check: runChecks,
  unit: (more) => runVitest('unit', more),
  postgres: (more) => runVitest('postgres', more),
  component: async (more) => {
    await bringChromium();
    return runVitest('component', more);
  },
  e2e: runPlaywright,
  async wordpress(more) {
    await bringChromium();
    return runVitest('wordpress', more);
  },
};
/** Run only when it is named: it brings up a real WordPress, for which not every machine has the packages. */
const onlyNamed = 'wordpress';

await reportFailure(async () => {
  const { wanted, more } = readArguments(process.argv.slice(2));
  await mkdir(reports, { recursive: true });
  const total: Tally = { ...nothing, failures: [] };
  for (const name of wanted) {
    const start = performance.now();
    console.log(`\n━━ ${name}`);
    const tally = await runSuite(name, more);
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
    total.failures.push(...tally.failures.map((failure) => `${name} ${failure}`));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`━━ ${name}: ${inWords(tally)} (${seconds} s)`);
  }
  if (total.failed > 0) console.log(`\n━━ What failed\n${total.failures.join('\n')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

/** The suites named first, all if none is, and what is left for their runners. */
function readArguments(words: string[]): { wanted: string[]; more: string[] } {
  const end = words.findIndex((word) => !(word in suites));
  const named = end < 0 ? words : words.slice(0, end);
  const more = words.slice(named.length);
  if (named.length === 0 && more.length > 0) {
    const names = Object.keys(suites).join(', ');
    throw new Error(`"${more[0]}" is not a suite; there are ${names}.`);
  }
  return {
    wanted: named.length > 0 ? named : Object.keys(suites).filter((name) => name !== onlyNamed),
    more,
  };
}

/** Runs a suite; that it could not be run is a failure of it, and the next one has its turn. */
async function runSuite(name: string, more: string[]): Promise<Tally> {
  try {
    return (await suites[name]?.(more)) ?? settledTally(nothing, 1);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(why);
    return { ...nothing, failed: 1, failures: [`✗ could not be run: ${why}`] };
  }
}

async function runVitest(project: string, more: string[]): Promise<Tally> {
  const report = `${reports}/${project}.json`;
  await rm(report, { force: true });
  const { code } = await runChild(
    process.execPath,
    [
      inProject('node_modules/vitest/vitest.mjs'),
      ...['run', `--project=${project}`, '--reporter=default', '--reporter=json'],
      `--outputFile.json=${report}`,
      ...more,
    ],
    { show: true },
  );
  return settledTally(await tallyOfVitest(report), code);
}

async function runPlaywright(more: string[]): Promise<Tally> {
  const report = `${reports}/e2e.json`;
  await rm(report, { force: true });
  const { code } = await runChild(
    process.execPath,
    [
      inProject('node_modules/@playwright/test/cli.js'),
      ...['test', '--config=tests/e2e/playwright.config.ts'],
      ...more,
    ],
    { show: true, env: { ...process.env, GALLEY_E2E_REPORT: report } },
  );
  return settledTally(await tallyOfPlaywright(report), code);
}

function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
