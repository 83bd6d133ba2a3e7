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

/** Effort (0 to 11) for a page, which is made anew for each reader, and for a file that is kept. */
const FOR_ONE = 4;
const FOR_ALL = 11;

/** Sends texts compressed to those who say that they can read it. */
export function compression() {
  /** Compressed files that never change, by address and encoding. */
  const kept = new Map<string, Buffer>();

  return createMiddleware(async (c, next) => {
    await next();
    const type = c.res.headers.get('content-type') ?? '';
    if (c.res.status !== 200 || !TEXTS.test(type) || c.res.headers.has('content-encoding')) return;
    c.res.headers.append('vary', 'Accept-Encoding');
    const encoding = encodingFor(c.req.header('accept-encoding') ?? '');
    if (!encoding || c.req.method === 'HEAD') return;
    const isForGood = c.res.headers.get('cache-control') === FOR_GOOD;
    const name = `${encoding} ${c.req.path}`;
    const body = (isForGood && kept.get(name)) || (await shorter(encoding, isForGood));
    if (!body) return;
    if (isForGood) kept.set(name, body);
    c.res = new Response(new Uint8Array(body), c.res);
    c.res.headers.set('content-encoding', encoding);
    c.res.headers.set('content-length', String(body.byteLength));

    async function shorter(by: Encoding, forAll: boolean): Promise<Buffer | null> {
      const text = Buffer.from(await c.res.clone().arrayBuffer());
      if (text.byteLength < WORTH_IT) return null;
      if (by === 'gzip') return gzip(text);
      return brotli(text, {
        params: {
          [zlib.constants.BROTLI_PARAM_QUALITY]: forAll ? FOR_ALL : FOR_ONE,
          [zlib.constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength,
        },
      });
    }
  });
}

type Encoding = 'br' | 'gzip';

/** The best encoding that a header allows (RFC 9110 §12.5.3); one with a weight of 0 is refused. */
function encodingFor(header: string): Encoding | null {
  const allowed = header
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter(([, weight = 'q=1']) => !/^q=0(?:\.0*)?$/.test(weight))
    .map(([name]) => name);
  return (['br', 'gzip'] as const).find((encoding) => allowed.includes(encoding)) ?? null;
}
