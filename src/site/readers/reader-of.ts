import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Reader } from './readings';

/** Who sent a request. Behind a proxy all readers have one address and differ by their browsers only. */
export function readerOf(c: Context): Reader {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return {
    address: incoming?.socket.remoteAddress ?? '',
    agent: c.req.header('user-agent') ?? '',
  };
}
