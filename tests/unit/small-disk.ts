import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A file system of its own, as small as a test wants it. */
export type SmallDisk = {
  folder: string;
  /** Takes all the room that is left, but for some bytes. */
  fill(leave?: number): void;
  /** Gives the room back. */
  empty(): void;
  /** Makes it read-only, or writable again. */
  protect(readOnly: boolean): void;
  unmount(): void;
};

/** Null where this user may not mount one. */
export function smallDisk(bytes: number): SmallDisk | null {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'galley-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    fs.rmdirSync(folder);
    return null;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill(leave = 0) {
      const chunk = Buffer.alloc(4096);
      const handle = fs.openSync(filler, 'a');
      try {
        for (;;) if (fs.writeSync(handle, chunk) < chunk.length) break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        fs.closeSync(handle);
      }
      fs.truncateSync(filler, Math.max(0, fs.statSync(filler).size - leave));
    },
    empty: () => fs.rmSync(filler, { force: true }),
    protect(readOnly) {
      const how = `remount,${readOnly ? 'ro' : 'rw'}`;
      const done = spawnSync('mount', ['-o', how, folder], { encoding: 'utf8' });
      if (done.status !== 0) throw new Error(done.stderr);
    },
    unmount() {
      // Lazily: a database that a failed test left open must not keep it there.
      spawnSync('umount', ['-l', folder]);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
