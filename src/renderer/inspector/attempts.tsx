import type { PublishAttempt } from '@shared/ipc/publish';
import { useState } from 'react';
import { exactTime } from '../desk/times';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { Section } from './section';
import './trail.css';

/** What came of an attempt, for those who read the trail. */
function outcomeInWords(outcome: string): string {
  const { noAnswer, notReached, putOff, ...others } = words.inspector.outcomes;
  const all: Record<string, string> = {
    ...others,
    ...{ 'no answer': noAnswer, 'not reached': notReached, 'put off': putOff },
  };
  return all[outcome] ?? outcome;
}

const SHOWN_AT_FIRST = 4;

/** Every attempt to send the story, newest first; a reason that stays the same is said once. */
export function Attempts({ attempts }: { attempts: readonly PublishAttempt[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? attempts : attempts.slice(0, SHOWN_AT_FIRST);
  const rest = attempts.length - shown.length;
  return (
    <Section title={words.inspector.attempts}>
      <ol className="list trail" aria-label={words.inspector.attemptsToPublish}>
        {shown.map(({ at, site, action, outcome, message }, index) => (
          <li
            key={`${at} ${site}`}
            data-tone={outcome === 'refused' || outcome === 'conflict' ? 'alert' : ''}
          >
            <strong>
              {action === 'delete'
                ? words.inspector.killAttempt(outcomeInWords(outcome))
                : outcomeInWords(outcome)}
              {site === null ? null : (
                <>
                  {' · '}
                  <bdi>{site}</bdi>
                </>
              )}
            </strong>
            <time dateTime={new Date(at).toISOString()}>{exactTime(at)}</time>
            {message && message !== shown[index - 1]?.message ? <p>{message}</p> : null}
          </li>
        ))}
      </ol>
      {rest > 0 ? (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {words.inspector.showEarlier(rest)}
        </Button>
      ) : null}
    </Section>
  );
}
