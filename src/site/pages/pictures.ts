import fs from 'node:fs';
import { Readable } from 'node:stream';
import { RENDITION_WIDTHS } from '@shared/page/renditions';
import { CROP_NAMES } from '@shared/story/crops';
import { type Context, Hono } from 'hono';
import type { StoredMedia } from '../media/media-store';
import type { Rendition } from '../media/renditions';
import type { RenditionFormat } from '../media/resizer';
import type { PageParts } from './answer-page';
import { FOR_GOOD, matchesEtag } from './caching';

/** A crop follows the point that has to stay in sight, which an editor may move; s. */
const CROP_AGE = 'public, max-age=86400';

/** The pictures that stories on the site show, as they were put and in other sizes. */
export function pictures({ media, renditions, found }: PageParts): Hono {
  const files = new Hono();

  files.get('/:sha256', async (c) => {
    const sha256 = c.req.param('sha256');
    const picture = await media.shown(sha256);
    if (!picture) return c.notFound();
    return answerPicture(c, picture, sha256, FOR_GOOD);
  });

  files.get('/:sha256/:width{w[0-9]+}', async (c) => {
    const { sha256, width: asked } = c.req.param();
    const width = RENDITION_WIDTHS.find((known) => asked === `w${known}`);
    const picture = width && (await media.shown(sha256));
    if (!width || !picture) return c.notFound();
    const format = formatFor(c.req.header('accept') ?? '', picture);
    const made = format && renditions ? await renditions.scaled(picture, width, format) : null;
    c.header('vary', 'Accept');
    return answerPicture(
      c,
      made ?? picture,
      `${sha256}-${asked}${made ? `-${format}` : ''}`,
      FOR_GOOD,
    );
  });

  files.get('/:sha256/:crop{[0-9]+x[0-9]+\\.jpg}', async (c) => {
    const { sha256, crop: asked } = c.req.param();
    const crop = CROP_NAMES.find((name) => asked === `${name}.jpg`);
    const picture = crop && (await media.shown(sha256));
    if (!crop || !picture) return c.notFound();
    const focal = await found.focalPointOf(sha256, crop);
    const made = renditions ? await renditions.cropped(picture, crop, focal) : null;
    const etag = made ? `${sha256}-${crop}-${focal.x}-${focal.y}` : sha256;
    return answerPicture(c, made ?? picture, etag, CROP_AGE);
  });

  return files;
}

/**
 * The smallest format that a reader takes. Null for what moves: it is sent as it is. Who names no
 * format gets the one that everything can show.
 */
function formatFor(accept: string, { mime }: StoredMedia): RenditionFormat | null {
  if (mime === 'image/gif') return null;
  if (accept.includes('image/avif')) return 'avif';
  if (accept.includes('image/webp')) return 'webp';
  return mime === 'image/png' ? 'png' : 'jpeg';
}

function answerPicture(
  c: Context,
  picture: Rendition,
  tag: string,
  cacheControl: string,
): Response | Promise<Response> {
  const etag = `"${tag}"`;
  c.header('cache-control', cacheControl);
  c.header('etag', etag);
  // A picture opened by itself is a document: nothing in it may run.
  c.header('content-security-policy', "default-src 'none'; sandbox");
  if (matchesEtag(c, etag)) return c.body(null, 304);
  c.header('content-type', picture.mime);
  c.header('content-length', String(picture.bytes));
  if (c.req.method === 'HEAD') return c.body(null);
  return c.body(Readable.toWeb(fs.createReadStream(picture.file)) as ReadableStream<Uint8Array>);
}
