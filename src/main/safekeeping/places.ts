import fs from 'node:fs';
import path from 'node:path';

/** Where the files of a desk are. */
export type DeskFiles = {
  database: string;
  /** A copy of the write-ahead log from before SQLite opened it, which drops what it cannot use. */
  logBefore: string;
  /** A database that is being put together, and one that is whole and waits to take its place. */
  recovering: string;
  recovered: string;
  /** The archive's own database (archive/open-archive.ts): nothing in it is the only copy. */
  archive: string;
  backups: string;
  /** Damaged files that were set aside, a folder a recovery. */
  kept: string;
  picture(sha256: string): string;
};

export const filesOf = (folder: string): DeskFiles => ({
  database: path.join(folder, 'galley.db'),
  logBefore: path.join(folder, 'galley.db.log-before'),
  recovering: path.join(folder, 'galley.db.recovering'),
  recovered: path.join(folder, 'galley.db.recovered'),
  archive: path.join(folder, 'archive.db'),
  backups: path.join(folder, 'backups'),
  kept: path.join(folder, 'damaged'),
  picture: (sha256) => path.join(folder, 'media', sha256.slice(0, 2), sha256),
});

/** A time as a name of a file that sorts as it does: 2026-01-05T10-00-00.000Z. */
export const stampOf = (at: number): string => new Date(at).toISOString().replace(/:/g, '-');

/** The time in a name made by `stampOf`; null when there is none. */
export function timeOfStamp(name: string): number | null {
  const found = /(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)/.exec(name);
  const at = found ? Date.parse(`${found[1]}T${found[2]}:${found[3]}:${found[4]}`) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** Makes a rename last through a power cut, where the system has a way to. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
