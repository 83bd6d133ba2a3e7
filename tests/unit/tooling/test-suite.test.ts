import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { settledTally, tallyOfPlaywright, tallyOfVitest } from '../../../scripts/test-suite.ts';

async function report(value: unknown): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'galley-report-'));
  const file = path.join(folder, 'report.json');
  await writeFile(file, JSON.stringify(value));
  return file;
}

test('a file that Vitest could not load is a failure beside the tests that ran', async () => {
  const file = await report({
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(await tallyOfVitest(file)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('a test that passed only on a second try, and an error outside of tests, are failures', async () => {
  const file = await report({
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{}],
  });
  expect(await tallyOfPlaywright(file)).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

test.each([
  ['that ran no test', { passed: 0, failed: 0, skipped: 4 }, 0, 1],
  ['whose runner fell over', { passed: 7, failed: 0, skipped: 0 }, 1, 1],
  ['with failed tests', { passed: 7, failed: 3, skipped: 0 }, 1, 3],
  ['that went well', { passed: 7, failed: 0, skipped: 0 }, 0, 0],
])('a suite %s has the right number of failures', (_, tally, exitCode, failed) => {
  expect(settledTally(tally, exitCode).failed).toBe(failed);
});

test('a runner that wrote no report ran nothing', async () => {
  expect(settledTally(await tallyOfVitest('/nowhere/report.json'), 1).failed).toBe(1);
});
