import type { PublicationStatus, PushProgress } from '@shared/ipc/publish';
import { Copy } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { ConflictDialog } from '../conflict/conflict-dialog';
import { useDeskEvent } from '../desk/answers';
import { readableAddress } from '../desk/readable-address';
import { exactTime, waitFor } from '../desk/times';
import { useNow } from '../desk/use-now';
import { useOutbox } from '../desk/use-publication';
import type { Publishing } from '../desk/use-publishing';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { useNotify } from '../ui/notices';
import { WithdrawDialog } from '../withdraw/withdraw-dialog';
import { askAbout, useAsked } from './asked';
import { Section } from './section';
import './on-the-site.css';

type Props = { session: StorySession; status: PublicationStatus; publishing: Publishing };

/** Where the story stands with the site, since when, under which address, and what can be done. */
export function OnTheSite({ session, status, publishing }: Props) {
  const { phase, url } = status;
  const needsAPerson = phase === 'attention' || phase === 'conflict';
  const arePressesHeld = useOutbox().heldSince !== null;
  const asked = useAsked(session);
  const close = (): void => askAbout(session, null);
  return (
    <Section title="On the site">
      <p className="standing" data-tone={needsAPerson ? 'alert' : 'plain'}>
        <Standing id={session.id} status={status} arePressesHeld={arePressesHeld} />
      </p>
      {url ? <Address url={url} /> : null}
      {phase === 'waiting' || needsAPerson ? (
        <div className="standing-ways">
          {phase === 'conflict' || arePressesHeld ? null : (
            <Button onPress={publishing.retryNow}>Retry now</Button>
          )}
          {phase === 'conflict' ? (
            <Button look="go" onPress={() => askAbout(session, 'decide')}>
              Compare with the site
            </Button>
          ) : null}
          <Button onPress={() => void publishing.cancelPush()}>
            {status.isWithdrawal ? 'Leave it on the site' : 'Cancel publishing'}
          </Button>
        </div>
      ) : null}
      {phase === 'live' ? (
        <div className="standing-ways">
          <Button onPress={() => askAbout(session, 'withdraw')}>Withdraw…</Button>
        </div>
      ) : null}
      {asked === 'withdraw' ? <WithdrawDialog publishing={publishing} onClose={close} /> : null}
      {asked === 'decide' ? <ConflictDialog session={session} onClose={close} /> : null}
    </Section>
  );
}

type StandingProps = { id: string; status: PublicationStatus; arePressesHeld: boolean };

function Standing({ id, status, arePressesHeld }: StandingProps) {
  const { phase, publishedAt, changedSince, message } = status;
  if (status.isWithdrawal && (phase === 'waiting' || phase === 'sending')) {
    return `The story is taken off the site as soon as the site answers. ${message ?? ''}`;
  }
  switch (phase) {
    case 'none':
      return 'Never published.';
    case 'sending':
      return <Sending id={id} />;
    case 'waiting':
      return arePressesHeld ? (
        'Queued. It goes out when the presses are released.'
      ) : (
        <Waiting status={status} />
      );
    case 'attention':
      return message ?? 'The site refused the story. It is safe here.';
    case 'conflict':
      return (
        <>
          {message} Both versions are kept, that one on the site and this one here, and nothing more
          of this story is sent until someone has decided.
        </>
      );
    case 'live': {
      const since = publishedAt === null ? '' : exactTime(publishedAt);
      return changedSince
        ? `The site shows the version of ${since}. What was edited since is only here.`
        : `The site shows this version, since ${since}.`;
    }
  }
}

/** Its pictures go before it: tells which one, and how much of that is there. */
function Sending({ id }: { id: string }) {
  const [progress, setProgress] = useState<PushProgress | null>(null);
  useDeskEvent('publication:progress', (told) => {
    if (told.id === id) setProgress(told.progress);
  });
  if (!progress) return 'On its way.';
  const { picture, pictures, part } = progress;
  if (picture === pictures && part === 1) return 'On its way: the pictures are there.';
  return `On its way: picture ${picture} of ${pictures}, ${Math.floor(part * 100)} %.`;
}

function Waiting({ status }: { status: PublicationStatus }) {
  const { attempts, message, nextAttemptAt } = status;
  const now = useNow(1000);
  if (attempts === 0) return 'Queued. It goes out by itself, also when Galley is closed meanwhile.';
  const wait = nextAttemptAt === null ? 0 : nextAttemptAt - now;
  return (
    <>
      {message} {wait > 0 ? `Next try in ${waitFor(wait)}.` : 'Trying now.'}
    </>
  );
}

function Address({ url }: { url: string }) {
  const { desk } = useDesk();
  const notify = useNotify();
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    void desk.app.openExternal({ url });
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(url);
    notify({ message: 'The address is copied.' });
  };
  return (
    <p className="address">
      <a href={url} onClick={open}>
        <bdi>{readableAddress(url)}</bdi>
      </a>
      <IconButton small icon={Copy} label="Copy the address" onPress={() => void copy()} />
    </p>
  );
}
