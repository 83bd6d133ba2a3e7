import type { SiteStanding } from '@shared/ipc/publish';
import { useState } from 'react';
import { ConflictDialog } from '../conflict/conflict-dialog';
import { storyStateOf } from '../desk/story-state';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { AskDialog } from '../ui/ask-dialog';
import { Button } from '../ui/button';
import { useNotify } from '../ui/notices';
import { StateMark } from '../ui/state-mark';
import { Address } from './address';
import './each-site.css';

type Props = { session: StorySession; sites: SiteStanding[]; arePressesHeld: boolean };
type Asked = { does: 'compare' | 'kill'; at: SiteStanding };

/** Where a story stands with each of several sites, and what can be done there. */
export function EachSite({ session, sites, arePressesHeld }: Props) {
  const { desk } = useDesk();
  const notify = useNotify();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const kill = async (site: string, reason: string): Promise<boolean> => {
    await session.flush();
    const answer = await desk.publish.withdraw({ id: session.id, reason, site });
    if (!answer.ok) notify({ message: answer.error.message, tone: 'alert' });
    return answer.ok;
  };
  return (
    <>
      <ul className="list each-site" aria-label={words.inspector.eachSite}>
        {sites.map((at) => (
          <Line
            key={at.site}
            at={at}
            onRetry={
              arePressesHeld
                ? null
                : () => void desk.publish.retryNow({ id: session.id, site: at.site })
            }
            onCompare={() => setAsked({ does: 'compare', at })}
            onKill={() => setAsked({ does: 'kill', at })}
          />
        ))}
      </ul>
      {asked?.does === 'compare' ? (
        <ConflictDialog session={session} site={asked.at.site} onClose={close} />
      ) : null}
      {asked?.does === 'kill' ? (
        <AskDialog
          title={words.kill.titleAt(asked.at.name)}
          note={words.kill.noteAt}
          label={words.kill.why}
          hint={words.kill.whyHint}
          maxLength={500}
          leaveLabel={words.kill.leave}
          submitLabel={words.kill.kill}
          onAnswer={(reason) => kill(asked.at.site, reason)}
          onClose={close}
        />
      ) : null}
    </>
  );
}

type LineProps = {
  at: SiteStanding;
  /** Null while nothing is sent. */
  onRetry: (() => void) | null;
  onCompare: () => void;
  onKill: () => void;
};

function Line({ at, onRetry, onCompare, onKill }: LineProps) {
  const { name, status, isRouted } = at;
  const { phase, message, url } = status;
  const canRetry = onRetry !== null && (phase === 'waiting' || phase === 'attention');
  const isLeft = !isRouted && (phase === 'live' || phase === 'scheduled');
  return (
    <li data-tone={phase === 'attention' || phase === 'conflict' ? 'alert' : 'plain'}>
      <p className="each-site-head">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {phase === 'none' ? (
          <span>{words.inspector.notThereYet}</span>
        ) : (
          <StateMark
            state={storyStateOf(
              'published',
              isRouted ? status : { ...status, changedSince: false },
            )}
          />
        )}
      </p>
      {url ? <Address url={url} /> : null}
      {message && phase !== 'live' ? (
        <p className="standing" dir="auto">
          {message}
        </p>
      ) : null}
      {isLeft ? <p className="standing">{words.inspector.movedAway}</p> : null}
      {canRetry || phase === 'conflict' || isLeft ? (
        <div className="standing-ways">
          {canRetry ? (
            <Button aria-label={words.inspector.retryAt(name)} onPress={onRetry}>
              {words.inspector.retryNow}
            </Button>
          ) : null}
          {phase === 'conflict' ? (
            <Button look="go" aria-label={words.inspector.compareAt(name)} onPress={onCompare}>
              {words.inspector.compare}
            </Button>
          ) : null}
          {isLeft ? (
            <Button aria-label={words.inspector.killAt(name)} onPress={onKill}>
              {words.inspector.kill}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
