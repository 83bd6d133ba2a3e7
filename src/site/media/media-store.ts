import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { formatOf } from '@shared/media/format';
import { type ApiErrorCode, MEDIA_MAX_BYTES } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import { IMAGE_TYPES, type ImageType } from '@shared/story/schema/figure';
import type { Queries, SiteDatabase } from '../database/site-database';
import { sql } from '../database/sql';
import { type Piece, unfinished } from './unfinished';

export type StoredMedia = { file: string; mime: ImageType; bytes: number };

/** The pictures of a site, each once, under the SHA-256 of its bytes. */
export type MediaStore = {
  /** @param from the transaction in which that matters */
  has(sha256: string, from?: Queries): Promise<boolean>;
  /** A picture that a story on the site shows; null for every other. */
  shown(sha256: string): Promise<StoredMedia | null>;
  /**
   * Takes the bytes of a picture as they come, and keeps them when they are what they are said to be.
   *
   * @param mime as the sender has it
   * @returns whether the picture is new here
   */
  receive(
    sha256: string,
    mime: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Result<{ isNew: boolean }, ApiErrorCode>>;
  /** How many bytes of a picture that came in pieces are here. */
  begun(sha256: string): number;
  /**
   * Takes a piece of a picture. With its last one the picture is kept, as by `receive`; if its bytes
   * are not what they are said to be, all pieces are forgotten.
   *
   * @param total bytes of the whole picture
   * @returns how many bytes are here, or that all are
   */
  receivePiece(
    sha256: string,
    mime: string,
    piece: Piece,
    total: number,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Result<{ received: number } | { isNew: boolean }, ApiErrorCode>>;
};

/** Bytes from which a format is told (shared/media/format.ts looks no further). */
const HEAD_BYTES = 2048;

/** @param folder holds nothing but pictures, in folders by the first two digits of their names */
export function mediaStore(db: SiteDatabase, folder: string, now: () => number): MediaStore {
  const arrivals = path.join(folder, 'arriving');
  fs.mkdirSync(arrivals, { recursive: true });
  forgetCutOff(arrivals, now());

  const located = async (sha256: string, from: Queries = db): Promise<StoredMedia | null> => {
    const row = await from.get<{ mime: ImageType; bytes: number }>(
      sql`SELECT mime, bytes FROM media WHERE sha256 = ${sha256}`,
    );
    const file = path.join(folder, sha256.slice(0, 2), sha256);
    const present = row && fs.statSync(file, { throwIfNoEntry: false });
    return present && present.size === row.bytes ? { file, ...row } : null;
  };

  const pieces = unfinished(path.join(folder, 'begun'), now);

  const store: MediaStore = {
    has: async (sha256, from) => (await located(sha256, from)) !== null,
    async shown(sha256) {
      const isShown = await db.get(sql`SELECT 1 FROM story_media WHERE sha256 = ${sha256} LIMIT 1`);
      return isShown ? located(sha256) : null;
    },
    begun: pieces.sizeOf,
    async receivePiece(sha256, mime, piece, total, bytes) {
      if (await located(sha256)) return ok({ isNew: false });
      const added = await pieces.add(sha256, piece, bytes);
      if (!added.ok) return added;
      if (added.value < total) return ok({ received: added.value });
      const whole = await store.receive(sha256, mime, pieces.read(sha256));
      if (!whole.ok) await pieces.forget(sha256);
      return whole;
    },
    async receive(sha256, mime, bytes) {
      const type = IMAGE_TYPES.find((known) => known === mime);
      if (!type) {
        return fail('unsupported_media', `The site takes ${IMAGE_TYPES.join(', ')}.`);
      }
      if (await located(sha256)) return ok({ isNew: false });
      const arriving = path.join(arrivals, randomUUID());
      try {
        const arrived = await takeIn(arriving, bytes, sha256, type);
        if (!arrived.ok) return arrived;
        await putInPlace(arriving, path.join(folder, sha256.slice(0, 2)), sha256);
        await db.run(
          sql`INSERT INTO media (sha256, mime, bytes, at)
              VALUES (${sha256}, ${type}, ${arrived.value}, ${now()})
              ON CONFLICT (sha256) DO UPDATE SET mime = excluded.mime, bytes = excluded.bytes,
                at = excluded.at`,
        );
        await pieces.forget(sha256);
        return ok({ isNew: true });
      } finally {
        await fs.promises.rm(arriving, { force: true });
      }
    },
  };
  return store;
}

/** A picture that has not arrived by then was cut off by the end of a process, ms. */
const ARRIVES_WITHIN_MS = 24 * 60 * 60_000;

/** Removes what was cut off. What is new may be arriving at another process of the site. */
function forgetCutOff(arrivals: string, now: number): void {
  for (const name of fs.readdirSync(arrivals)) {
    const file = path.join(arrivals, name);
    const begun = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - begun > ARRIVES_WITHIN_MS) fs.rmSync(file, { force: true });
  }
}

/** Writes what comes to a file and onto the disk. @returns the number of bytes, or what is wrong with them */
async function takeIn(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  sha256: string,
  type: ImageType,
): Promise<Result<number, ApiErrorCode>> {
  const hash = createHash('sha256');
  let size = 0;
  let head = Buffer.alloc(0);
  const handle = await fs.promises.open(file, 'wx');
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > MEDIA_MAX_BYTES) return TOO_LARGE;
      if (head.length < HEAD_BYTES) {
        head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      }
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    const format = formatOf(head);
    if (!format || !('mime' in format) || format.mime !== type) {
      const found = !format ? 'no picture' : 'mime' in format ? format.mime : format.other;
      return fail('unsupported_media', `Content-Type says ${type}, but the bytes are: ${found}.`);
    }
    const digest = hash.digest('hex');
    if (digest !== sha256) {
      return fail('hash_mismatch', `The SHA-256 of the bytes is ${digest}. Send them again.`);
    }
    await handle.sync();
    return ok(size);
  } finally {
    await handle.close();
  }
}

export const TOO_LARGE = fail(
  'too_large',
  `A picture may have ${MEDIA_MAX_BYTES / 1024 / 1024} MB. Export it smaller.`,
);

/** A rename is whole or not at all; the folder is synced so that it lasts through a power cut. */
async function putInPlace(arrived: string, folder: string, name: string): Promise<void> {
  await fs.promises.mkdir(folder, { recursive: true });
  await fs.promises.rename(arrived, path.join(folder, name));
  if (process.platform === 'win32') return; // Folders cannot be synced there.
  const handle = await fs.promises.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
