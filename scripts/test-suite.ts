/** What a suite of tests is, how it went, and how that is read from the reports of its runner. */

import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, as is to be read where the rest of the output is gone: the test, then why. */
  failures: string[];
}

/** The part of a Vitest JSON report that counts. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** A file that fails before its first test has a failed status and no assertions. */
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** The part of a Playwright JSON report that counts. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
  /** What failed outside of any test. */
  errors: { message?: string }[];
}

interface PlaywrightSuite {
  file: string;
  suites?: PlaywrightSuite[];
  specs: {
    title: string;
    tests: { status: string; results: { error?: { message?: string } }[] }[];
  }[];
}

/** Counts a Vitest run; a file that could not be loaded is a failure. */
export async function tallyOfVitest(file: string): Promise<Tally> {
  const report = await readReport<VitestReport>(file);
  if (!report) return nothing;
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...broken.map(({ name, message }) => told(name, message)),
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map((test) => told(`${name} › ${test.fullName}`, test.failureMessages[0])),
      ),
    ],
  };
}

/** Counts a Playwright run; a test that passed only on a second try is a failure. */
export async function tallyOfPlaywright(file: string): Promise<Tally> {
  const report = await readReport<PlaywrightReport>(file);
  if (!report) return nothing;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    failures: [
      ...report.errors.map(({ message }) => told('outside of any test', message)),
      ...report.suites.flatMap(failuresOfPlaywright),
    ],
  };
}

function failuresOfPlaywright({ file, specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) =>
        told(`${file} › ${title}`, results.find(({ error }) => error)?.error?.message),
      ),
  );
  return [...own, ...suites.flatMap(failuresOfPlaywright)];
}

/** A failed test in a few lines: its name, and the beginning of why. */
function told(test: string, why = 'no reason was given'): string {
  const lines = stripVTControlCharacters(why).split('\n', LINES_OF_REASON);
  return [`✗ ${test}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

/**
 * The tally of a suite whose runner ended with this exit code. A suite fails at least once when
 * its runner failed without naming a test, or when it ran no test at all.
 */
export function settledTally(tally: Tally, exitCode: number): Tally {
  const ranNothing = tally.passed + tally.failed === 0;
  if (ranNothing || (exitCode !== 0 && tally.failed === 0)) {
    const why = ranNothing ? 'no test ran' : 'no test failed, and its runner did';
    return { ...tally, failed: 1, failures: [`✗ ${why} (exit code ${exitCode}); see above`] };
  }
  return tally;
}

/** A tally of nothing run. */
export const nothing: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

const LINES_OF_REASON = 12;

async function readReport<Report>(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return undefined; // The runner fell over before it wrote one.
  }
}
