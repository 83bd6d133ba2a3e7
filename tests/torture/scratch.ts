import { accessSync, constants, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A new folder in memory, where there is one: what a process that dies leaves is the same there,
 * and nobody waits for a disk a hundred thousand times.
 */
export function scratchFolder(name: string): string {
  return mkdtempSync(path.join(inMemory() ?? os.tmpdir(), `galley-${name}-`));
}

function inMemory(): string | null {
  const folder = '/dev/shm';
  try {
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return null;
  }
}
