import fs from 'node:fs';
import { PAGE_BYTES } from '../../database/open';
import { committedFrames, LOG_HEADER_BYTES, logHeader } from './log-frames';

/**
 * The pages of a database file and of its write-ahead log, read without SQLite, which refuses a
 * file as soon as the page that it needs first is damaged. (SQLite file format: §1.2 the pages,
 * §4.1 the write-ahead log.)
 */
export type PageFile = {
  pageSize: number;
  /** Bytes of a page that hold content: the page without what is reserved at its end. */
  usable: number;
  /**
   * Every page that may hold rows, those of the file first, then those of the log in the order in
   * which they were written: a later one of the same number is newer.
   */
  pages(): Generator<Page>;
  /** A page of the file, or (from the log) as it was after the transaction of a frame; null when it is not there. */
  page(number: number, frame?: number): Buffer | null;
  close(): void;
};

/** `frame` is the page's place in the log; null in the file itself. Page numbers count from 1. */
export type Page = { number: number; frame: number | null; bytes: Buffer };

const MAGIC = 'SQLite format 3\0';

/**
 * @param log the write-ahead log, which need not be there, as the file need not
 * @throws when neither of the two can be opened
 */
export function openPages(file: string, log: string): PageFile {
  const main = openIfThere(file);
  const wal = openIfThere(log);
  if (main === null && wal === null) throw new Error(`There is no ${file}.`);
  const head = read(main, 0, 100);
  const walHead = logHeader(read(wal, 0, LOG_HEADER_BYTES));
  const isHeaderWhole = head?.toString('latin1', 0, 16) === MAGIC;
  const pageSize =
    (isHeaderWhole && head ? sizeOf(head.readUInt16BE(16)) : null) ??
    (walHead ? sizeOf(walHead.pageSize) : null) ??
    PAGE_BYTES;
  const usable = pageSize - (isHeaderWhole ? (head?.[20] ?? 0) : 0);
  const frames = walHead
    ? committedFrames(walHead, pageSize, (offset, length) => read(wal, offset, length))
    : [];
  const count = Math.ceil(lengthOf(main) / pageSize);

  function page(number: number, frame?: number): Buffer | null {
    if (frame !== undefined) {
      for (let at = frames[frame]?.end ?? frame; at >= 0; at--) {
        if (frames[at]?.number === number) return read(wal, frames[at]?.offset ?? 0, pageSize);
      }
    }
    return number < 1 || number > count ? null : read(main, (number - 1) * pageSize, pageSize);
  }

  return {
    ...{ pageSize, usable, page },
    *pages() {
      const free = isHeaderWhole && head ? freePages(head, page) : new Set<number>();
      for (let number = 1; number <= count; number++) {
        const bytes = free.has(number) ? null : page(number);
        if (bytes) yield { number, frame: null, bytes };
      }
      for (const [frame, { number, offset }] of frames.entries()) {
        const bytes = read(wal, offset, pageSize);
        if (bytes) yield { number, frame, bytes };
      }
    },
    close() {
      for (const handle of [main, wal]) if (handle !== null) fs.closeSync(handle);
    },
  };
}

/** A page size is a power of two from 512 to 65536, the last written as 1. */
function sizeOf(stored: number): number | null {
  const size = stored === 1 ? 65536 : stored;
  return size >= 512 && size <= 65536 && (size & (size - 1)) === 0 ? size : null;
}

/** Pages on the free list (§1.5), whose rows were deleted. */
function freePages(head: Buffer, page: (number: number) => Buffer | null): Set<number> {
  const free = new Set<number>();
  for (let trunk = head.readUInt32BE(32); trunk !== 0 && !free.has(trunk); ) {
    const bytes = page(trunk);
    if (!bytes) break;
    free.add(trunk);
    const leaves = Math.min(bytes.readUInt32BE(4), bytes.length / 4 - 2);
    for (let leaf = 0; leaf < leaves; leaf++) free.add(bytes.readUInt32BE(8 + 4 * leaf));
    trunk = bytes.readUInt32BE(0);
  }
  return free;
}

function openIfThere(file: string): number | null {
  try {
    return fs.openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const lengthOf = (handle: number | null): number =>
  handle === null ? 0 : fs.fstatSync(handle).size;

/** Bytes at an offset; zeros where the file ends before them, null where the disk does not give them. */
function read(handle: number | null, offset: number, length: number): Buffer | null {
  if (handle === null) return null;
  const bytes = Buffer.alloc(length);
  try {
    return fs.readSync(handle, bytes, 0, length, offset) > 0 ? bytes : null;
  } catch {
    return null;
  }
}
