import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  nothing,
  settledTally,
  tallyOfPlaywright,
  tallyOfVitest,
} from '../../../scripts/test-suite.ts';

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
      {
        name: 'a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'goes well', failureMessages: [] },
          { status: 'failed', fullName: 'goes wrong', failureMessages: ['expected 1 to be 2'] },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  });
  expect(await tallyOfVitest(file)).toEqual({
    passed: 3,
    failed: 2,
    skipped: 2,
    failures: [
      '✗ b.test.ts\n    no such module',
      '✗ a.test.ts › goes wrong\n    expected 1 to be 2',
    ],
  });
});

test('a test that passed only on a second try, and an error outside of tests, are failures', async () => {
  const file = await report({
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{ message: 'the build failed' }],
    suites: [
      {
        file: 'a.test.ts',
        specs: [{ title: 'goes well', tests: [{ status: 'expected', results: [{}] }] }],
        suites: [
          {
            file: 'a.test.ts',
            specs: [
              {
                title: 'goes wrong',
                tests: [
                  {
                    status: 'unexpected',
                    results: [{ error: { message: '\u001b[31mno\u001b[0m' } }],
                  },
                ],
              },
              { title: 'wavers', tests: [{ status: 'flaky', results: [{ error: {} }, {}] }] },
            ],
          },
        ],
      },
    ],
  });
  expect(await tallyOfPlaywright(file)).toEqual({
    passed: 5,
    failed: 3,
    skipped: 2,
    failures: [
      '✗ outside of any test\n    the build failed',
      '✗ a.test.ts › goes wrong\n    no',
      '✗ a.test.ts › wavers\n    no reason was given',
    ],
  });
});

test.each([
  ['that ran no test', { ...nothing, skipped: 4 }, 0, 1],
  ['whose runner fell over', { ...nothing, passed: 7 }, 1, 1],
  ['with failed tests', { ...nothing, passed: 7, failed: 3 }, 1, 3],
  ['that went well', { ...nothing, passed: 7 }, 0, 0],
])('a suite %s has the right number of failures', (_, tally, exitCode, failed) => {
  expect(settledTally(tally, exitCode).failed).toBe(failed);
});

test('a runner that wrote no report ran nothing', async () => {
  expect(settledTally(await tallyOfVitest('/nowhere/report.json'), 1).failed).toBe(1);
});
