import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
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

/** A call that somebody had begun has arrived by then, and a connection without one is for nothing; ms. */
const UNUSED_MS = 300;

/** Time for the headers of a call, and for all of it (a large picture from a train); ms. */
const HEADERS_LIMIT_MS = 20_000;
const CALL_LIMIT_MS = 30 * 60_000;

/** Serves a site over HTTP. @param port 0 for any free one */
export function listen(app: Hono, host: string, port: number): Promise<Result<Listening, 'port'>> {
  const server = http.createServer(getRequestListener(app.fetch));
  server.headersTimeout = HEADERS_LIMIT_MS;
  server.requestTimeout = CALL_LIMIT_MS;
  const idle = idleSockets(server);
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
          close: (graceMs = GRACE_MS) => close(server, idle, graceMs),
        }),
      );
    });
  });
}

/**
 * The connections on which no call is under way. Node's own `closeIdleConnections` leaves those out
 * that were opened for later and never used, as browsers do; they would hold a stop up.
 */
function idleSockets(server: http.Server): () => Socket[] {
  const calls = new Map<Socket, number>();
  const count = (socket: Socket, by: 1 | -1): void => {
    const present = calls.get(socket);
    if (present !== undefined) calls.set(socket, present + by);
  };
  server.on('connection', (socket: Socket) => {
    calls.set(socket, 0);
    socket.once('close', () => calls.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    count(socket, 1);
    response.once('close', () => count(socket, -1));
  });
  return () => [...calls].flatMap(([socket, present]) => (present === 0 ? socket : []));
}

function close(server: http.Server, idle: () => Socket[], graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    // Browsers keep connections open for later: each is closed as soon as it has its answer.
    const closing = setInterval(() => server.closeIdleConnections(), 20);
    const unused = setTimeout(() => {
      for (const socket of idle()) socket.destroy();
    }, UNUSED_MS);
    const limit = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(closing);
      clearTimeout(unused);
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
