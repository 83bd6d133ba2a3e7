import { cropSize, type RenditionWidth } from '@shared/page/renditions';
import { CROPS, type CropName, cropArea } from '@shared/story/crops';
import type { Sharp, SharpOptions } from 'sharp';

/** Formats in which renditions are sent, the smallest for the same look first. */
export const RENDITION_FORMATS = ['avif', 'webp', 'jpeg', 'png'] as const;
export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

/** Makes other pictures out of the file of one. Rejects for a file that cannot be read as a picture. */
export type Resizer = {
  /** The whole picture, at most that wide. */
  scaled(file: string, width: RenditionWidth, format: RenditionFormat): Promise<Buffer>;
  /** A part of the picture in a fixed shape, as JPEG. @param focal what has to stay in sight */
  cropped(file: string, crop: CropName, focal: { x: number; y: number }): Promise<Buffer>;
};

/** A picture that unpacks to more pixels than these is not opened: it may be made to fill the memory. */
const OPTIONS: SharpOptions = { limitInputPixels: 100_000_000, failOn: 'error' };

/**
 * The library that resizes, or null where there is none. It is not shared with Electron's process:
 * both bring a GLib of their own on Linux (https://sharp.pixelplumbing.com/install#electron), and the
 * site that runs under Galley is read on this machine, where nobody waits for a picture.
 */
export async function loadResizer(log: (line: string) => void): Promise<Resizer | null> {
  if (process.versions.electron) return null;
  try {
    const { default: sharp } = await import('sharp');
    sharp.cache(false);
    sharp.concurrency(1);
    return resizer((file) => sharp(file, OPTIONS).autoOrient());
  } catch (error) {
    log(`Pictures are sent in the size in which they were put: ${(error as Error).message}`);
    return null;
  }
}

const resizer = (open: (file: string) => Sharp): Resizer => ({
  async scaled(file, width, format) {
    const picture = open(file).resize({ width, withoutEnlargement: true });
    return encoded(picture, format).toBuffer();
  },
  async cropped(file, crop, focal) {
    const { autoOrient: size } = await open(file).metadata();
    const part = open(file)
      .extract(cropArea(size, CROPS[crop], focal))
      .resize(cropSize(size, crop));
    return encoded(part, 'jpeg').toBuffer();
  },
});

/**
 * Quality where a reader sees no difference. A reader is waiting: with no effort AVIF takes as long as
 * WebP and is still a fifth smaller.
 */
function encoded(picture: Sharp, format: RenditionFormat): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 55, effort: 0 });
    case 'webp':
      return picture.webp({ quality: 78 });
    case 'jpeg':
      return picture.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true });
    case 'png':
      return picture.png();
  }
}
