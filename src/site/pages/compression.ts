import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { createMiddleware } from 'hono/factory';
import { FOR_GOOD } from './caching';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Pictures and fonts are compressed already. */
const TEXTS =
  /^(?:text\/(?!event-stream)|application\/(?:xml|rss\+xml|atom\+xml|json)|image\/svg\+xml)/;

/** Below this a text fits into one packet anyway; bytes. */
const WORTH_IT = 1024;

/** Effort (0 to 11) for a page, which changes, and for a file that is kept for good. */
const EFFORT = { page: 4, file: 11 };

export type Encoding = 'br' | 'gzip';

/** A text in fewer bytes; null when that is not worth it. */
export async function compressed(
  text: Uint8Array,
  by: Encoding,
  as: keyof typeof EFFORT,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (text.byteLength < WORTH_IT) return null;
  if (by === 'gzip') return new Uint8Array(await gzip(text));
  const shorter = await brotli(text, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: EFFORT[as],
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength,
    },
  });
  return new Uint8Array(shorter);
}

/** Sends texts compressed to those who say that they can read it, when they are not yet. */
export function compression() {
  /** Compressed files that never change, by address and encoding. */
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();

  return createMiddleware(async (c, next) => {
    await next();
    const type = c.res.headers.get('content-type') ?? '';
    if (c.res.status !== 200 || !TEXTS.test(type) || c.res.headers.has('content-encoding')) return;
    if (!/accept-encoding/i.test(c.res.headers.get('vary') ?? '')) {
      c.res.headers.append('vary', 'Accept-Encoding');
    }
    const encoding = encodingFor(c.req.header('accept-encoding') ?? '');
    if (!encoding || c.req.method === 'HEAD') return;
    const isForGood = c.res.headers.get('cache-control') === FOR_GOOD;
    const name = `${encoding} ${c.req.path}`;
    const body = (isForGood && kept.get(name)) || (await shorter());
    if (!body) return;
    if (isForGood) kept.set(name, body);
    c.res = new Response(body, c.res);
    c.res.headers.set('content-encoding', encoding);
    c.res.headers.set('content-length', String(body.byteLength));

    async function shorter() {
      const text = new Uint8Array(await c.res.clone().arrayBuffer());
      return compressed(text, encoding as Encoding, isForGood ? 'file' : 'page');
    }
  });
}

/** The best encoding that a header allows (RFC 9110 §12.5.3); one with a weight of 0 is refused. */
export function encodingFor(header: string): Encoding | null {
  const allowed = header
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter(([, weight = 'q=1']) => !/^q=0(?:\.0*)?$/.test(weight))
    .map(([name]) => name);
  return (['br', 'gzip'] as const).find((encoding) => allowed.includes(encoding)) ?? null;
}
