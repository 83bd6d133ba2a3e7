import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { MEDIA_MAX_BYTES } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { type Database, openDatabase } from '../../database/open';
import { storageFailure } from '../../database/storage-failure';
import {
  DATABASE_NAME,
  DESK_FILE_VERSION,
  MANIFEST_NAME,
  type Manifest,
  manifest,
  pictureIn,
} from './manifest';

/** A desk file that was opened and found to be whole. */
export type DeskFile = {
  about: Manifest;
  /** Its database, a copy in a folder of its own, brought to the present version. */
  db: Database;
  /** Each picture whose bytes are those that its name promises; null in place of one that is damaged. */
  pictures(): AsyncGenerator<{ sha256: string; bytes: Buffer } | null>;
  pictureCount: number;
  close(): void;
};

/** No desk's own description is longer, bytes. */
const MANIFEST_MAX_BYTES = 64 * 1024;

/**
 * Opens a desk file and checks it: what it says of itself, the sum of its database, and every page
 * and update in there. Nothing of this desk is touched.
 *
 * @param scratch a folder in which a copy of the database may be unpacked
 * @param check gives what is damaged in a database; see check.ts
 */
export async function openDeskFile(
  file: string,
  scratch: string,
  check: (database: string) => Promise<string | null>,
  nativeBinding?: string,
): Promise<Result<DeskFile>> {
  const folder = fs.mkdtempSync(path.join(scratch, '.galley-import-'));
  let zip: ZipFile | null = null;
  let db: Database | null = null;
  const close = (): void => {
    db?.close();
    zip?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    zip = await openPromise(file, { autoClose: false, lazyEntries: true });
    const entries = await entriesOf(zip);
    const about = await aboutOf(zip, entries);
    if (!about.ok) {
      close();
      return about;
    }
    const copy = path.join(folder, DATABASE_NAME);
    if (!(await unpackDatabase(zip, entries, about.value, copy))) {
      close();
      return damaged(file, 'The database in it is not what its description says.');
    }
    const opened = openDatabase(copy, nativeBinding);
    if (!opened.ok) {
      close();
      return opened.error.code === 'newer' ? opened : damaged(file, opened.error.cause);
    }
    db = opened.value;
    const damage = await check(copy);
    if (damage !== null) {
      close();
      return damaged(file, damage);
    }
    return ok({
      ...{ about: about.value, db, close, pictures: () => picturesOf(zip, entries) },
      pictureCount: [...entries.keys()].filter((name) => pictureIn(name) !== null).length,
    });
  } catch (error) {
    close();
    const known = storageFailure(error);
    return known ? { ok: false, error: known } : damaged(file, error);
  }
}

const damaged = (file: string, cause: unknown) =>
  fail(
    'damaged',
    `“${path.basename(file)}” is damaged or was cut off on its way here. Nothing of this desk was changed: copy the file again, and import that.`,
    cause,
  );
const NOT_A_DESK = fail(
  'foreign',
  'This file does not hold a desk of Galley. Nothing was changed: choose a file that “Export desk” has written.',
);

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

async function aboutOf(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
): Promise<Result<Manifest>> {
  const entry = entries.get(MANIFEST_NAME);
  if (!entry || entry.uncompressedSize > MANIFEST_MAX_BYTES) return NOT_A_DESK;
  const text = (await wholeOf(zip, entry)).toString('utf8');
  const parsed = manifest.safeParse(jsonOf(text));
  if (!parsed.success) return NOT_A_DESK;
  if (parsed.data.version <= DESK_FILE_VERSION) return ok(parsed.data);
  return fail(
    'newer',
    'A newer Galley wrote this file. Nothing was changed: import it with the newest Galley.',
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the database in the file has the size and the sum that the description promises. */
async function unpackDatabase(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  { database }: Manifest,
  target: string,
): Promise<boolean> {
  const entry = entries.get(DATABASE_NAME);
  if (!entry || entry.uncompressedSize !== database.bytes) return false;
  const hash = createHash('sha256');
  const handle = fs.openSync(target, 'wx');
  try {
    for await (const chunk of await streamOf(zip, entry)) {
      hash.update(chunk as Buffer);
      fs.writeSync(handle, chunk as Buffer);
    }
  } finally {
    fs.closeSync(handle);
  }
  return hash.digest('hex') === database.sha256;
}

async function* picturesOf(
  zip: ZipFile | null,
  entries: ReadonlyMap<string, Entry>,
): AsyncGenerator<{ sha256: string; bytes: Buffer } | null> {
  for (const [name, entry] of entries) {
    const sha256 = pictureIn(name);
    if (sha256 === null || !zip) continue;
    const bytes =
      entry.uncompressedSize > MEDIA_MAX_BYTES ? null : await wholeOf(zip, entry).catch(() => null);
    const isWhole = bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
    yield isWhole ? { sha256, bytes } : null;
  }
}

async function wholeOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await streamOf(zip, entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const streamOf = async (zip: ZipFile, entry: Entry): Promise<Readable> =>
  zip.openReadStreamPromise(entry);
