import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export const KEYS = { keyId: 'PRESSKEY', secret: 'quay/and+mole' };
export const REGION = 'eu-north-1';
export const BUCKET = 'paper';

type Kept = { bytes: Buffer; type: string; cacheControl: string };

/**
 * A store that speaks as S3 does, on loopback: objects of one bucket, addressed by path. Each request must be
 * signed as Signature Version 4 says; that is computed here from its description, not by what signs.
 */
export class S3Server {
  readonly objects = new Map<string, Kept>();
  /** `METHOD key` of what was taken, in order. */
  readonly taken: string[] = [];
  /** Every so often a request is answered with 503 instead. */
  busyEach = Number.POSITIVE_INFINITY;
  /** Whose clock says what, ms ahead of true time. */
  clockAhead = 0;
  #asked = 0;
  readonly #server: http.Server;

  private constructor() {
    this.#server = http.createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const [status, body, headers = {}] = this.#answer(request, Buffer.concat(chunks));
      response.writeHead(status, headers).end(body);
    });
  }

  static async start(): Promise<S3Server> {
    const server = new S3Server();
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(
    request: http.IncomingMessage,
    body: Buffer,
  ): [status: number, body: string | Buffer, headers?: Record<string, string>] {
    const { method = '', url = '/', headers } = request;
    const refused = refusalOf(request, Date.now() + this.clockAhead);
    if (refused) return [403, problem(refused)];
    this.#asked += 1;
    if (this.#asked % this.busyEach === 0) return [503, problem('SlowDown')];
    const [, bucket = '', ...rest] = url.split('/');
    if (bucket !== BUCKET) return [404, problem('NoSuchBucket')];
    const key = decodeURIComponent(rest.join('/'));
    if (method !== 'GET') this.taken.push(`${method} ${key}`);
    switch (method) {
      case 'PUT':
        this.objects.set(key, {
          bytes: body,
          type: headers['content-type'] ?? '',
          cacheControl: headers['cache-control'] ?? '',
        });
        return [200, ''];
      case 'DELETE':
        this.objects.delete(key);
        return [204, ''];
      default: {
        const kept = this.objects.get(key);
        return kept
          ? [200, kept.bytes, { 'content-type': kept.type }]
          : [404, problem('NoSuchKey')];
      }
    }
  }
}

const problem = (code: string): string =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>It is ${code}.</Message></Error>`;

/** The code of a refusal; null when the request is signed rightly (AWS, "Create a signed request"). */
function refusalOf(
  { method = '', url = '/', headers }: http.IncomingMessage,
  now: number,
): string | null {
  const header = headers.authorization ?? '';
  const of = (name: string): string => new RegExp(`${name}=([^,\\s]+)`).exec(header)?.[1] ?? '';
  const [keyId, day = '', region, service] = of('Credential').split('/');
  if (keyId !== KEYS.keyId) return 'InvalidAccessKeyId';
  const at = String(headers['x-amz-date'] ?? '');
  const time = Date.parse(
    at.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'),
  );
  if (!(Math.abs(time - now) < 15 * 60_000)) return 'RequestTimeTooSkewed';
  if (region !== REGION || service !== 's3') return 'AuthorizationHeaderMalformed';
  const [path = '', query = ''] = url.split('?');
  const named = of('SignedHeaders').split(';');
  const canonical = [
    method,
    path,
    query,
    ...named.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    '',
    named.join(';'),
    headers['x-amz-content-sha256'] ?? '',
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const hash = createHash('sha256').update(canonical).digest('hex');
  const key = ['aws4_request', 's3', REGION, day].reduceRight<Buffer | string>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${KEYS.secret}`,
  );
  const wanted = createHmac('sha256', key)
    .update(['AWS4-HMAC-SHA256', at, scope, hash].join('\n'))
    .digest('hex');
  return of('Signature') === wanted ? null : 'SignatureDoesNotMatch';
}
