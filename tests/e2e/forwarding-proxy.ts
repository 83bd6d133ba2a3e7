import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

const WANTS_PASSWORD = { 'proxy-authenticate': 'Basic realm="newsroom"' };

/** The proxy of a network: it alone knows where a site is, and may ask who wants to know. */
export class ForwardingProxy {
  /** `METHOD path` of what it was asked to pass on. */
  readonly passed: string[] = [];
  asksForPassword = false;
  readonly #server: http.Server;

  /** @param sitePort where every host that is asked for is, on loopback */
  private constructor(sitePort: number) {
    this.#server = http.createServer((request, response) => {
      if (this.asksForPassword) {
        response.writeHead(407, WANTS_PASSWORD).end('<html>Who are you?');
        return;
      }
      const { pathname, search } = new URL(request.url ?? '/');
      this.passed.push(`${request.method} ${pathname}`);
      const { method, headers } = request;
      const onward = http.request(
        { host: '127.0.0.1', port: sitePort, path: pathname + search, method, headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      onward.on('error', () => response.destroy());
      request.pipe(onward);
    });
    // A tunnel for TLS is only ever refused here.
    this.#server.on('connect', (_request, socket) => {
      socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="newsroom"\r\nContent-Length: 0\r\n\r\n',
      );
    });
  }

  static async before(sitePort: number): Promise<ForwardingProxy> {
    const proxy = new ForwardingProxy(sitePort);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
