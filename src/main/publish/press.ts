import type { OutboxSummary, PushProgress } from '@shared/ipc/publish';
import type { Clock } from '../clock';
import type { Facts } from '../database/facts';
import type { Log } from '../log';
import { outboxLoop } from './loop';
import type { Outbox } from './outbox';
import type { Pace } from './pace';
import { reachability } from './reachability';
import type { Answer } from './targets/answer';
import type { Fetch, SiteAddress } from './targets/http';
import { type LiveSite, liveSite, type ReadMedia, type Terms } from './targets/live-site';

/** Everything of a desk that sends: the outbox, the line to the site, and when which of it runs. */
export type Press = {
  site: LiveSite;
  summary(): OutboxSummary;
  /** The outbox changed: look what is to be sent. */
  look(): void;
  /** The site may be there again: look whether it is. */
  lookForSite(): void;
  /** Sends nothing more, until released, also after a restart. What is under way stops at its next step. */
  hold(): void;
  release(): void;
  /** Paces what this desk sends; bytes a second, null for as fast as the line goes. */
  limitUploads(bytesPerSecond: number | null): void;
  start(): void;
  /** Starts nothing more; what is under way is sent again at the next start. */
  stop(): void;
};

export type PressParts = {
  queue: Outbox;
  facts: Facts;
  /** Where the site is; null while it is not known. */
  siteAddress: () => SiteAddress | null;
  fetch: Fetch;
  /** How fast this desk sends, to whichever site. */
  pace: Pace;
  readMedia: ReadMedia;
  clock: Clock;
  log: Log;
  terms?: Terms;
  /** A number from 0 to 1. */
  chance: () => number;
  /** An attempt began (null), or ended. */
  onAttempt: (storyId: string, answer: Answer | null) => void;
  onProgress: (storyId: string, progress: PushProgress) => void;
  /** What `summary` says has changed. */
  onSummary: () => void;
  onSiteIsBack: () => void;
};

/** Since when the presses are held, ms since 1970 UTC. */
const HELD_SINCE = 'press.held-since';

const MINUTE_MS = 60_000;
/** Less does not matter, and the way to the site takes its time. */
const toWholeMinutes = (ms: number | null): number | null =>
  ms === null ? null : Math.trunc(ms / MINUTE_MS) * MINUTE_MS;

export function press(parts: PressParts): Press {
  const { queue, facts, clock, log } = parts;
  const site = liveSite(parts, parts.siteAddress, parts.readMedia, parts.terms);
  let clockAheadMs: number | null = null;
  let stopped = false;

  const heldSince = (): number | null => {
    const since = facts.get(HELD_SINCE);
    return since === null ? null : Number(since);
  };
  const isHeld = (): boolean => heldSince() !== null;

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
    site,
    summary: () => ({
      ...queue.summary(),
      siteReachable: reach.reachable(),
      siteUrl: parts.siteAddress()?.url ?? null,
      heldSince: heldSince(),
      clockAheadMs,
      uploadLimit: parts.pace.limit(),
    }),
    look: loop.look,
    lookForSite: reach.look,
    hold() {
      if (!isHeld()) facts.set(HELD_SINCE, String(clock.now()));
      loop.look();
      parts.onSummary();
    },
    release() {
      facts.delete(HELD_SINCE);
      queue.hurry(clock.now());
      loop.look();
      parts.onSummary();
    },
    limitUploads(bytesPerSecond) {
      parts.pace.setLimit(bytesPerSecond);
      parts.onSummary();
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
