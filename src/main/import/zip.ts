import { type Entry, fromBufferPromise } from 'yauzl';
import { Unreadable } from './imported';

/** The files in a zipped document, each unpacked when it is asked for. */
export type Zip = {
  has(name: string): boolean;
  /** Throws when there is no such file. */
  read(name: string): Promise<Buffer>;
  /** As UTF-8, without a byte order mark. */
  text(name: string): Promise<string>;
};

/** What a document may unpack to, bytes: more is no document but a bomb. */
const UNPACKED_MAX_BYTES = 512 * 1024 * 1024;
const MAX_FILES = 10_000;

/** The sizes that a zip declares are held to: its reader stops where a file goes on beyond its own. */
export async function openZip(bytes: Buffer): Promise<Zip> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch(() => {
    throw new Unreadable('it is damaged or was cut off on its way here.');
  });
  const entries = new Map<string, Entry>();
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, entry);
    size += entry.uncompressedSize;
    if (size > UNPACKED_MAX_BYTES || entries.size > MAX_FILES) {
      throw new Unreadable('it unpacks to more than any document has.');
    }
  }
  async function read(name: string): Promise<Buffer> {
    const entry = entries.get(name);
    if (!entry) throw new Unreadable('it is not whole: a part of it is missing.');
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
  return {
    has: (name) => entries.has(name),
    read,
    text: async (name) => (await read(name)).toString('utf8').replace(/^\uFEFF/, ''),
  };
}
