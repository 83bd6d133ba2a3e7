/**
 * `npm run bench`: prints figures as JSON lines, and nothing else on standard output. Each file
 * in tests/bench/ is a Vitest test that prints its lines; a real Galley can be launched in it.
 */

import { runChild } from './child.ts';
import { inProject } from './project-root.ts';
import { reportFailure } from './report-failure.ts';

await reportFailure(async () => {
  console.log = console.error; // What is said on the way is no figure.
  const { default: prepare } = await import('../tests/e2e/prepare.ts');
  const tidyUp = await prepare();
  try {
    const { code } = await runChild(
      process.execPath,
      [
        inProject('node_modules/vitest/vitest.mjs'),
        ...['run', '--project=bench', '--reporter=./scripts/bench-reporter.ts'],
        ...process.argv.slice(2),
      ],
      { show: true },
    );
    return code;
  } finally {
    tidyUp();
  }
});
