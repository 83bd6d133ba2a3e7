import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import type { ImageType } from '@shared/story/schema/figure';
import { ZipFile } from 'yazl';
import type { Backup } from '../backups-in';
import { syncFolder } from '../places';
import {
  DATABASE_NAME,
  DESK_FILE_VERSION,
  MANIFEST_NAME,
  type Manifest,
  pictureName,
} from './manifest';

export type DeskToWrite = {
  device: string;
  /** Makes a sound copy of the desk's database in a folder. */
  copyDatabase: (folder: string) => Promise<Backup>;
  /** The pictures that the database speaks of; those whose file is missing are left out. */
  pictures: () => { sha256: string; mime: ImageType; file: string }[];
  /** How far it is, in bytes that were written of those that will be. */
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
};

export type WrittenDesk = { bytes: number; pictures: number; picturesMissing: number };

/**
 * Writes a whole desk into one file. It has its name only when all of it is on disk.
 *
 * @param now ms since 1970 UTC
 * @throws what the disk says, or that it was aborted; nothing is left behind then
 */
export async function writeDeskFile(
  desk: DeskToWrite,
  target: string,
  now: number,
): Promise<WrittenDesk> {
  const part = `${target}.part`;
  const folder = fs.mkdtempSync(path.join(path.dirname(target), '.galley-export-'));
  try {
    // The copy first: a picture that is added meanwhile is then one too many, not one too few.
    const copy = await desk.copyDatabase(folder);
    const pictures = desk.pictures();
    const present = pictures.filter(({ file }) => fs.existsSync(file));
    const about: Manifest = {
      ...{ format: 'galley-desk', version: DESK_FILE_VERSION, at: now, device: desk.device },
      database: { sha256: await sha256Of(copy.file), bytes: copy.bytes },
    };
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(JSON.stringify(about, null, 2)), MANIFEST_NAME);
    zip.addFile(copy.file, DATABASE_NAME);
    for (const { sha256, mime, file } of present) {
      zip.addFile(file, pictureName(sha256, mime), { compress: false });
    }
    zip.end();
    const total = copy.bytes + present.reduce((sum, { file }) => sum + fs.statSync(file).size, 0);
    const output = fs.createWriteStream(part);
    const failed = once(zip, 'error').then(([error]) => Promise.reject(error));
    zip.outputStream.on('data', () => desk.onProgress(Math.min(output.bytesWritten, total), total));
    zip.outputStream.pipe(output);
    await Promise.race([finished(output, { signal: desk.signal }), failed]).finally(() =>
      output.destroy(),
    );
    const handle = fs.openSync(part, 'r+');
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    fs.renameSync(part, target);
    syncFolder(path.dirname(target));
    return {
      bytes: fs.statSync(target).size,
      pictures: present.length,
      picturesMissing: pictures.length - present.length,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.rmSync(part, { force: true });
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
