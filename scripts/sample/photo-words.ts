/**
 * Writes caption, credit and alternative text into a JPEG, as photo agencies do: XMP in an APP1
 * segment and IPTC-IIM in an APP13 segment (IPTC Photo Metadata Standard 2023.2; XMP part 3 §1.1.3).
 */

import type { Words } from './scene.ts';

/** The same picture with its words, in front of whatever else it holds. @throws when it is no JPEG */
export function withWords(jpeg: Uint8Array, words: Words): Buffer {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new Error('This is no JPEG.');
  const start = afterApp0(jpeg);
  return Buffer.concat([
    jpeg.subarray(0, start),
    segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmp(words)])),
    segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), iptc(words)])),
    jpeg.subarray(start),
  ]);
}

/** JFIF wants its APP0 to come first. */
function afterApp0(jpeg: Uint8Array): number {
  const isApp0 = jpeg[2] === 0xff && jpeg[3] === 0xe0;
  return isApp0 ? 4 + (jpeg[4] ?? 0) * 256 + (jpeg[5] ?? 0) : 2;
}

/** A marker segment; its length counts itself (ITU T.81 §B.1.1.4). */
function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function xmp({ caption, credit, alternative }: Words): Buffer {
  const inDefaultLanguage = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return Buffer.from(
    [
      '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
      ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
      ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">',
      `<dc:description>${inDefaultLanguage(caption)}</dc:description>`,
      `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
      `<Iptc4xmpCore:AltTextAccessibility>${inDefaultLanguage(alternative)}</Iptc4xmpCore:AltTextAccessibility>`,
      '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
    ].join('\n'),
  );
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The image resource 0x0404 of Photoshop with IPTC-IIM 4.2 datasets; an alternative text has none there. */
function iptc({ caption, credit }: Words): Buffer {
  const datasets = Buffer.concat([
    dataset(1, 90, '\x1b%G'), // The texts are in UTF-8.
    dataset(2, 110, credit),
    dataset(2, 120, caption),
  ]);
  const head = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(datasets.length, 8);
  return Buffer.concat([head, datasets, Buffer.alloc(datasets.length % 2)]);
}

function dataset(record: number, number: number, text: string): Buffer {
  const value = Buffer.from(text);
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}
