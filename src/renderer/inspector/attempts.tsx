import type { PublishAttempt } from '@shared/ipc/publish';
import { useState } from 'react';
import { exactTime } from '../desk/times';
import { Button } from '../ui/button';
import { Section } from './section';
import './trail.css';

/** What came of an attempt, for those who read the trail. */
const OUTCOMES: Record<string, string> = {
  live: 'Live',
  conflict: 'Changed on the site',
  refused: 'Refused',
  'no answer': 'No answer came back',
  'not reached': 'Site not reached',
  'put off': 'Put off by the site',
  held: 'Stopped: the presses were held',
  interrupted: 'Interrupted',
  sending: 'Sending',
};

const SHOWN_AT_FIRST = 4;

/** Every attempt to send the story, newest first; a reason that stays the same is said once. */
export function Attempts({ attempts }: { attempts: readonly PublishAttempt[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? attempts : attempts.slice(0, SHOWN_AT_FIRST);
  const rest = attempts.length - shown.length;
  return (
    <Section title="Attempts">
      <ol className="list trail" aria-label="Attempts to publish">
        {shown.map(({ at, action, outcome, message }, index) => (
          <li key={at} data-tone={outcome === 'refused' || outcome === 'conflict' ? 'alert' : ''}>
            <strong>
              {action === 'delete' ? 'Withdrawal: ' : ''}
              {OUTCOMES[outcome] ?? outcome}
            </strong>
            <time dateTime={new Date(at).toISOString()}>{exactTime(at)}</time>
            {message && message !== shown[index - 1]?.message ? <p>{message}</p> : null}
          </li>
        ))}
      </ol>
      {rest > 0 ? (
        <Button look="quiet" onPress={() => setWhole(true)}>
          Show {rest} earlier
        </Button>
      ) : null}
    </Section>
  );
}
