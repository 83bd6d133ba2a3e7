/**
 * The frames of a write-ahead log (SQLite file format §4.1): pages as they were written, each
 * transaction ended by a frame that says so.
 */

export const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = { littleEndian: 0x377f0682, bigEndian: 0x377f0683 };

/** The header of a log, as far as reading the frames needs it. */
export type LogHeader = {
  pageSize: number;
  /** Two numbers that every frame of the log's present generation repeats. */
  salts: string;
  /** The byte order of the words that check sums are made of. */
  isBigEndian: boolean;
  sum: Sum;
};

/** A running check sum: each frame's hangs on all before it. */
type Sum = { a: number; b: number };

/**
 * A page in the log: its number, and where its bytes begin. `end` is the place in the log of the
 * frame that ends its transaction, whose pages belong together in whatever order they were written.
 */
export type Frame = { number: number; offset: number; end: number };

/** Null when the bytes are no header of a log. */
export function logHeader(bytes: Buffer | null): LogHeader | null {
  const magic = bytes?.readUInt32BE(0);
  if (!bytes || (magic !== MAGIC.littleEndian && magic !== MAGIC.bigEndian)) return null;
  return {
    pageSize: bytes.readUInt32BE(8),
    salts: bytes.toString('hex', 16, 24),
    isBigEndian: magic === MAGIC.bigEndian,
    sum: { a: bytes.readUInt32BE(24), b: bytes.readUInt32BE(28) },
  };
}

type FoundFrame = Omit<Frame, 'end'> & { endsTransaction: boolean; isSound: boolean };

/**
 * The frames of whole transactions, in the order in which they were written. SQLite stops at the
 * first frame whose check sum is wrong and drops all behind it. Here they count as well, unless
 * they are no more than one last transaction: that one was cut off before it was acknowledged.
 *
 * @param read gives bytes of the log; null where there are none
 */
export function committedFrames(
  header: LogHeader,
  pageSize: number,
  read: (offset: number, length: number) => Buffer | null,
): Frame[] {
  const frames = framesIn(header, pageSize, read);
  const firstBroken = frames.findIndex(({ isSound }) => !isSound);
  const sound = firstBroken < 0 ? frames : frames.slice(0, firstBroken);
  const behind = firstBroken < 0 ? [] : frames.slice(firstBroken);
  const isOneTransaction = !behind.slice(0, -1).some(({ endsTransaction }) => endsTransaction);
  return upToLastEnd(isOneTransaction ? sound : frames);
}

/** The frames of whole transactions. */
function upToLastEnd(found: readonly FoundFrame[]): Frame[] {
  const frames: Frame[] = [];
  let end = -1;
  for (let at = found.length - 1; at >= 0; at--) {
    const frame = found[at];
    if (!frame) continue;
    if (frame.endsTransaction) end = at;
    if (end >= 0) frames.push({ number: frame.number, offset: frame.offset, end });
  }
  return frames.reverse();
}

function framesIn(
  header: LogHeader,
  pageSize: number,
  read: (offset: number, length: number) => Buffer | null,
): FoundFrame[] {
  const frames: FoundFrame[] = [];
  const size = FRAME_HEADER_BYTES + pageSize;
  let { sum } = header;
  let isSound = true;
  for (let at = LOG_HEADER_BYTES; ; at += size) {
    const frame = read(at, size);
    if (!frame) return frames;
    if (frame.toString('hex', 8, 16) !== header.salts) {
      isSound = false;
      continue;
    }
    sum = added(sum, frame.subarray(0, 8), header.isBigEndian);
    sum = added(sum, frame.subarray(FRAME_HEADER_BYTES), header.isBigEndian);
    isSound &&= sum.a === frame.readUInt32BE(16) && sum.b === frame.readUInt32BE(20);
    frames.push({
      ...{ number: frame.readUInt32BE(0), offset: at + FRAME_HEADER_BYTES, isSound },
      endsTransaction: frame.readUInt32BE(4) !== 0,
    });
  }
}

/** The check sum of §4.2, over words of four bytes, two at a time. */
function added({ a, b }: Sum, bytes: Buffer, isBigEndian: boolean): Sum {
  const word = (at: number): number =>
    isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
  let [x, y] = [a, b];
  for (let at = 0; at < bytes.length; at += 8) {
    x = (x + word(at) + y) >>> 0;
    y = (y + word(at + 4) + x) >>> 0;
  }
  return { a: x, b: y };
}
