/** What becomes of one request on its way, and of its answer. */
export type Fate =
  /** Both arrive. */
  | { type: 'fine' }
  /** The connection is refused, or there is no network: it certainly did not arrive. */
  | { type: 'refused'; code: string }
  /** It gets lost and nobody says so. */
  | { type: 'lost' }
  /** The line is cut while the body is sent, after that part of it (0 to 1). */
  | { type: 'cut going'; part: number }
  /** It arrives; the line is cut before the answer, or in the middle of it. */
  | { type: 'cut coming' | 'half answer' }
  /** It arrives; the answer gets lost and nobody says so. */
  | { type: 'answer lost' }
  /** Something on the way holds it back for so long, ms, and passes it on even if nobody waits. */
  | { type: 'held back'; ms: number }
  /** It arrives twice, the second time so much later, ms. */
  | { type: 'twice'; later: number }
  /** It trickles: so many ms between its parts. */
  | { type: 'slow'; gap: number }
  /** A server in front of the site answers; `isPassedOn`: after the site has done its part. */
  | {
      type: 'front';
      isPassedOn: boolean;
      status: number;
      headers: Record<string, string>;
      body: string;
    };

/** How often of 1 each goes wrong. */
export type Weather = {
  refused: number;
  lost: number;
  cut: number;
  answerLost: number;
  heldBack: number;
  twice: number;
  slow: number;
  front: number;
  /** Longest way, ms. */
  latency: number;
};

export const FAIR: Weather = {
  ...{ refused: 0, lost: 0, cut: 0, answerLost: 0, heldBack: 0, twice: 0, slow: 0, front: 0 },
  latency: 80,
};

type Chance = () => number;
const upTo = (chance: Chance, most: number): number => Math.floor(chance() * most);
const oneOf = <T>(chance: Chance, all: readonly T[]): T => all[upTo(chance, all.length)] as T;

/** Some things go wrong more than others, in some runs more than in others. */
export function drawWeather(chance: Chance): Weather {
  const isDead = chance() < 0.12;
  const badness = chance() < 0.2 ? 0 : chance() * 0.35;
  const some = (): number => (chance() < 0.5 ? 0 : chance() * badness);
  return {
    refused: isDead ? 1 : some(),
    ...{ lost: some(), cut: some(), answerLost: some(), heldBack: some() },
    ...{ twice: some(), slow: some(), front: some() },
    latency: oneOf(chance, [5, 80, 900, 6000]),
  };
}

/** Failures that are told before anything was sent, in the words of Node and of Chromium. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'net::ERR_INTERNET_DISCONNECTED'];
const HTML = { 'content-type': 'text/html' };
const WELCOME = '<!doctype html><title>Welcome to the airport</title>';

export function drawFate(weather: Weather, chance: Chance): Fate {
  let left = chance();
  const isIt = (share: number): boolean => {
    left -= share;
    return left < 0;
  };
  if (isIt(weather.refused)) return { type: 'refused', code: oneOf(chance, NEVER_SENT) };
  if (isIt(weather.lost)) return { type: 'lost' };
  if (isIt(weather.cut)) {
    return oneOf<() => Fate>(chance, [
      () => ({ type: 'cut going', part: chance() }),
      () => ({ type: 'cut coming' }),
      () => ({ type: 'half answer' }),
    ])();
  }
  if (isIt(weather.answerLost)) return { type: 'answer lost' };
  if (isIt(weather.heldBack)) return { type: 'held back', ms: 1000 + upTo(chance, 15 * 60_000) };
  if (isIt(weather.twice)) return { type: 'twice', later: upTo(chance, 10 * 60_000) };
  if (isIt(weather.slow)) return { type: 'slow', gap: 500 + upTo(chance, 40_000) };
  if (isIt(weather.front)) return drawFront(chance);
  return { type: 'fine' };
}

function drawFront(chance: Chance): Fate {
  const plain = { body: '', headers: {}, isPassedOn: false };
  const rest = (): Record<string, string> =>
    chance() < 0.5 ? { 'retry-after': String(1 + upTo(chance, 600)) } : {};
  return oneOf<() => Fate>(chance, [
    () => ({ ...plain, type: 'front', status: 502, isPassedOn: chance() < 0.5 }),
    () => ({ ...plain, type: 'front', status: 503, headers: rest() }),
    () => ({ ...plain, type: 'front', status: 504, isPassedOn: chance() < 0.7, headers: rest() }),
    () => ({ ...plain, type: 'front', status: 429, headers: rest() }),
    () => ({ ...plain, type: 'front', status: 408 }),
    () => ({ ...plain, type: 'front', status: 401 }),
    () => ({ ...plain, type: 'front', status: 403, headers: HTML, body: WELCOME }),
    () => ({ ...plain, type: 'front', status: 413, headers: HTML, body: '<h1>Too large</h1>' }),
    () => ({ ...plain, type: 'front', status: 200, headers: HTML, body: WELCOME }),
  ])();
}
