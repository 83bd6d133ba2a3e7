import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * What a desk remembers of its database outside of it: that there is one, and the number of the
 * last update that it acknowledged. A database that is empty, or that ends before that number, has
 * lost something, which by itself it cannot know (its write-ahead log may have been taken away).
 */
const mark = z.object({
  /** The device that the desk is on (drafts/writers.ts): another desk's database is no lost one. */
  device: z.string(),
  /** Number of the last update; it may be some seconds old. */
  head: z.int().min(0),
  /** What was found to be wrong while Galley was running, for the next start to look at. */
  suspicion: z.string().nullable(),
});
export type Mark = z.infer<typeof mark>;

const fileIn = (folder: string): string => path.join(folder, 'galley.mark');

/** Null when there is none, or none that can be read. */
export function readMark(folder: string): Mark | null {
  try {
    return mark.parse(JSON.parse(fs.readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** @throws what the disk says */
export function writeMark(folder: string, value: Mark): void {
  const temporary = `${fileIn(folder)}.new`;
  fs.writeFileSync(temporary, JSON.stringify(value));
  fs.renameSync(temporary, fileIn(folder));
}
