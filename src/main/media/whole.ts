import type { ImageType } from '@shared/story/schema/figure';

/**
 * Whether a picture is there to its end. Looks at the structure that each format has around its
 * pixels, so that a file that a broken copy or download cut off is found without decoding it.
 */
export function isWhole(bytes: Buffer, mime: ImageType): boolean {
  switch (mime) {
    case 'image/jpeg':
      return jpegIsWhole(bytes);
    case 'image/png':
      return pngIsWhole(bytes);
    case 'image/gif':
      return gifIsWhole(bytes);
    case 'image/webp':
      return bytes.length >= 16 && bytes.readUInt32LE(4) + 8 <= bytes.length;
    case 'image/avif':
      return isoIsWhole(bytes);
  }
}

/** Segments up to the start of scan; after it, FF D9 can only be the end of the image (ITU T.81 §B.1.1.5). */
function jpegIsWhole(bytes: Buffer): boolean {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xda) return bytes.indexOf(Buffer.from([0xff, 0xd9]), at) > 0;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

/** Chunks up to IEND (PNG §5.3): length, type, that many bytes, checksum. */
function pngIsWhole(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
  }
  return false;
}

/** Blocks up to the trailer (GIF89a §27). */
function gifIsWhole(bytes: Buffer): boolean {
  const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + tableLength(bytes[10] ?? 0);
  const skipSubBlocks = (): void => {
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
    at += 1;
  };
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x3b) return true;
    if (block === 0x21) at += 2;
    else if (block === 0x2c) at += 11 + tableLength(bytes[at + 9] ?? 0);
    else return false;
    skipSubBlocks();
  }
  return false;
}

/** Top-level boxes must fit into the file (ISO/IEC 14496-12 §4.2). */
function isoIsWhole(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    let size = bytes.readUInt32BE(at);
    if (size === 0) return true;
    if (size === 1) {
      if (at + 16 > bytes.length) return false;
      size = Number(bytes.readBigUInt64BE(at + 8));
    }
    if (size < 8) return false;
    at += size;
  }
  return at === bytes.length;
}
