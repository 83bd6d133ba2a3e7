import type { OutboxSummary, PublicationStatus, SiteSummary } from '@shared/ipc/publish';
import { words } from '../i18n';
import { listOf } from '../i18n/per-language';
import type { SaveState } from '../session/save-state';
import type { StateTone } from './story-state';
import { exactTime, savedTime, waitFor } from './times';

/** A sentence of the status bar. `countdown` is the part that changes each second. */
export type StatusLine = { text: string; tone: StateTone | 'plain'; countdown?: string };

const line = (text: string, tone: StatusLine['tone'] = 'plain'): StatusLine => ({ text, tone });

/** Is it saved? `now` in ms since 1970 UTC. */
export function saveLine(state: SaveState, now: number): StatusLine {
  switch (state.phase) {
    case 'saving':
      return line(words.standing.saving);
    case 'failed':
      return line(state.message ?? words.standing.notSaved, 'alert');
    default:
      return line(
        state.at === null ? words.standing.saved : words.standing.savedAt(savedTime(state.at, now)),
      );
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
    return line(words.standing.beingKilled, 'review');
  }
  switch (status.phase) {
    case 'none':
      return stops === 0 ? line(words.standing.notOnSite) : line(words.standing.toFix(stops));
    case 'waiting':
      return isHeld ? line(words.standing.waitingHeld, 'review') : waitingLine(status, now);
    case 'sending':
      return line(words.standing.sending, 'live');
    case 'scheduled': {
      const { line: held, lineEdited } = words.schedule;
      return line(
        (status.changedSince ? lineEdited : held)(exactTime(status.releaseAt ?? now)),
        'ready',
      );
    }
    case 'live':
      return line(status.changedSince ? words.standing.liveEdited : words.standing.live, 'live');
    case 'conflict':
      return line(words.standing.changedOnSite, 'alert');
    case 'attention':
      return line(words.standing.attention, 'alert');
  }
}

function waitingLine({ attempts, nextAttemptAt }: PublicationStatus, now: number): StatusLine {
  if (attempts === 0) return line(words.standing.toBeSent, 'review');
  if (nextAttemptAt === null || nextAttemptAt <= now) {
    return line(words.standing.tryingNow, 'review');
  }
  const countdown = waitFor(nextAttemptAt - now);
  return { text: words.standing.nextTryIn, tone: 'review', countdown };
}

/** Can the site be reached, and what waits for it? */
export function siteLine(outbox: OutboxSummary): StatusLine {
  const { waiting, attention, heldSince, siteReachable } = outbox;
  const said = words.standing;
  const parts: string[] = [];
  if (heldSince !== null) parts.push(said.pressesHeld);
  if (waiting > 0) parts.push(said.pushes(waiting));
  if (attention > 0) parts.push(said.needAttention(attention));
  const site = reachableInWords(outbox);
  if (clockWords(outbox)) parts.push(said.clocksDiffer);
  const isSlow = siteReachable === false || heldSince !== null;
  const tone = attention > 0 ? 'alert' : isSlow ? 'review' : 'plain';
  return line([site, ...parts].join(' · '), tone);
}

function reachableInWords({ siteReachable, sites }: OutboxSummary): string {
  const said = words.standing;
  const isOne = sites.length < 2;
  if (siteReachable === null) return isOne ? said.siteUnknown : said.sitesUnknown;
  if (siteReachable) return isOne ? said.siteOnline : said.sitesOnline;
  const gone = sites.filter(({ isReachable }) => isReachable === false).map(({ name }) => name);
  return isOne ? said.siteOffline : said.sitesOffline(listOf(gone));
}

/** Can one of several sites be reached, and what waits for it? */
export function lineOfSite({ isReachable, waiting, attention }: SiteSummary): StatusLine {
  const { siteStates, pushes, needAttention } = words.standing;
  const parts = [
    isReachable === null
      ? siteStates.unknown
      : isReachable
        ? siteStates.online
        : siteStates.offline,
    ...(waiting > 0 ? [pushes(waiting)] : []),
    ...(attention > 0 ? [needAttention(attention)] : []),
  ];
  return line(
    parts.join(' · '),
    attention > 0 ? 'alert' : isReachable === false ? 'review' : 'plain',
  );
}

/** That the clocks of the desk and of the site differ, in a sentence; null when they do not, or nobody knows. */
export function clockWords({ clockAheadMs }: Pick<OutboxSummary, 'clockAheadMs'>): string | null {
  if (!clockAheadMs) return null;
  const { clockBehind, clockAhead } = words.standing;
  return (clockAheadMs > 0 ? clockBehind : clockAhead)(waitFor(Math.abs(clockAheadMs)));
}
