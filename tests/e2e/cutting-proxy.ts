import { once } from 'node:events';
import net from 'node:net';

/**
 * Stands between a desk and a site as a bad line does: it lets everything through, but the first
 * time that a matching request is answered it drops the connection when the answer comes.
 * The site has then done the work, and the desk does not know.
 */
export class CuttingProxy {
  cuts = 0;
  readonly #server: net.Server;
  readonly #sockets = new Set<net.Socket>();

  private constructor(sitePort: number, request: RegExp) {
    this.#server = net.createServer((desk) => this.#serve(desk, sitePort, request));
  }

  /** @param request matched against the request line and headers as they are sent */
  static async before(sitePort: number, request: RegExp): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(sitePort, request);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy is closed.');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #serve(desk: net.Socket, sitePort: number, request: RegExp): void {
    const site = net.connect(sitePort, '127.0.0.1');
    let cut = false;
    for (const socket of [desk, site]) {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        desk.destroy();
        site.destroy();
      });
    }
    desk.on('data', (bytes) => {
      if (this.cuts === 0 && request.test(bytes.toString('latin1'))) cut = true;
      site.write(bytes);
    });
    site.on('data', (bytes) => {
      if (!cut) {
        desk.write(bytes);
        return;
      }
      this.cuts += 1;
      desk.destroy();
    });
  }
}
