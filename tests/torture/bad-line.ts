import { once } from 'node:events';
import net from 'node:net';
import type { Random } from './acts.ts';

/** Stands between a desk and a site, and drops the connection now and then when an answer comes. */
export type BadLine = { url: string; cuts(): number; close(): void };

export async function badLine(sitePort: number, random: Random): Promise<BadLine> {
  const sockets = new Set<net.Socket>();
  let cuts = 0;
  const server = net.createServer((desk) => {
    const site = net.connect(sitePort, '127.0.0.1');
    for (const socket of [desk, site]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        desk.destroy();
        site.destroy();
      });
    }
    desk.on('data', (bytes) => site.write(bytes));
    site.on('data', (bytes) => {
      if (random() < 0.12) {
        cuts += 1;
        desk.destroy(); // The site has done it, and the desk does not know.
      } else desk.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    cuts: () => cuts,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
