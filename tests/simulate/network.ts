import { API_BASE } from '@shared/publish/api';
import type { Fetch } from '../../src/main/publish/targets/http';
import { type Answered, type Exchange, ORIGIN, type SimulatedSite } from './site';
import { drawFate, type Fate, type Weather } from './weather';
import type { Life, World } from './world';

export type NetworkParts = {
  world: World;
  chance: () => number;
  weather: () => Weather;
  site: SimulatedSite;
  /** The site has done its part for a desk: what it answered, or null when it died over it. */
  onDone: () => void;
  onAsk: (request: Request) => void;
  /** The desk hears an answer, or (null) that there is none. */
  onHear: (request: Request, answered: Answered | null) => void;
  /** Says what happens, for the trace. */
  tell: (line: () => string) => void;
};

/** A request of a desk. */
export type Request = {
  desk: string;
  method: string;
  path: string;
  url: string;
  headers: Headers;
  body: Uint8Array | null;
};

/** Who waits for the answer to a request. Only the first thing that it is told counts. */
type Told = { answer(answered: Answered): void; fail(error: Error): void; isWaiting(): boolean };

const networkError = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

export type Network = {
  /** What a desk fetches with, while it lives. */
  fetchOf: (desk: string, life: Life) => Fetch;
  /** Requests that are held back somewhere, or come once more. */
  late(): number;
};

/** The way from desks to the site and back: requests are delayed, doubled, cut, lost and answered by others. */
export function network(parts: NetworkParts): Network {
  const { world, chance, weather, site, tell } = parts;
  let count = 0;
  let late = 0;

  const latency = (): number => 1 + Math.floor(chance() * weather().latency);

  /** Carries a request to the site. @param told null if nobody waits for the answer any more */
  function carry(request: Request, fate: Fate, told: Told | null): void {
    const exchange = site.accept(request, request.body !== null);
    if (!exchange) {
      // What stands between the two and can hold a request back has taken it, and says so.
      if (fate.type === 'held back' || fate.type === 'twice') told?.answer(BAD_GATEWAY);
      else told?.fail(networkError('ECONNREFUSED'));
      return;
    }
    exchange.onDeath(() => {
      parts.onDone();
      world.after(1, () => told?.fail(networkError('ECONNRESET')));
    });
    const pieces = piecesOf(request.body);
    const cutAfter = fate.type === 'cut going' ? Math.floor(fate.part * pieces.length) : null;
    const gap = (): number => (fate.type === 'slow' ? fate.gap : 1 + Math.floor(chance() * 20));
    let given = 0;

    async function goOn(taken: Exchange): Promise<void> {
      // Who hangs up in the middle of the body cuts the line; what is held on the way comes all the same.
      const isCut = given === cutAfter || (told !== null && !told.isWaiting());
      if (isCut && given < pieces.length) {
        await taken.cut();
        told?.fail(networkError('ECONNRESET'));
        return;
      }
      const piece = pieces[given++];
      if (piece) await taken.give(piece);
      else await taken.end();
      const answered = taken.answer();
      if (answered) goBack(request, answered, fate, told);
      else if (piece && site.isUp) {
        world.after(given === pieces.length ? 0 : gap(), () => goOn(taken));
      }
    }
    world.after(0, () => goOn(exchange));
  }

  function goBack(request: Request, answered: Answered, fate: Fate, told: Told | null): void {
    parts.onDone();
    const { desk, method, path } = request;
    if (!isGreeting(request)) {
      tell(() => `site answers ${desk} ${method} ${path}: ${answered.status}`);
    }
    if (!told || fate.type === 'answer lost') return;
    world.after(latency(), () => {
      if (fate.type === 'cut coming') told.fail(networkError('ECONNRESET'));
      else if (fate.type === 'half answer') told.fail(networkError('UND_ERR_SOCKET'));
      else told.answer(fate.type === 'front' ? fromTheFront(fate) : answered);
    });
  }

  function piecesOf(body: Uint8Array | null): Uint8Array[] {
    if (!body) return [];
    const number = chance() < 0.7 ? 1 : 2 + Math.floor(chance() * 3);
    const size = Math.ceil(body.length / number);
    return Array.from({ length: number }, (_, n) => body.subarray(n * size, (n + 1) * size)).filter(
      (piece) => piece.length > 0,
    );
  }

  function send(request: Request, fate: Fate, told: Told): void {
    const way = latency();
    switch (fate.type) {
      case 'refused':
        world.after(way, () => told.fail(networkError(fate.code)));
        break;
      case 'lost':
        break;
      case 'held back':
        comesLate(fate.ms, () => carry(request, fate, told.isWaiting() ? told : null));
        break;
      case 'twice':
        world.after(way, () => carry(request, fate, told));
        comesLate(way + fate.later, () => carry(request, fate, null));
        break;
      case 'front':
        world.after(way, () =>
          fate.isPassedOn ? carry(request, fate, told) : told.answer(fromTheFront(fate)),
        );
        break;
      default:
        world.after(way, () => carry(request, fate, told));
    }
  }

  function comesLate(ms: number, act: () => void): void {
    late += 1;
    world.after(ms, () => {
      late -= 1;
      act();
    });
  }

  /** Sends a request of a desk, and settles as `fetch` does; never, if the desk dies before. */
  const ask = (request: Request, life: Life, signal: AbortSignal | null): Promise<Response> =>
    new Promise((resolve, reject) => {
      const { desk, method, path } = request;
      const number = ++count;
      const fate = drawFate(weather(), chance);
      const isTold = !isGreeting(request);
      if (isTold) tell(() => `${desk} asks (${number}) ${method} ${path}: ${wordsOf(fate)}`);
      parts.onAsk(request);
      let isOver = false;
      /** Whether it is the desk's to hear, and the first that it hears. */
      const hears = (answered: Answered | null, words: string): boolean => {
        if (isOver || !life.isAlive()) return false;
        isOver = true;
        if (isTold) tell(() => `${desk} hears (${number}) ${words}`);
        parts.onHear(request, answered);
        return true;
      };
      const told: Told = {
        answer(answered) {
          const { status, headers, text } = answered;
          if (!hears(answered, String(status))) return;
          resolve(new Response(method === 'HEAD' ? null : text, { status, headers }));
        },
        fail(error) {
          if (hears(null, error.cause instanceof Error ? error.cause.message : 'nothing')) {
            reject(error);
          }
        },
        isWaiting: () => !isOver && life.isAlive(),
      };
      signal?.addEventListener('abort', () => told.fail(signal.reason as Error));
      send(request, fate, told);
    });

  return {
    fetchOf: (desk, life) => (url, init) => {
      const request: Request = {
        ...{ desk, url, method: init.method ?? 'GET', headers: new Headers(init.headers) },
        path: url.slice(`${ORIGIN}${API_BASE}`.length),
        body: bytesOf(init.body),
      };
      return ask(request, life, init.signal ?? null);
    },
    late: () => late,
  };
}

/** Desks look all the time whether the site is there: that says nothing in a trace. */
const isGreeting = ({ path }: Request): boolean => path === '/health';

const BAD_GATEWAY: Answered = { status: 502, headers: new Headers(), text: '' };

const fromTheFront = (fate: Extract<Fate, { type: 'front' }>): Answered => ({
  status: fate.status,
  headers: new Headers(fate.headers),
  text: fate.body,
});

function bytesOf(body: RequestInit['body']): Uint8Array | null {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  return body instanceof Uint8Array ? body : null;
}

function wordsOf(fate: Fate): string {
  const { type, ...more } = fate;
  return Object.keys(more).length > 0 ? `${type} ${JSON.stringify(more)}` : type;
}
