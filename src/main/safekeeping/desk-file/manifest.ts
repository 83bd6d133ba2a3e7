import { z } from 'zod';

/**
 * A whole desk as one file: a zip that holds `desk.json` (this), `galley.db` (its database, of one
 * moment) and each picture as `media/<SHA-256 of its bytes>.<ending>`. Everything in it is checked
 * against its sum before it is taken in.
 */
export const manifest = z.object({
  format: z.literal('galley-desk'),
  version: z.int().min(1),
  /** ms since 1970 UTC. */
  at: z.number(),
  /** The device that it is from (drafts/writers.ts). */
  device: z.string(),
  database: z.object({ sha256: z.string().length(64), bytes: z.int().min(0) }),
});
export type Manifest = z.infer<typeof manifest>;

/** Raised when an older Galley could not read such a file any more. */
export const DESK_FILE_VERSION = 1;

export const MANIFEST_NAME = 'desk.json';
export const DATABASE_NAME = 'galley.db';

const ENDINGS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
} as const;

/** The ending is for people who open the zip; nothing reads it. */
export const pictureName = (sha256: string, mime: keyof typeof ENDINGS): string =>
  `media/${sha256}.${ENDINGS[mime]}`;

/** The SHA-256 in the name of a picture; null for another name. */
export const pictureIn = (name: string): string | null =>
  /^media\/([0-9a-f]{64})\.[a-z]+$/.exec(name)?.[1] ?? null;
