import os from 'node:os';
import path from 'node:path';

/** Where runtimes and binaries that are not part of the project are kept between runs. */
export const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'),
  'galley',
);
