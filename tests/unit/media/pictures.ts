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

/** What may be written into a JPEG beside its pixels. */
export type Written = {
  /** EXIF 2.32: orientation 1 to 8, and texts by their tag. */
  orientation?: number;
  exif?: { ImageDescription?: string; Artist?: string };
  /** The inside of an rdf:Description. */
  xmp?: string;
  /** IPTC-IIM datasets of record 2, as their bytes. */
  iptc?: { dataset: number; value: Buffer | string }[];
  /** Says, in IPTC-IIM 1:90, that texts are UTF-8. */
  iptcIsUtf8?: boolean;
};

/** JPEG: all segments of one, around a few bytes in the place of pixels (ITU T.81, §B). */
export function jpeg(width = 3, height = 2, written: Written = {}): Buffer {
  const frame = [Buffer.from([8]), bigEndian(height, 2), bigEndian(width, 2)];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(written.orientation || written.exif ? [segment(0xe1, exif(written))] : []),
    ...(written.xmp !== undefined ? [segment(0xe1, xmp(written.xmp))] : []),
    ...(written.iptc ? [segment(0xed, photoshop(iptc(written)))] : []),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.concat([...frame, Buffer.from([1, 1, 0x11, 0])])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34]), // FF 00 is a pixel's FF, not a marker.
    Buffer.from([0xff, 0xd9]),
  ]);
}

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), bigEndian(data.length + 2, 2), data]);

/** A TIFF directory with its texts behind it, big-endian. */
function exif({ orientation, exif: texts = {} }: Written): Buffer {
  const TAGS = { ImageDescription: 0x010e, Artist: 0x013b };
  const entries: [tag: number, type: 2 | 3, value: Buffer][] = [
    ...Object.entries(texts).map(([name, text]): [number, 2, Buffer] => [
      TAGS[name as keyof typeof TAGS],
      2,
      Buffer.from(`${text}\0`, 'utf8'),
    ]),
    ...(orientation ? [[0x0112, 3, bigEndian(orientation, 2)] as [number, 3, Buffer]] : []),
  ].sort(([a], [b]) => a - b);
  let after = 8 + 2 + entries.length * 12 + 4;
  const directory: Buffer[] = [];
  const behind: Buffer[] = [];
  for (const [tag, type, value] of entries) {
    const count = type === 2 ? value.length : 1;
    const isInline = value.length <= 4;
    directory.push(bigEndian(tag, 2), bigEndian(type, 2), bigEndian(count, 4));
    directory.push(
      isInline ? Buffer.concat([value, Buffer.alloc(4 - value.length)]) : bigEndian(after, 4),
    );
    if (isInline) continue;
    behind.push(value);
    after += value.length;
  }
  const head = [ascii('Exif\0\0'), ascii('MM'), bigEndian(42, 2), bigEndian(8, 4)];
  return Buffer.concat([
    ...[...head, bigEndian(entries.length, 2), ...directory, bigEndian(0, 4), ...behind],
  ]);
}

const xmp = (inside: string): Buffer =>
  Buffer.from(
    `http://ns.adobe.com/xap/1.0/\0<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${inside}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
    'utf8',
  );

/** An image resource block of Photoshop's, which is where JPEG has IPTC-IIM. */
const photoshop = (data: Buffer): Buffer =>
  Buffer.concat([
    ...[ascii('Photoshop 3.0\0'), ascii('8BIM'), bigEndian(0x0404, 2), Buffer.from([0, 0])],
    ...[bigEndian(data.length, 4), data, Buffer.alloc(data.length % 2)],
  ]);

function iptc({ iptc: datasets = [], iptcIsUtf8 }: Written): Buffer {
  const dataset = (record: number, number: number, value: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0x1c, record, number]), bigEndian(value.length, 2), value]);
  return Buffer.concat([
    ...(iptcIsUtf8 ? [dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47]))] : []),
    ...datasets.map(({ dataset: number, value }) =>
      dataset(2, number, typeof value === 'string' ? Buffer.from(value, 'utf8') : value),
    ),
  ]);
}

/** GIF: one frame with a comment before it (GIF89a §17). */
export function gif(width = 3, height = 2): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  return Buffer.concat([
    ...[ascii('GIF89a'), size, Buffer.from([0x80, 0, 0]), Buffer.from([0, 0, 0, 255, 255, 255])],
    ...[Buffer.from([0x21, 0xfe, 5]), ascii('noon;'), Buffer.from([0])],
    ...[Buffer.from([0x2c, 0, 0, 0, 0]), size, Buffer.from([0])],
    Buffer.from([2, 2, 0x4c, 0x01, 0, 0x3b]),
  ]);
}

/** WebP: the container of a lossless picture (RFC 9649 §2.6). */
export function webp(width = 3, height = 2): Buffer {
  const pixels = Buffer.alloc(6);
  pixels[0] = 0x2f;
  pixels.writeUInt32LE((width - 1) | ((height - 1) << 14), 1);
  const size = Buffer.alloc(4);
  const data = Buffer.alloc(4);
  data.writeUInt32LE(pixels.length);
  size.writeUInt32LE(4 + 8 + pixels.length);
  return Buffer.concat([ascii('RIFF'), size, ascii('WEBP'), ascii('VP8L'), data, pixels]);
}

/** AVIF: the boxes that say what it is and how large (ISO/IEC 23008-12). */
export function avif(width = 3, height = 2): Buffer {
  const box = (type: string, ...data: Buffer[]): Buffer => {
    const content = Buffer.concat(data);
    return Buffer.concat([bigEndian(content.length + 8, 4), ascii(type), content]);
  };
  const full = Buffer.alloc(4);
  return Buffer.concat([
    box('ftyp', ascii('avif'), bigEndian(0, 4), ascii('avifmif1')),
    box(
      'meta',
      full,
      box('iprp', box('ipco', box('ispe', full, bigEndian(width, 4), bigEndian(height, 4)))),
    ),
    box('mdat', Buffer.alloc(16)),
  ]);
}
