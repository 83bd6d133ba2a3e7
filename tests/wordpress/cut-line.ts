import { once } from 'node:events';
import net from 'node:net';
import { onTestFinished } from 'vitest';

/** Stands between a desk and WordPress, byte for byte, and cuts connections when a test says so. */
export type CutLine = {
  url: string;
  /** How many requests have gone through whose first line and head match. */
  count(pattern: RegExp): number;
  /** Cuts the next request that matches: before its bytes go on, or when WordPress has done it and answers. */
  cutNext(pattern: RegExp, when: 'before' | 'after'): void;
};

export async function cutLine(target: string): Promise<CutLine> {
  const { port, hostname } = new URL(target);
  const seen: string[] = [];
  const cuts: { pattern: RegExp; when: 'before' | 'after' }[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((desk) => {
    const site = net.connect(Number(port), hostname);
    let isAnswerCut = false;
    let isHeadSeen = false;
    for (const socket of [desk, site]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        desk.destroy();
        site.destroy();
      });
    }
    desk.on('data', (bytes) => {
      if (!isHeadSeen) {
        isHeadSeen = true;
        const head = bytes.toString('latin1').split('\r\n\r\n')[0] ?? '';
        seen.push(head);
        const at = cuts.findIndex(({ pattern }) => pattern.test(head));
        const [cut] = at < 0 ? [] : cuts.splice(at, 1);
        if (cut?.when === 'before') return void desk.destroy();
        isAnswerCut = cut?.when === 'after';
      }
      site.write(bytes);
    });
    site.on('data', (bytes) => {
      isHeadSeen = false;
      if (isAnswerCut) desk.destroy();
      else desk.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    count: (pattern) => seen.filter((head) => pattern.test(head)).length,
    cutNext: (pattern, when) => void cuts.push({ pattern, when }),
  };
}
