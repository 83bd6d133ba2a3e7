import type { ImageType } from '@shared/story/schema/figure';

/**
 * Where a picture ends, in bytes; null when it is not there to its end. Looks at the structure that
 * each format has around its pixels, so that a file that a broken copy or download cut off is found
 * without decoding it. What some programs leave behind the end is no part of the picture.
 */
export function endOf(bytes: Buffer, mime: ImageType): number | null {
  switch (mime) {
    case 'image/jpeg':
      return endOfJpeg(bytes);
    case 'image/png':
      return endOfPng(bytes);
    case 'image/gif':
      return endOfGif(bytes);
    case 'image/webp':
      return endOfWebp(bytes);
    case 'image/avif':
      return endOfIso(bytes);
  }
}

/** Segments up to the start of scan; after it, FF D9 can only be the end of the image (ITU T.81 §B.1.1.5). */
function endOfJpeg(bytes: Buffer): number | null {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) {
      const end = bytes.indexOf(Buffer.from([0xff, 0xd9]), at);
      return end < 0 ? null : end + 2;
    }
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Chunks up to IEND (PNG §5.3): length, type, that many bytes, checksum. */
function endOfPng(bytes: Buffer): number | null {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return at + 12;
  }
  return null;
}

/** Blocks up to the trailer (GIF89a §27). */
function endOfGif(bytes: Buffer): number | null {
  const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + tableLength(bytes[10] ?? 0);
  const skipSubBlocks = (): void => {
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
    at += 1;
  };
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x3b) return at + 1;
    if (block === 0x21) at += 2;
    else if (block === 0x2c) at += 11 + tableLength(bytes[at + 9] ?? 0);
    else return null;
    skipSubBlocks();
  }
  return null;
}

/** The container says its length behind its first eight bytes (RFC 9649 §2.3). */
function endOfWebp(bytes: Buffer): number | null {
  const end = bytes.length < 16 ? Number.POSITIVE_INFINITY : bytes.readUInt32LE(4) + 8;
  return end <= bytes.length ? end : null;
}

/** Top-level boxes must fit into the file (ISO/IEC 14496-12 §4.2). */
function endOfIso(bytes: Buffer): number | null {
  let at = 0;
  while (at + 8 <= bytes.length) {
    let size = bytes.readUInt32BE(at);
    if (size === 0) return bytes.length;
    if (size === 1) {
      if (at + 16 > bytes.length) return null;
      size = Number(bytes.readBigUInt64BE(at + 8));
    }
    if (size < 8) return null;
    at += size;
  }
  return at === bytes.length ? at : null;
}
