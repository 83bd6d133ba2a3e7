/** What a suite of tests is, how it went, and how that is read from the reports of its runner. */

import { readFile } from 'node:fs/promises';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of a Vitest JSON report that counts. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** A file that fails before its first test has a failed status and no assertions. */
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** The part of a Playwright JSON report that counts. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  /** What failed outside of any test. */
  errors: unknown[];
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
  };
}

/** Counts a Playwright run; a test that passed only on a second try is a failure. */
export async function tallyOfPlaywright(file: string): Promise<Tally> {
  const report = await readReport<PlaywrightReport>(file);
  if (!report) return nothing;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/**
 * The tally of a suite whose runner ended with this exit code. A suite fails at least once when
 * its runner failed without naming a test, or when it ran no test at all.
 */
export function settledTally(tally: Tally, exitCode: number): Tally {
  const ranNothing = tally.passed + tally.failed === 0;
  if (ranNothing || (exitCode !== 0 && tally.failed === 0)) return { ...tally, failed: 1 };
  return tally;
}

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

async function readReport<Report>(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return undefined; // The runner fell over before it wrote one.
  }
}
