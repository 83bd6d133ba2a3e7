/**
 * `npm run screenshots`: the main screens of a real Galley with its sample newsroom, in each language of
 * the interface, light and dark, into docs/screenshots/<language>/.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { reportFailure } from './report-failure.ts';

await reportFailure(async () => {
  const { default: prepare } = await import('../tests/e2e/prepare.ts');
  const tidyUp = await prepare();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'galley-screens-'));
  try {
    const { takeScreens } = await import('./demo/screens.ts');
    await takeScreens(folder);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    tidyUp();
  }
});
