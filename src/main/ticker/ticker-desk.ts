import type { Ticker } from '@shared/ipc/ticker';
import type { TickerLine } from '@shared/publish/api';
import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { LiveTicker } from '../publish/targets/live-ticker';
import { mergeLines } from './merge-lines';
import type { TickerStore } from './ticker-store';

/**
 * The breaking ticker of a site, in a lane of its own: what is written goes out at once, whatever waits in the
 * outbox, and until the site has taken it again and again. What another desk put there meanwhile is
 * merged, never overwritten.
 */
export type TickerDesk = {
  read(edition: EditionId): Ticker;
  /** On disk when it returns. */
  write(edition: EditionId, lines: TickerLine[]): Ticker;
  /** Sends what waits, and looks what is on the site. */
  refresh(edition: EditionId): Promise<Ticker>;
  /** The site may be there again. */
  look(): void;
  stop(): void;
};

export type TickerParts = {
  store: TickerStore;
  site: LiveTicker;
  clock: Clock;
  log: Log;
  /** Whether nothing may go out now. */
  isHeld: () => boolean;
  /** Whether the site takes the ticker of an edition; of another, nothing is sent nor asked. */
  takes: (edition: EditionId) => boolean;
  onChange: (ticker: Ticker) => void;
};

/** Pauses before another try, ms; the last one again and again. */
const PAUSES_MS = [1000, 2000, 5000, 15_000, 30_000];
const HELD = 'The presses are held. The lines go out when they are released.';

type Lane = { tries: number; trouble: Pick<Ticker, 'phase' | 'message'> | null; cancel(): void };

export function tickerDesk(parts: TickerParts): TickerDesk {
  const { store, site, clock, log } = parts;
  const lanes = new Map<EditionId, Lane>(
    EDITION_IDS.map((edition) => [edition, { tries: 0, trouble: null, cancel: () => {} }]),
  );
  /** What is under way for an edition: one thing after the other. */
  const underWay = new Map<EditionId, Promise<void>>();
  let stopped = false;

  const laneOf = (edition: EditionId): Lane => lanes.get(edition) as Lane;

  function read(edition: EditionId): Ticker {
    const { lines, isWaiting, sentAt } = store.read(edition);
    const { phase, message } = !isWaiting
      ? { phase: 'there' as const, message: null }
      : parts.isHeld()
        ? { phase: 'waiting' as const, message: HELD }
        : (laneOf(edition).trouble ?? { phase: 'waiting' as const, message: 'On its way.' });
    return { edition, lines: current(lines), phase, message, sentAt };
  }
  const current = (lines: readonly TickerLine[]): TickerLine[] =>
    lines.filter(({ expiresAt }) => expiresAt === null || Date.parse(expiresAt) > clock.now());

  /** Does what the disk says is to be done for an edition, after what is under way for it. */
  function follow(edition: EditionId): Promise<void> {
    const next = (underWay.get(edition) ?? Promise.resolve())
      .then(() => (stopped ? undefined : exchange(edition)))
      .catch((error: unknown) => log.error(`the ticker of ${edition}`, error))
      .then(() => {
        if (!stopped) parts.onChange(read(edition));
      });
    underWay.set(edition, next);
    return next;
  }

  /** Sends the lines if they wait; else takes over what is on the site. */
  async function exchange(edition: EditionId): Promise<void> {
    const lane = laneOf(edition);
    lane.cancel();
    if (!parts.takes(edition)) return;
    const { etag, isWaiting } = store.read(edition);
    if (isWaiting && parts.isHeld()) return;
    if (isWaiting && etag !== null) {
      const lines = current(store.read(edition).lines);
      const reply = await site.put(edition, lines, etag);
      if (stopped) return;
      if (reply.type === 'ok') return sent(edition, lines, reply.value.etag);
      if (reply.type !== 'changed') return failed(edition, reply);
    }
    const seen = await site.get(edition);
    if (stopped) return;
    if (seen.type !== 'ok') return isWaiting ? failed(edition, seen) : undefined;
    const kept = store.read(edition);
    const { lines: theirs, etag: newEtag } = seen.value;
    const lines = kept.isWaiting ? mergeLines(kept.base, kept.lines, theirs) : theirs;
    store.write(edition, { ...kept, lines, base: theirs, etag: newEtag });
    if (kept.isWaiting) return exchange(edition);
  }

  function sent(edition: EditionId, lines: TickerLine[], etag: string): void {
    const kept = store.read(edition);
    // Somebody wrote on while they were on their way.
    const isWaiting = JSON.stringify(current(kept.lines)) !== JSON.stringify(lines);
    store.write(edition, { ...kept, base: lines, etag, isWaiting, sentAt: clock.now() });
    Object.assign(laneOf(edition), { tries: 0, trouble: null });
    if (isWaiting) void follow(edition);
  }

  function failed(
    edition: EditionId,
    reply: { type: 'changed' | 'later' | 'refused'; message?: string },
  ): void {
    const lane = laneOf(edition);
    const isRefused = reply.type === 'refused';
    lane.trouble = { phase: isRefused ? 'refused' : 'waiting', message: reply.message ?? null };
    if (isRefused) return;
    const pause = PAUSES_MS[Math.min(lane.tries, PAUSES_MS.length - 1)] ?? 0;
    lane.tries += 1;
    lane.cancel = clock.after(pause, () => void follow(edition));
  }

  return {
    read,
    write(edition, lines) {
      const kept = store.read(edition);
      store.write(edition, { ...kept, lines: current(lines), isWaiting: true });
      Object.assign(laneOf(edition), { tries: 0, trouble: null });
      void follow(edition);
      const ticker = read(edition);
      parts.onChange(ticker);
      return ticker;
    },
    async refresh(edition) {
      await follow(edition);
      return read(edition);
    },
    look() {
      for (const edition of EDITION_IDS) void follow(edition);
    },
    stop() {
      stopped = true;
      for (const { cancel } of lanes.values()) cancel();
    },
  };
}
