import type { PublicationStatus, PushProgress, SiteStanding } from '@shared/ipc/publish';
import { useState } from 'react';
import { ConflictDialog } from '../conflict/conflict-dialog';
import { CorrectDialog } from '../correct/correct-dialog';
import { useDeskEvent } from '../desk/answers';
import { exactTime, timeIn, waitFor } from '../desk/times';
import { useNow } from '../desk/use-now';
import { useOutbox } from '../desk/use-publication';
import type { Publishing } from '../desk/use-publishing';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { KillDialog } from '../kill/kill-dialog';
import { VersionsDialog } from '../record/versions-dialog';
import { ScheduleDialog } from '../schedule/schedule-dialog';
import { EmbargoWays, ScheduleWays } from '../schedule/schedule-ways';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { Button } from '../ui/button';
import { Address } from './address';
import { askAbout, useAsked } from './asked';
import { EachSite } from './each-site';
import { Section } from './section';
import './on-the-site.css';

type Props = {
  session: StorySession;
  status: PublicationStatus;
  sites: readonly SiteStanding[];
  publishing: Publishing;
};

/** Where the story stands with the site, since when, under which address, and what can be done. */
export function OnTheSite({ session, status, sites, publishing }: Props) {
  const { phase, url } = status;
  const needsAPerson = phase === 'attention' || phase === 'conflict';
  const arePressesHeld = useOutbox().heldSince !== null;
  const state = useSelected(session.projection, (story) => story.state);
  const asked = useAsked(session);
  const close = (): void => askAbout(session, null);
  const concerned = sites.filter((at) => at.isRouted || at.status.phase !== 'none');
  // What is to be said of each site is said there.
  const isOne = sites.length < 2 && concerned.every(({ isRouted }) => isRouted);
  return (
    <Section title={words.inspector.onTheSite}>
      <p className="standing" data-tone={needsAPerson ? 'alert' : 'plain'}>
        <Standing session={session} status={status} arePressesHeld={arePressesHeld} />
      </p>
      {url && isOne ? <Address url={url} /> : null}
      {isOne ? null : (
        <EachSite session={session} sites={concerned} arePressesHeld={arePressesHeld} />
      )}
      {phase === 'waiting' || needsAPerson ? (
        <div className="standing-ways">
          {phase === 'conflict' || arePressesHeld || !isOne ? null : (
            <Button onPress={publishing.retryNow}>{words.inspector.retryNow}</Button>
          )}
          {phase === 'conflict' && isOne ? (
            <Button look="go" onPress={() => askAbout(session, 'decide')}>
              {words.inspector.compare}
            </Button>
          ) : null}
          <Button onPress={() => void publishing.cancelPush()}>
            {status.isWithdrawal ? words.inspector.leaveOnSite : words.inspector.cancelPush}
          </Button>
        </div>
      ) : null}
      <EmbargoWays session={session} status={status} publishing={publishing} />
      <ScheduleWays session={session} status={status} publishing={publishing} />
      {phase === 'live' || phase === 'scheduled' ? (
        <div className="standing-ways">
          {phase === 'live' && session.readOnly === null ? (
            <Button onPress={() => askAbout(session, 'correct')}>{words.correct.way}</Button>
          ) : null}
          <Button onPress={() => askAbout(session, 'kill')}>{words.inspector.kill}</Button>
        </div>
      ) : null}
      {phase === 'none' && state !== 'killed' ? null : (
        <div className="standing-ways">
          <Button onPress={() => askAbout(session, 'versions')}>{words.record.versions}</Button>
        </div>
      )}
      {asked === 'kill' ? <KillDialog publishing={publishing} onClose={close} /> : null}
      {asked === 'correct' ? <CorrectDialog publishing={publishing} onClose={close} /> : null}
      {asked === 'schedule' ? (
        <ScheduleDialog session={session} publishing={publishing} onClose={close} />
      ) : null}
      {asked === 'versions' ? <VersionsDialog session={session} onClose={close} /> : null}
      {asked === 'decide' ? <ConflictDialog session={session} onClose={close} /> : null}
    </Section>
  );
}

type StandingProps = { session: StorySession; status: PublicationStatus; arePressesHeld: boolean };

function Standing({ session, status, arePressesHeld }: StandingProps) {
  const { phase, publishedAt, changedSince, message } = status;
  if (status.isWithdrawal && (phase === 'waiting' || phase === 'sending')) {
    return `${words.inspector.killing} ${message ?? ''}`;
  }
  switch (phase) {
    case 'none':
      return <NotThere session={session} />;
    case 'sending':
      return <Sending id={session.id} />;
    case 'waiting':
      return arePressesHeld ? words.inspector.queuedHeld : <Waiting status={status} />;
    case 'attention':
      return message ?? words.inspector.refused;
    case 'conflict':
      return (
        <>
          {message} {words.inspector.bothKept}
        </>
      );
    case 'scheduled':
      return <Held session={session} status={status} />;
    case 'live': {
      const since = publishedAt === null ? '' : exactTime(publishedAt);
      return changedSince
        ? words.inspector.showsVersionOf(since)
        : words.inspector.showsThis(since);
    }
  }
}

function NotThere({ session }: { session: StorySession }) {
  const state = useSelected(session.projection, (story) => story.state);
  return state === 'killed' ? words.kill.isKilled : words.inspector.neverPublished;
}

/** Until when the site holds it, in the zone in which that was chosen. */
function Held({ session, status }: Omit<StandingProps, 'arePressesHeld'>) {
  const zone = useSelected(session.projection, ({ fields }) => fields.releaseZone);
  const time = timeIn(zone, status.releaseAt ?? 0);
  return status.changedSince ? words.schedule.heldEdited(time) : words.schedule.held(time);
}

/** Its pictures go before it: tells which one, and how much of that is there. */
function Sending({ id }: { id: string }) {
  const [progress, setProgress] = useState<PushProgress | null>(null);
  useDeskEvent('publication:progress', (told) => {
    if (told.id === id) setProgress(told.progress);
  });
  if (!progress) return words.inspector.onItsWay;
  const { picture, pictures, part } = progress;
  if (picture === pictures && part === 1) return words.inspector.picturesThere;
  return words.inspector.pictureOf(
    numberOf(picture),
    numberOf(pictures),
    numberOf(Math.floor(part * 100)),
  );
}

function Waiting({ status }: { status: PublicationStatus }) {
  const { attempts, message, nextAttemptAt } = status;
  const now = useNow(1000);
  if (attempts === 0) return words.inspector.queued;
  const wait = nextAttemptAt === null ? 0 : nextAttemptAt - now;
  return (
    <>
      {message} {wait > 0 ? words.inspector.nextTry(waitFor(wait)) : words.inspector.tryingNow}
    </>
  );
}
