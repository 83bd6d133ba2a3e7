/**
 * `npm run demo`: the whole path without a person, through the interface of a real Galley: write a
 * story, close, open again, publish with the network down, see it appear once. Prints each step
 * with its time, and leaves pictures of the screens in docs/screenshots/.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { reportFailure } from './report-failure.ts';

await reportFailure(async () => {
  const { default: prepare } = await import('../tests/e2e/prepare.ts');
  const tidyUp = await prepare();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'galley-demo-'));
  try {
    const { publishWithoutNetwork } = await import('./demo/path.ts');
    await publishWithoutNetwork(folder);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    tidyUp();
  }
});
