import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/main/media/private-networks';
import { type RemoteLimits, remotePictures } from '../../../src/main/media/remote-pictures';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A site on this machine; gives its address. */
async function site(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

/** Why an address is refused. */
async function refusal(address: string, limits: RemoteLimits = {}): Promise<string> {
  const fetched = await remotePictures({ allowLoopback: true, ...limits }).fetch(address);
  return fetched.ok ? 'not refused' : fetched.error.message;
}

describe('a picture of the web', () => {
  test('comes with its bytes and its name, also by a redirect, and without asking who one is', async () => {
    const seen: unknown[] = [];
    const address = await site((request, response) => {
      seen.push(request.headers.cookie, request.headers.referer);
      if (request.url === '/old')
        response.writeHead(302, { location: '/new%20pier.jpg?x=1' }).end();
      else response.end('bytes');
    });
    const fetched = await remotePictures({ allowLoopback: true }).fetch(
      `${address}/new%20pier.jpg`,
    );
    expect(fetched).toEqual({
      ok: true,
      value: { name: 'new pier.jpg', bytes: Buffer.from('bytes') },
    });
    expect((await remotePictures({ allowLoopback: true }).fetch(`${address}/old`)).ok).toBe(true);
    expect(seen.every((header) => header === undefined)).toBe(true);
  });

  test('is not asked of this machine, or of the network that it is in', async () => {
    let asked = 0;
    const address = await site((_request, response) => {
      asked += 1;
      response.end('secret');
    });
    const { port } = new URL(address);
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '0.0.0.0']) {
      expect(await refusal(`http://${host}:${port}/a.jpg`, { allowLoopback: false })).toMatch(
        /not on the public internet|could not be reached/,
      );
    }
    expect(asked).toBe(0);
    for (const host of ['10.0.0.8', '192.168.1.1', '169.254.169.254', '[fd00::1]']) {
      expect(await refusal(`http://${host}/a.jpg`)).toContain('not on the public internet');
    }
    expect(await refusal('file:///etc/passwd')).toContain('not on the public internet');
  });

  test('that leads to a private address is not followed there', async () => {
    const address = await site((request, response) => {
      const location = request.url === '/a' ? 'http://10.1.2.3/b.jpg' : 'file:///etc/passwd';
      response.writeHead(301, { location }).end();
    });
    expect(await refusal(`${address}/a`)).toContain('not on the public internet');
    expect(await refusal(`${address}/b`)).toContain('not on the public internet');
  });

  test('ends where it is too large, whatever it says of its size, too slow, gone, cut, or in a circle', async () => {
    const address = await site((request, response) => {
      if (request.url === '/large') response.writeHead(200, { 'content-length': 3_000_000 }).end();
      else if (request.url === '/endless') {
        const more = () => response.write('x'.repeat(100_000), () => !response.destroyed && more());
        more();
      } else if (request.url === '/slow') response.write('x');
      else if (request.url === '/cut') {
        response.writeHead(200, { 'content-length': 1000 });
        response.write('x', () => response.destroy());
      } else if (request.url === '/circle') response.writeHead(302, { location: '/circle' }).end();
      else response.writeHead(404).end();
    });
    const limits = { maxBytes: 1024 * 1024 };
    expect(await refusal(`${address}/large`, limits)).toContain('more than 1 MB');
    expect(await refusal(`${address}/endless`, limits)).toContain('more than 1 MB');
    expect(await refusal(`${address}/slow`, { timeLimit: 50 })).toContain('took too long');
    expect(await refusal(`${address}/cut`)).toMatch(/cut|could not be reached/);
    expect(await refusal(`${address}/circle`)).toContain('from one address to another');
    expect(await refusal(`${address}/gone`)).toContain('answered 404');
  });
});

test('public addresses are told from those of private networks', () => {
  for (const address of ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946']) {
    expect([address, isPublicAddress(address)]).toEqual([address, true]);
  }
  for (const address of [
    ...['127.0.0.1', '10.9.8.7', '172.31.0.1', '192.168.0.1', '100.64.1.1', '169.254.169.254'],
    ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'ff02::1'],
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1'],
    ...['localhost', '', '1.2.3'],
  ]) {
    expect([address, isPublicAddress(address)]).toEqual([address, false]);
  }
});
