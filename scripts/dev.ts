/** `npm run dev`: Galley with live reload of the renderer, restarted when main changes. */

import { runInOurPlace } from './child.ts';
import { inProject } from './project-root.ts';
import { reportFailure } from './report-failure.ts';
import { prepareDesktop } from './runtime/desktop.ts';

await reportFailure(async () => {
  const desktop = await prepareDesktop();
  const electronVite = inProject('node_modules/electron-vite/bin/electron-vite.js');
  try {
    return await runInOurPlace(
      process.execPath,
      [electronVite, 'dev', '--watch', '--', ...desktop.switches, ...process.argv.slice(2)],
      { env: desktop.environment },
    );
  } finally {
    desktop.close();
  }
});
