import { MEDIA_MAX_BYTES } from '@shared/publish/api';
import { sha256 } from '@shared/publish/public-story';
import { Hono } from 'hono';
import { type MediaStore, TOO_LARGE } from '../media/media-store';
import { bytesOf } from './body';
import { refuse } from './refusal';

/** HEAD and PUT of a picture. */
export function mediaCalls(media: MediaStore): Hono {
  const calls = new Hono();

  // HEAD comes here too. The picture itself is given to readers, not to the desk, which has it.
  calls.get('/:sha256', (c) =>
    media.has(c.req.param('sha256'))
      ? c.json({ sha256: c.req.param('sha256') })
      : refuse(c, { code: 'not_found', message: 'This picture is not on the site.' }),
  );

  calls.put('/:sha256', async (c) => {
    const name = c.req.param('sha256');
    if (!sha256.safeParse(name).success) {
      return refuse(c, {
        code: 'invalid',
        message: 'The address of a picture ends in its SHA-256: 64 lower-case hex digits.',
      });
    }
    if (Number(c.req.header('content-length') ?? 0) > MEDIA_MAX_BYTES) {
      return refuse(c, TOO_LARGE.error);
    }
    const mime = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const received = await media.receive(name, mime, bytesOf(c));
    if (!received.ok) return refuse(c, received.error);
    return c.json({ sha256: name }, received.value.isNew ? 201 : 200);
  });

  return calls;
}
