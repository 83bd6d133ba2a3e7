import type { PushProgress, SiteSummary } from '@shared/ipc/publish';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Hold } from './hold';
import { outboxLoop } from './loop';
import type { Outbox } from './outbox';
import { reachability } from './reachability';
import type { Answer } from './targets/answer';
import type { LiveSite } from './targets/live-site';

/** What sends to one site: its outbox, the line to it, and when which of it runs. */
export type Press = {
  summary(): Pick<SiteSummary, 'waiting' | 'attention' | 'isReachable' | 'clockAheadMs'>;
  /** The outbox changed, or the presses are held: look what is to be sent. */
  look(): void;
  /** The site may be there again: look whether it is. */
  lookForSite(): void;
  /** The presses were released: what waits is due. */
  goOn(): void;
  start(): void;
  /** Starts nothing more; what is under way is sent again at the next start. */
  stop(): void;
};

export type PressParts = {
  queue: Outbox;
  site: LiveSite;
  /** While the presses are held nothing begins, and what is under way stops at its next step. */
  hold: Hold;
  clock: Clock;
  log: Log;
  /** A number from 0 to 1. */
  chance: () => number;
  /** An attempt began (null), or ended. */
  onAttempt: (storyId: string, answer: Answer | null) => void;
  onProgress: (storyId: string, progress: PushProgress) => void;
  /** What `summary` says has changed. */
  onSummary: () => void;
  onSiteIsBack: () => void;
};

const MINUTE_MS = 60_000;
/** Less does not matter, and the way to the site takes its time. */
const toWholeMinutes = (ms: number | null): number | null =>
  ms === null ? null : Math.trunc(ms / MINUTE_MS) * MINUTE_MS;

export function press(parts: PressParts): Press {
  const { queue, site, clock, log } = parts;
  const isHeld = (): boolean => parts.hold.since() !== null;
  let clockAheadMs: number | null = null;
  let stopped = false;

  const loop = outboxLoop(
    queue,
    (sending) =>
      sending.action === 'delete'
        ? site.withdraw(sending)
        : site.put({
            ...sending,
            mayGoOn: () => !stopped && !isHeld(),
            onProgress: (progress) => parts.onProgress(sending.storyId, progress),
          }),
    { clock, log, chance: parts.chance, isHeld },
    (storyId, answer) => {
      parts.onAttempt(storyId, answer);
      parts.onSummary();
      if (answer?.type === 'later' && answer.why !== 'held') reach.look();
      if (answer?.type === 'acknowledged') reach.learn(true);
    },
  );

  const reach = reachability(greet, clock, (isThere) => {
    parts.onSummary();
    if (!isThere) return;
    queue.hurry(clock.now());
    loop.look();
    parts.onSiteIsBack();
  });

  async function greet(): Promise<boolean> {
    const seen = await site.greet();
    const ahead = seen.isThere ? toWholeMinutes(seen.clockAheadMs) : clockAheadMs;
    if (ahead !== clockAheadMs) {
      clockAheadMs = ahead;
      parts.onSummary();
    }
    return seen.isThere;
  }

  return {
    summary: () => ({ ...queue.summary(), isReachable: reach.reachable(), clockAheadMs }),
    look: loop.look,
    lookForSite: reach.look,
    goOn() {
      queue.hurry(clock.now());
      loop.look();
    },
    start() {
      queue.recover(clock.now());
      reach.look();
      loop.look();
    },
    stop() {
      stopped = true;
      loop.stop();
      reach.stop();
    },
  };
}
