/**
 * `npm start`: brings what Galley needs on this machine, builds it if its sources have changed,
 * and starts it. Further arguments go to Galley: `npm start -- --user-data-dir=/tmp/desk`.
 */

import { buildIfChanged } from './build-if-changed.ts';
import { runInOurPlace } from './child.ts';
import { projectRoot } from './project-root.ts';
import { reportFailure } from './report-failure.ts';
import { prepareDesktop } from './runtime/desktop.ts';

await reportFailure(async () => {
  await buildIfChanged();
  const desktop = await prepareDesktop();
  try {
    return await runInOurPlace(
      desktop.electron.executable,
      [...desktop.switches, projectRoot, ...process.argv.slice(2)],
      { env: desktop.environment },
    );
  } finally {
    desktop.close();
  }
});
