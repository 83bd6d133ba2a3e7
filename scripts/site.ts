/**
 * `npm run site -- --port N --data DIR --token T`: the live site that ships with Galley, alone
 * and without Electron.
 */

import { buildIfChanged } from './build-if-changed.ts';
import { runInOurPlace } from './child.ts';
import { inProject } from './project-root.ts';
import { reportFailure } from './report-failure.ts';

await reportFailure(async () => {
  await buildIfChanged();
  return runInOurPlace(process.execPath, [inProject('out/main/site.js'), ...process.argv.slice(2)]);
});
