import type { ImageType } from '../story/schema/figure';

/** What the first bytes of a file say that it is: a picture that sites can show, another kind, or nothing known. */
export type Format =
  | { mime: ImageType }
  /** The name of a format that Galley knows and does not take. */
  | { other: string }
  | null;

/** Tells the format of a file by its magic numbers; its name is not asked. */
export function formatOf(bytes: Uint8Array): Format {
  const is = (at: number, ...magic: (number | string)[]): boolean =>
    magic
      .flatMap((part) =>
        typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [part],
      )
      .every((byte, index) => bytes[at + index] === byte);

  if (is(0, 0xff, 0xd8, 0xff)) return { mime: 'image/jpeg' };
  if (is(0, 0x89, 'PNG\r\n', 0x1a, '\n')) return { mime: 'image/png' };
  if (is(0, 'GIF87a') || is(0, 'GIF89a')) return { mime: 'image/gif' };
  if (is(0, 'RIFF') && is(8, 'WEBP')) return { mime: 'image/webp' };
  if (is(4, 'ftyp')) return isoFormat(bytes);
  if (is(0, 'II*', 0) || is(0, 'MM', 0, '*')) return { other: 'TIFF or raw camera' };
  if (is(0, '8BPS')) return { other: 'Photoshop' };
  if (is(0, '%PDF')) return { other: 'PDF' };
  if (is(0, 'BM')) return { other: 'BMP' };
  if (is(0, 0xff, 0x0a) || is(4, 'JXL ')) return { other: 'JPEG XL' };
  if (isSvg(bytes)) return { other: 'SVG' };
  return null;
}

/** ISO base media (ISO/IEC 14496-12 §4.3): the major and the compatible brands, four letters each. */
function isoFormat(bytes: Uint8Array): Format {
  const size = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
  const text = latin1(bytes.subarray(8, Math.min(size, 256)));
  const brands = (text.match(/[\s\S]{4}/g) ?? []).filter((_brand, index) => index !== 1);
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return { mime: 'image/avif' };
  if (brands.some((brand) => /^(hei|hev|mif1|msf1)/.test(brand))) return { other: 'HEIC' };
  return { other: 'video' };
}

const isSvg = (bytes: Uint8Array): boolean =>
  /^(?:\uFEFF|ï»¿)?\s*(?:<\?xml[\s\S]*?\?>)?(?:\s|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>)*<svg[\s>]/i.test(
    latin1(bytes.subarray(0, 2048)),
  );

/** A character a byte. */
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
