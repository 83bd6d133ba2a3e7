import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

/** Properties make thousands of folders, and a busy disk takes its time to let them go; ms. */
const CLEARING_LIMIT = 300_000;

afterAll(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}, CLEARING_LIMIT);

/** A new, empty folder, gone when the test file is over. */
export function tempFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'galley-unit-'));
  made.push(folder);
  return folder;
}

/** What the disk holds of a folder at this moment, as a machine finds it after a crash. */
export function afterCrash(folder: string): string {
  const copy = tempFolder();
  for (const name of fs.readdirSync(folder)) {
    // The index of the write-ahead log is shared memory: it is gone with its process.
    if (!name.endsWith('-shm'))
      fs.cpSync(path.join(folder, name), path.join(copy, name), { recursive: true });
  }
  return copy;
}
