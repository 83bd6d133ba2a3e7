import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { fail, ok, type Result } from '@shared/result';
import type { Hono } from 'hono';

export type Listening = {
  /** Scheme, host and port. */
  address: string;
  /**
   * Takes nothing new, lets what is under way come to its end, and resolves when nobody is connected.
   * @param graceMs longest wait, ms; what is not done then is cut, and comes again
   */
  close(graceMs?: number): Promise<void>;
};

/** How long answers under way are waited for, when nothing else is said; ms. */
const GRACE_MS = 1_000;

/** Time for the headers of a call, and for all of it (a large picture from a train); ms. */
const HEADERS_LIMIT_MS = 20_000;
const CALL_LIMIT_MS = 30 * 60_000;

/** Serves a site over HTTP. @param port 0 for any free one */
export function listen(app: Hono, host: string, port: number): Promise<Result<Listening, 'port'>> {
  const server = http.createServer(getRequestListener(app.fetch));
  server.headersTimeout = HEADERS_LIMIT_MS;
  server.requestTimeout = CALL_LIMIT_MS;
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(fail('port', sentenceFor(error, host, port)));
    });
    server.listen(port, host, () => {
      const { port: actual } = server.address() as AddressInfo;
      const shown = host.includes(':') ? `[${host}]` : host;
      resolve(
        ok({
          address: `http://${shown}:${actual}`,
          close: (graceMs = GRACE_MS) => close(server, graceMs),
        }),
      );
    });
  });
}

function close(server: http.Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    // Browsers keep connections open for later: each is closed as soon as it has its answer.
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    const limit = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(limit);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function sentenceFor(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Choose another with --port, or end that program.`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one from 1024.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. Leave --host out to listen on 127.0.0.1.`;
    default:
      return `The site cannot listen on ${host}, port ${port}: ${error.message}`;
  }
}
