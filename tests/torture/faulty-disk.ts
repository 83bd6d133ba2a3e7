import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** How a disk fails, and at which call: see faulty-disk.c. */
export type DiskFault = {
  how: 'kill' | 'tear' | 'cut' | 'eio' | 'enospc';
  at: number;
  /** How many calls fail, of errors. */
  count?: number;
  seed?: number;
  /** Counting begins when a file of this name in the folder is removed. */
  arm?: string;
};

/** Compiles the faulty disk; null, with the reason on `why`, where that cannot be done. */
export function compileFaultyDisk(folder: string): { library: string | null; why: string } {
  if (process.platform !== 'linux') return { library: null, why: 'LD_PRELOAD is for Linux.' };
  mkdirSync(folder, { recursive: true });
  const library = path.join(folder, 'faulty-disk.so');
  const source = path.join(import.meta.dirname, 'faulty-disk.c');
  const compiled = spawnSync(
    'gcc',
    ['-shared', '-fPIC', '-O2', '-Wall', '-Werror', '-o', library, source, '-ldl', '-lpthread'],
    { encoding: 'utf8' },
  );
  if (compiled.status === 0 && existsSync(library)) return { library, why: '' };
  return { library: null, why: `gcc did not compile it: ${compiled.error ?? compiled.stderr}` };
}

/** The environment of a process whose disk fails in a folder. */
export const faultyEnvironment = (
  library: string,
  folder: string,
  { how, at, count = 1, seed = 1, arm }: DiskFault,
): Record<string, string> => ({
  LD_PRELOAD: library,
  FAULTY_FOLDER: `${folder}/`,
  FAULTY_HOW: how,
  FAULTY_AT: String(at),
  FAULTY_COUNT: String(count),
  FAULTY_SEED: String(seed),
  ...(arm && { FAULTY_ARM: arm }),
});
