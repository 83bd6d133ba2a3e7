/**
 * `npm start`: brings what Galley needs on this machine, builds it if its sources have changed,
 * and starts it. Further arguments go to Galley: `npm start -- --user-data-dir=/tmp/desk`.
 */

import { buildIfChanged } from './build-if-changed.ts';
import { runInOurPlace } from './child.ts';
import { projectRoot } from './project-root.ts';
import { reportFailure } from './report-failure.ts';
import { prepareDesktop } from './runtime/desktop.ts';

const RESTART_CODE = 75;

await reportFailure(async () => {
  await buildIfChanged();
  const desktop = await prepareDesktop();
  try {
    // Galley ends with this code when it is to begin anew, as after a change of its settings.
    const env = { ...desktop.environment, GALLEY_RESTART_CODE: String(RESTART_CODE) };
    for (;;) {
      const code = await runInOurPlace(
        desktop.electron.executable,
        [...desktop.switches, projectRoot, ...process.argv.slice(2)],
        { env },
      );
      if (code !== RESTART_CODE) return code;
    }
  } finally {
    desktop.close();
  }
});
