import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { MediaItem } from '@shared/ipc/media';
import { formatOf } from '@shared/media/format';
import { MEDIA_MAX_BYTES } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import type { ImageType } from '@shared/story/schema/figure';
import type { Clock } from '../clock';
import type { Database } from '../database/open';
import { storageFailure } from '../database/storage-failure';
import { dimensionsOf } from './dimensions';
import { photoMetadata } from './photo-metadata';
import { endOf } from './whole';

/** The pictures of this desk, each once, under the SHA-256 of its bytes. */
export type MediaStore = {
  /** Refuses, with a sentence, what is no picture that a site can show. @param name the file's, for sentences */
  import(name: string, bytes: Uint8Array): Promise<Result<MediaItem>>;
  get(sha256: string): MediaItem | null;
  has(sha256: string): boolean;
  /** Null when the picture, or its file, is not there. */
  read(sha256: string): Promise<{ bytes: Buffer; mime: ImageType } | null>;
  /** Where the file of a picture is; null as above. */
  locate(sha256: string): Promise<{ file: string; mime: ImageType; bytes: number } | null>;
};

const TAKEN = 'Galley takes JPEG, PNG, WebP, GIF and AVIF.';

export function mediaStore(db: Database, folder: string, clock: Clock): MediaStore {
  const find = db.prepare<[string], MediaItem>(
    `SELECT sha256, mime, bytes, width, height, caption, credit, alternative
     FROM media WHERE sha256 = ?`,
  );
  const insert = db.prepare(
    `INSERT OR IGNORE INTO media
       (sha256, mime, bytes, width, height, name, caption, credit, alternative, at)
     VALUES
       (@sha256, @mime, @bytes, @width, @height, @name, @caption, @credit, @alternative, @at)`,
  );
  const fileOf = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);
  const get = (sha256: string): MediaItem | null => find.get(sha256) ?? null;

  return {
    async import(name, given) {
      const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
      const picture = examine(name, bytes);
      if (!picture.ok) return picture;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const item: MediaItem = {
        ...{ sha256, ...picture.value.looks, bytes: bytes.length },
        ...photoMetadata(bytes.subarray(0, picture.value.end)),
      };
      try {
        await keepFile(fileOf(sha256), bytes);
        insert.run({ ...item, name: path.basename(name), at: clock.now() });
      } catch (error) {
        const known = storageFailure(error);
        if (known) return { ok: false, error: known };
        throw error;
      }
      return ok(get(sha256) ?? item);
    },
    get,
    has: (sha256) => get(sha256) !== null,
    async read(sha256) {
      const item = get(sha256);
      if (!item) return null;
      try {
        return { bytes: await fs.readFile(fileOf(sha256)), mime: item.mime };
      } catch {
        return null;
      }
    },
    async locate(sha256) {
      const item = get(sha256);
      if (!item) return null;
      const file = fileOf(sha256);
      const present = await fs.stat(file).catch(() => null);
      return present ? { file, mime: item.mime, bytes: present.size } : null;
    },
  };
}

/** What a picture is and where it ends, or the sentence that says why it is none. */
function examine(
  name: string,
  bytes: Buffer,
): Result<{ looks: { mime: ImageType; width: number; height: number }; end: number }> {
  const quoted = `“${path.basename(name) || 'The picture'}”`;
  if (bytes.length === 0) return fail('empty', `${quoted} is an empty file. Choose another one.`);
  const format = formatOf(bytes);
  if (format === null) {
    return fail('no-picture', `${quoted} is not a picture, whatever its name says. ${TAKEN}`);
  }
  if ('other' in format) {
    return fail(
      'unsupported',
      `${quoted} is a ${format.other} file, which browsers cannot all show. ${TAKEN} Export it as one of them and add that.`,
    );
  }
  if (bytes.length > MEDIA_MAX_BYTES) {
    const megabytes = (size: number): string => (size / 1024 / 1024).toFixed(0);
    return fail(
      'too-large',
      `${quoted} has ${megabytes(bytes.length)} MB; the site takes pictures of up to ${megabytes(MEDIA_MAX_BYTES)} MB. Export it smaller and add that.`,
    );
  }
  const end = endOf(bytes, format.mime);
  const dimensions = end === null ? null : dimensionsOf(bytes);
  if (end === null || !dimensions) {
    return fail(
      'damaged',
      `${quoted} is damaged or was cut off on its way here. Copy or download it again, then add it.`,
    );
  }
  return ok({ looks: { mime: format.mime, ...dimensions }, end });
}

/** Puts a file in its place whole or not at all, and onto the disk before the row that names it. */
async function keepFile(file: string, bytes: Buffer): Promise<void> {
  const present = await fs.stat(file).catch(() => null);
  if (present?.size === bytes.length) return;
  const folder = path.dirname(file);
  const firstMade = await fs.mkdir(folder, { recursive: true });
  const temporary = path.join(folder, `.${randomUUID()}`);
  try {
    const handle = await fs.open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, file);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  // A folder that was made for it is a name in the folder above.
  if (firstMade !== undefined) {
    for (let made = folder; made.length >= firstMade.length; made = path.dirname(made)) {
      await syncFolder(path.dirname(made));
    }
  }
}

/** Makes a rename last through a power cut, where the system has a way to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
