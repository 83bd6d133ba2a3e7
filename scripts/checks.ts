/** What can be said about the sources without running them, in seconds. */

import { runChild } from './child.ts';
import { inProject } from './project-root.ts';
import type { Tally } from './test-suite.ts';

interface Check {
  title: string;
  command: string[];
  /** What to do about a finding. */
  remedy: string;
}

const checks: Check[] = [
  {
    title: 'types',
    command: ['typescript/bin/tsc', '--project', 'tsconfig.json'],
    remedy: '',
  },
  {
    title: 'format and lint',
    command: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    remedy: '`npm run format` mends what can be mended by itself.',
  },
  {
    title: 'import rules',
    command: ['../scripts/check-imports.ts'],
    remedy: '',
  },
  {
    title: 'dead code and unused dependencies',
    command: ['knip/bin/knip.js'],
    remedy: 'Delete what nobody uses, or name it in knip.json with a reason.',
  },
];

/** Runs all checks, side by side, and tells what each found; a check counts as one test. */
export async function runChecks(): Promise<Tally> {
  const results = await Promise.all(
    checks.map(async (check) => {
      const [file = '', ...args] = check.command;
      const script = inProject('node_modules', file);
      return { check, ...(await runChild(process.execPath, [script, ...args])) };
    }),
  );
  for (const { check, code, output } of results) {
    console.log(`${code === 0 ? '✓' : '✗'} ${check.title}`);
    if (code !== 0) console.log(`${output.trimEnd()}\n${check.remedy}`.trimEnd());
  }
  const failures = results
    .filter(({ code }) => code !== 0)
    .map(({ check }) => `✗ ${check.title}; see above`);
  return {
    passed: results.length - failures.length,
    failed: failures.length,
    skipped: 0,
    failures,
  };
}
