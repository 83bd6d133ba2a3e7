import { MEDIA_MAX_BYTES, OFFSET_HEADER } from '@shared/publish/api';
import { sha256 } from '@shared/publish/public-story';
import { type Context, Hono } from 'hono';
import { type MediaStore, TOO_LARGE } from '../media/media-store';
import { bytesOf } from './body';
import { refuse } from './refusal';

/** HEAD and PUT of a picture, whole or in pieces. */
export function mediaCalls(media: MediaStore): Hono {
  const calls = new Hono();

  // HEAD comes here too. The picture itself is given to readers, not to the desk, which has it.
  calls.get('/:sha256', async (c) => {
    const name = c.req.param('sha256');
    if (await media.has(name)) return c.json({ sha256: name });
    if (isName(name)) c.header(OFFSET_HEADER, String(media.begun(name)));
    return refuse(c, { code: 'not_found', message: 'This picture is not on the site.' });
  });

  calls.put('/:sha256', async (c) => {
    const name = c.req.param('sha256');
    if (!isName(name)) {
      return refuse(c, {
        code: 'invalid',
        message: 'The address of a picture ends in its SHA-256: 64 lower-case hex digits.',
      });
    }
    if (Number(c.req.header('content-length') ?? 0) > MEDIA_MAX_BYTES) {
      return refuse(c, TOO_LARGE.error);
    }
    const mime = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const range = c.req.header('content-range');
    if (range !== undefined) return putPiece(c, name, mime, range);
    const received = await media.receive(name, mime, bytesOf(c));
    if (!received.ok) return refuse(c, received.error);
    return c.json({ sha256: name }, received.value.isNew ? 201 : 200);
  });

  /** A part of a picture (RFC 9110 §14.5). */
  async function putPiece(c: Context, name: string, mime: string, range: string) {
    const found = /^bytes (\d{1,9})-(\d{1,9})\/(\d{1,9})$/.exec(range);
    const [from = 0, last = 0, total = 0] = found?.slice(1).map(Number) ?? [];
    if (!found || from > last || last >= total) {
      return refuse(c, {
        code: 'invalid',
        message: 'Content-Range is not as in “bytes 0-1048575/4194304”.',
      });
    }
    if (total > MEDIA_MAX_BYTES) return refuse(c, TOO_LARGE.error);
    const piece = { from, to: last + 1 };
    const received = await media.receivePiece(name, mime, piece, total, bytesOf(c));
    if (!received.ok) {
      c.header(OFFSET_HEADER, String(media.begun(name)));
      return refuse(c, received.error);
    }
    if ('isNew' in received.value) {
      return c.json({ sha256: name }, received.value.isNew ? 201 : 200);
    }
    c.header(OFFSET_HEADER, String(received.value.received));
    return c.json({ sha256: name, ...received.value }, 202);
  }

  return calls;
}

const isName = (name: string): boolean => sha256.safeParse(name).success;
