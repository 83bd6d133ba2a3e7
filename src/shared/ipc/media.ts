import { z } from 'zod';
import type { ImageType } from '../story/schema/figure';
import { call } from './call';

/** A picture in the store. Width and height in pixels after its EXIF orientation is applied. */
export type MediaItem = {
  sha256: string;
  mime: ImageType;
  bytes: number;
  width: number;
  height: number;
  /** What the photographer wrote into the file (IPTC, XMP); empty when nothing. */
  caption: string;
  credit: string;
  alternative: string;
};

export const media = {
  /**
   * Stores a picture and reads its metadata. Refuses, with a sentence, what is no picture (whatever
   * its name says), what is over the site's limit (50 MiB) and what cannot be decoded.
   */
  import: call(
    // No bound here: a file that is too large must get the store's sentence, not a schema's.
    z.object({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
  ).returns<MediaItem>(),
  /**
   * Fetches a picture of the web and stores it. Refuses, with a sentence, what `import` refuses, what is
   * not there or too slow, and addresses of private networks.
   */
  fetch: call(z.object({ url: z.url({ protocol: /^https?$/ }).max(2000) })).returns<MediaItem>(),
  get: call(z.object({ sha256: z.string().length(64) })).returns<MediaItem | null>(),
};
