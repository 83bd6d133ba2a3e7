import fs from 'node:fs';
import path from 'node:path';
import { stampOf, timeOfStamp } from './places';

/** A backup of a desk's database: one file, checked when it was made. Time in ms since 1970 UTC. */
export type Backup = { file: string; at: number; bytes: number };

export const backupName = (at: number): string => `galley-${stampOf(at)}.db`;

/** The backups in a folder, newest first. What is not a backup of Galley's is passed over. */
export function backupsIn(folder: string): Backup[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .flatMap((name): Backup[] => {
      const at = timeOfStamp(name);
      if (at === null || name !== backupName(at)) return [];
      const file = path.join(folder, name);
      return [{ file, at, bytes: fs.statSync(file).size }];
    })
    .sort((a, b) => b.at - a.at);
}
