import { once } from 'node:events';
import net from 'node:net';
import type { Random } from '../acts.ts';

/** What a line does to an answer, or to a call, that it does not let through as it is. */
export const FAULTS = [
  'answer lost',
  'answer cut in the middle',
  'answer late',
  'call cut in the middle',
  'half closed',
  'garbage',
  'a page of somebody else',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Stands between a desk and a site, on TCP, and lets not everything through. */
export type FaultyLine = {
  url: string;
  /** How often each fault was made. */
  faults(): Partial<Record<Fault, number>>;
  close(): void;
};

/** How much of what is said on the line is not let through as it is. */
const FAULTY = 0.2;
const LATE_MS = 600;
/** What a wireless network that wants its terms accepted answers to everything. */
const PORTAL =
  'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 24\r\n\r\n<p>Accept our terms.</p>';

export async function faultyLine(sitePort: number, random: Random): Promise<FaultyLine> {
  const sockets = new Set<net.Socket>();
  const made: Partial<Record<Fault, number>> = {};
  const ofCalls = FAULTS.filter((fault) => fault === 'call cut in the middle');
  const ofAnswers = FAULTS.filter((fault) => fault !== 'call cut in the middle');
  function drawn(faults: readonly Fault[], share: number): Fault | null {
    if (random() >= share) return null;
    const fault = faults[Math.floor(random() * faults.length)] ?? 'answer lost';
    made[fault] = (made[fault] ?? 0) + 1;
    return fault;
  }

  const server = net.createServer({ allowHalfOpen: true }, (desk) => {
    const site = net.connect({ port: sitePort, host: '127.0.0.1', allowHalfOpen: true });
    for (const socket of [desk, site]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        desk.destroy();
        site.destroy();
      });
    }
    desk.on('end', () => site.end());
    site.on('end', () => desk.end());
    desk.on('data', (bytes) => {
      if (drawn(ofCalls, FAULTY / 4) === null) site.write(bytes);
      else site.write(bytes.subarray(0, bytes.length >> 1), () => site.destroy());
    });
    site.on('data', (bytes) => {
      switch (drawn(ofAnswers, FAULTY)) {
        case null:
          desk.write(bytes);
          break;
        case 'answer late':
          setTimeout(() => desk.write(bytes), random() * LATE_MS);
          break;
        case 'answer cut in the middle':
          desk.write(bytes.subarray(0, bytes.length >> 1), () => desk.destroy());
          break;
        case 'half closed':
          desk.end();
          break;
        case 'garbage':
          desk.end(Buffer.from(Array.from({ length: 200 }, () => Math.floor(random() * 256))));
          break;
        case 'a page of somebody else':
          desk.end(PORTAL);
          break;
        default:
          desk.destroy();
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    faults: () => made,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
