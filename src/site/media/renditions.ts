import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { RenditionWidth } from '@shared/page/renditions';
import type { CropName } from '@shared/story/crops';
import { lanes } from '../lanes';
import type { StoredMedia } from './media-store';
import type { RenditionFormat, Resizer } from './resizer';

export type Rendition = { file: string; mime: string; bytes: number };

/** The renditions of pictures: each made when somebody first asks for it, and kept as a file. */
export type Renditions = {
  /** Null when the picture cannot be read: it is then to be sent as it is. */
  scaled(
    picture: StoredMedia,
    width: RenditionWidth,
    format: RenditionFormat,
  ): Promise<Rendition | null>;
  cropped(
    picture: StoredMedia,
    crop: CropName,
    focal: { x: number; y: number },
  ): Promise<Rendition | null>;
};

/** Renditions made at once; the others wait, so that pages keep being answered. */
const AT_ONCE = 2;

/** @param folder holds nothing but renditions; it may be emptied at any time */
export function renditions(
  folder: string,
  resizer: Resizer,
  log: (line: string) => void,
): Renditions {
  fs.mkdirSync(folder, { recursive: true });
  const underWay = new Map<string, Promise<Rendition | null>>();
  const lane = lanes(AT_ONCE);

  async function make(
    file: string,
    mime: string,
    draw: () => Promise<Buffer>,
  ): Promise<Rendition | null> {
    const kept = await fs.promises.stat(file).catch(() => null);
    if (kept) return { file, mime, bytes: kept.size };
    try {
      const bytes = await lane(draw);
      await fs.promises.mkdir(path.dirname(file), { recursive: true });
      const drawn = `${file}.${randomUUID()}`;
      await fs.promises.writeFile(drawn, bytes);
      await fs.promises.rename(drawn, file);
      return { file, mime, bytes: bytes.byteLength };
    } catch (error) {
      log(`${path.basename(file)}: ${(error as Error).message}`);
      return null;
    }
  }

  /** Each once, however many ask for it at the same time. */
  function once(
    name: string,
    mime: string,
    draw: () => Promise<Buffer>,
  ): Promise<Rendition | null> {
    const begun = underWay.get(name);
    if (begun) return begun;
    const making = make(path.join(folder, name.slice(0, 2), name), mime, draw).finally(() =>
      underWay.delete(name),
    );
    underWay.set(name, making);
    return making;
  }

  return {
    scaled: (picture, width, format) =>
      once(`${path.basename(picture.file)}-w${width}.${format}`, `image/${format}`, () =>
        resizer.scaled(picture.file, width, format),
      ),
    cropped: (picture, crop, focal) => {
      const percent = (share: number): number => Math.round(share * 100);
      const place = `${percent(focal.x)}-${percent(focal.y)}`;
      return once(`${path.basename(picture.file)}-${crop}-${place}.jpeg`, 'image/jpeg', () =>
        resizer.cropped(picture.file, crop, focal),
      );
    },
  };
}
