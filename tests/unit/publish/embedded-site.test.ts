import net, { type AddressInfo } from 'node:net';
import { setImmediate as soon } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { deskFacts } from '../../../src/main/database/facts';
import { silentLog } from '../../../src/main/log';
import { type EmbeddedSite, embeddedSite } from '../../../src/main/publish/embedded-site';
import { eventually } from '../eventually';
import { openedDatabase } from '../newsroom';
import { tempFolder } from '../temp-folder';
import { turnableClock } from '../turnable-clock';

/** The process of a site, as Electron would start it, in the hands of a test. */
class SiteProcess {
  readonly heard: unknown[] = [];
  killed = false;
  #onMessage: ((message: unknown) => void)[] = [];
  #onExit: ((code: number) => void)[] = [];
  readonly args: string[];

  constructor(args: string[]) {
    this.args = args;
  }
  get port(): number {
    return Number(this.args[this.args.indexOf('--port') + 1]);
  }
  get token(): string {
    return String(this.args[this.args.indexOf('--token') + 1]);
  }

  listens(): void {
    for (const hear of this.#onMessage) hear({ type: 'listening' });
  }
  fails(message: string): void {
    for (const hear of this.#onMessage) hear({ type: 'failed', message });
    this.dies(1);
  }
  dies(code: number): void {
    for (const hear of this.#onExit.splice(0)) hear(code);
  }

  asParent = {
    postMessage: (message: unknown) => void this.heard.push(message),
    onMessage: (listener: (message: unknown) => void) => void this.#onMessage.push(listener),
    onExit: (listener: (code: number) => void) => void this.#onExit.push(listener),
    kill: () => {
      this.killed = true;
    },
  };
}

let folder: string;
let started: SiteProcess[];
let addresses: string[];
let clock: ReturnType<typeof turnableClock>;
beforeEach(() => {
  folder = tempFolder();
  [started, addresses] = [[], []];
  clock = turnableClock();
});

function start(fork?: () => never): EmbeddedSite {
  const db = openedDatabase(folder);
  onTestFinished(() => void db.close());
  return embeddedSite(
    { folder: `${folder}/site`, name: 'The Quay' },
    deskFacts(db),
    (args) => {
      fork?.();
      const process = new SiteProcess(args);
      started.push(process);
      return process.asParent;
    },
    clock,
    silentLog,
    ({ url }) => void addresses.push(url),
  );
}
/** The n-th process, from 0, once it was started: looking for a port takes real time. */
async function nth(n: number): Promise<SiteProcess> {
  return eventually(() => {
    const found = started[n];
    if (!found) throw new Error(`Process ${n} was not started.`);
    return found;
  });
}

test('the site is started on loopback with a folder, a name and a token of its own', async () => {
  const site = start();
  const process = await nth(0);
  expect(process.args).toEqual([
    ...['--port', String(process.port), '--data', `${folder}/site`],
    ...['--token', process.token, '--name', 'The Quay'],
  ]);
  expect(process.port).toBeGreaterThan(1023);
  expect(process.token).toMatch(/^[\w-]{32}$/);
  expect(site.address()).toBeNull();
  process.listens();
  const url = `http://127.0.0.1:${process.port}`;
  expect(site.address()).toEqual({ url, token: process.token });
  expect(addresses).toEqual([url]);
});

test('its port and token stay from one start of Galley to the next, so that links go on working', async () => {
  start();
  const first = await nth(0);
  start();
  const second = await nth(1);
  expect([second.port, second.token]).toEqual([first.port, first.token]);
});

test('another port is taken when someone else has taken its own for good', async () => {
  start();
  const first = await nth(0);
  const other = net.createServer().listen(first.port, '127.0.0.1');
  onTestFinished(() => void other.close());
  await eventually(() => expect((other.address() as AddressInfo).port).toBe(first.port));
  start();
  await eventually(() => expect(started).toHaveLength(2));
  expect(started[1]?.port).not.toBe(first.port);
}, 10_000);

describe('a site that dies', () => {
  test('has no address until it is back', async () => {
    const site = start();
    (await nth(0)).listens();
    started[0]?.dies(1);
    expect(site.address()).toBeNull();
    clock.turn(500);
    (await nth(1)).listens();
    expect(site.address()?.url).toBe(addresses[1]);
  });

  test('again and again is started after longer and longer pauses, up to half a minute', async () => {
    start();
    for (const [n, pause] of [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000].entries()) {
      (await nth(n)).fails('The folder is broken.');
      expect((clock.next() ?? 0) - clock.now()).toBe(pause);
      clock.turn(pause);
    }
  });

  test('after it was well for long is started soon', async () => {
    start();
    for (let n = 0; n < 5; n++) {
      (await nth(n)).dies(1);
      clock.turn(30_000);
    }
    const steady = await nth(5);
    clock.turn(61_000);
    steady.dies(1);
    expect((clock.next() ?? 0) - clock.now()).toBe(500);
  });

  test('before it lived, since no process could be started, is tried again', async () => {
    let failures = 1;
    start(() => {
      if (failures-- > 0) throw new Error('no memory');
      return undefined as never;
    });
    await eventually(() => expect(clock.next()).not.toBeNull());
    clock.turn(30_000);
    await nth(0);
  });
});

describe('when Galley closes', () => {
  test('the site is asked to stop, waited for, and not started again', async () => {
    const site = start();
    const process = await nth(0);
    process.listens();
    const stopped = site.stop();
    expect(process.heard).toEqual([{ type: 'stop' }]);
    expect(site.address()).toBeNull();
    process.dies(0);
    await stopped;
    clock.turn(60_000);
    await soon();
    expect(started).toHaveLength(1);
    expect(process.killed).toBe(false);
  });

  test('a site that does not stop is ended', async () => {
    const site = start();
    const process = await nth(0);
    const stopped = site.stop();
    clock.turn(2000);
    await stopped;
    expect(process.killed).toBe(true);
  });

  test('a site that is not running is not waited for', async () => {
    const site = start();
    (await nth(0)).dies(1);
    await site.stop();
    clock.turn(60_000);
    await soon();
    expect(started).toHaveLength(1);
  });

  test('a site whose port is still being looked for is not started', async () => {
    const site = start();
    await site.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(started).toEqual([]);
  });
});
