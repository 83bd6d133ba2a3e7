import type { OutboxSummary, PublicationStatus } from '@shared/ipc/publish';
import type { SaveState } from '../session/save-state';
import type { StateTone } from './story-state';
import { savedTime, waitFor } from './times';

/** A sentence of the status bar. `countdown` is the part that changes each second. */
export type StatusLine = { text: string; tone: StateTone | 'plain'; countdown?: string };

const line = (text: string, tone: StatusLine['tone'] = 'plain'): StatusLine => ({ text, tone });

/** Is it saved? `now` in ms since 1970 UTC. */
export function saveLine(state: SaveState, now: number): StatusLine {
  switch (state.phase) {
    case 'saving':
      return line('Saving…');
    case 'failed':
      return line(state.message ?? 'Not saved', 'alert');
    default:
      return line(state.at === null ? 'Saved' : `Saved ${savedTime(state.at, now)}`);
  }
}

/**
 * Is it on the site, and what stops it?
 * @param stops counts findings that stop it
 * @param now ms since 1970 UTC
 * @param isHeld the presses are held
 */
export function publicationLine(
  status: PublicationStatus,
  stops: number,
  now: number,
  isHeld = false,
): StatusLine {
  if (status.isWithdrawal && (status.phase === 'waiting' || status.phase === 'sending')) {
    return line('Being withdrawn', 'review');
  }
  switch (status.phase) {
    case 'none':
      return stops === 0
        ? line('Not on the site')
        : line(`Not on the site: ${count(stops, 'thing')} to fix`);
    case 'waiting':
      return isHeld ? line('Waiting: the presses are held', 'review') : waitingLine(status, now);
    case 'sending':
      return line('Sending…', 'live');
    case 'live':
      return line(status.changedSince ? 'Live · edited since' : 'Live', 'live');
    case 'conflict':
      return line('Changed on the site', 'alert');
    case 'attention':
      return line('Needs attention', 'alert');
  }
}

function waitingLine({ attempts, nextAttemptAt }: PublicationStatus, now: number): StatusLine {
  if (attempts === 0) return line('Waiting to be sent', 'review');
  if (nextAttemptAt === null || nextAttemptAt <= now) {
    return line('Waiting for the site: trying now', 'review');
  }
  const countdown = waitFor(nextAttemptAt - now);
  return { text: 'Waiting for the site: next try in', tone: 'review', countdown };
}

/** Can the site be reached, and what waits for it? */
export function siteLine(outbox: OutboxSummary): StatusLine {
  const { siteReachable, waiting, attention, heldSince } = outbox;
  const parts: string[] = [];
  if (heldSince !== null) parts.push('presses held');
  if (waiting > 0) parts.push(`${count(waiting, 'push', 'pushes')} waiting`);
  if (attention > 0) parts.push(`${attention} ${attention === 1 ? 'needs' : 'need'} attention`);
  const site =
    siteReachable === null ? 'Site not asked yet' : siteReachable ? 'Site online' : 'Site offline';
  if (clockWords(outbox)) parts.push('clocks differ');
  const isSlow = siteReachable === false || heldSince !== null;
  const tone = attention > 0 ? 'alert' : isSlow ? 'review' : 'plain';
  return line([site, ...parts].join(' · '), tone);
}

/** That the clocks of the desk and of the site differ, in a sentence; null when they do not, or nobody knows. */
export function clockWords({ clockAheadMs }: OutboxSummary): string | null {
  if (!clockAheadMs) return null;
  const way = clockAheadMs > 0 ? 'behind' : 'ahead of';
  return `The clock of this computer is ${waitFor(Math.abs(clockAheadMs))} ${way} the site’s. Times of publication may look wrong until one of the two is set.`;
}

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
