import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { SiteAddress } from '../../../src/main/publish/targets/http';

export type Received = {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
};

/** What a site does with a request: answers, or does not. */
export type Behaviour =
  | { status: number; headers?: Record<string, string>; body?: string }
  /** Takes the whole request and closes the connection. */
  | 'closes'
  /** Closes the connection as soon as the request begins. */
  | 'closes at once'
  /** Answers half and closes the connection. */
  | 'is cut off'
  /** Takes the whole request and says nothing. */
  | 'hangs';

export type OddSite = SiteAddress & {
  /** Every request that was taken, without those whose connection was closed at once. */
  received: Received[];
  /** `METHOD path`, a request each, the path without the API's base. */
  calls(): string[];
  stop(): Promise<void>;
};

const TOKEN = 'token-of-the-test-desk';
const BASE = '/api/v1';

export const json = (status: number, value: unknown, headers = {}): Behaviour => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});
export const refusal = (status: number, code: string, message: string): Behaviour =>
  json(status, { error: { code, message } });
/** What servers in front of a site say, and captive portals, and sites that are no site of Galley's. */
export const webPage = (status: number): Behaviour => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Welcome</title>',
});

/** How the Publish API answers when all is well. */
function wellBehaved({ method, path, body }: Received): Behaviour {
  if (method === 'HEAD') return { status: 404 };
  if (path.startsWith('/media/')) return json(201, {});
  if (path === '/health') {
    const time = '2026-01-05T10:00:00Z';
    return json(200, { galley: 'publish-api', version: 1, name: 'Odd', time });
  }
  if (path.startsWith('/changes')) return json(200, { changes: [], cursor: 0, more: false });
  const edition = /^\/ticker\/(\w+)$/.exec(path)?.[1];
  if (edition) return json(200, { edition, lines: [], etag: '"1"' });
  if (method === 'GET') return refusal(404, 'not_found', 'There is nothing here.');
  const { id, slug } = JSON.parse(body) as { id: string; slug: string };
  return json(201, { id, url: `https://site.example/${slug}`, etag: '"1"', version: 1 });
}

/**
 * A real HTTP server on loopback that behaves as it is told: as the Publish API, but for what
 * `oddly` says otherwise. It is gone when the test is over.
 */
export async function oddSite(
  oddly: (request: Pick<Received, 'method' | 'path'>) => Behaviour | null = () => null,
): Promise<OddSite> {
  const received: Received[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    const taken: Received = {
      method: request.method ?? '',
      path: (request.url ?? '').replace(BASE, ''),
      headers: request.headers,
      body: '',
    };
    const behaviour = oddly(taken);
    if (behaviour === 'closes at once') return void request.socket.destroy();
    request.on('end', () => {
      taken.body = Buffer.concat(chunks).toString('utf8');
      received.push(taken);
      behave(behaviour ?? wellBehaved(taken), request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(stop);
  return {
    url: `http://127.0.0.1:${port}`,
    token: TOKEN,
    received,
    calls: () => received.map(({ method, path }) => `${method} ${path}`),
    stop,
  };
}

function behave(
  behaviour: Behaviour,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): void {
  if (behaviour === 'hangs') return;
  if (behaviour === 'closes' || behaviour === 'closes at once') {
    request.socket.destroy();
  } else if (behaviour === 'is cut off') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"id":', () => request.socket.destroy());
  } else {
    response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body);
  }
}
