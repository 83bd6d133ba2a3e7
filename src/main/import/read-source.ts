import fs from 'node:fs/promises';
import { Unreadable } from './imported';
import type { FromReader, ImportSource } from './protocol';
import { IMPORT_MAX_BYTES, readStory } from './read-story';
import type { ReadFile } from './thread';

/** Reads a file in this thread. */
export const readHere: ReadFile = async (source, onShare) => {
  let outcome: Awaited<ReturnType<ReadFile>> = { reason: 'it could not be read.' };
  await readSource(source, (said) => {
    if ('share' in said) onShare(said.share);
    else outcome = said;
  });
  return outcome;
};

/** Reads one file and tells how far it is; never throws. */
export async function readSource(
  source: ImportSource,
  tell: (said: FromReader) => void,
): Promise<void> {
  try {
    const bytes = 'path' in source ? await bytesAt(source.path) : Buffer.from(source.bytes);
    tell({ story: await readStory(source.name, bytes, (share) => tell({ share })) });
  } catch (error) {
    const reason =
      error instanceof Unreadable ? error.message : 'it is damaged, or not what it says.';
    tell({ reason });
  }
}

async function bytesAt(file: string): Promise<Buffer> {
  const found = await fs.stat(file).catch(() => null);
  if (!found?.isFile()) throw new Unreadable('it could not be read. It may have been moved.');
  if (found.size > IMPORT_MAX_BYTES) throw new Unreadable('it is too large.');
  return fs.readFile(file);
}
