import { deflateSync } from 'node:zlib';
import { crc32 } from '../../../src/main/database/crc32';

/** Pictures of a few pixels, made here byte for byte, whole and as their formats want it. */

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const bigEndian = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

/** PNG: grey pixels of one shade (W3C PNG, §5). Another shade is another picture. */
export function png(width = 3, height = 2, shade = 128): Buffer {
  const rows = Buffer.alloc((width + 1) * height, shade);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  const header = [bigEndian(width, 4), bigEndian(height, 4), Buffer.from([8, 0, 0, 0, 0])];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat(header)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([ascii(type), data]);
  return Buffer.concat([bigEndian(data.length, 4), typed, bigEndian(crc32(typed), 4)]);
}
