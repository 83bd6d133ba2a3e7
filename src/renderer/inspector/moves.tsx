import type { WorkflowEvent } from '@shared/story/workflow';
import { exactTime } from '../desk/times';
import { words } from '../i18n';
import { Section } from './section';
import './trail.css';

/** Who moved the story and when, newest first. */
export function Moves({ moves }: { moves: readonly WorkflowEvent[] }) {
  return (
    <Section title={words.inspector.log}>
      <ol className="list trail" aria-label={words.inspector.log}>
        {[...moves].reverse().map(({ at, who, to, why }) => (
          <li key={`${at} ${to} ${who}`}>
            <strong>{words.history.moves[to]}</strong>
            <time dateTime={new Date(at).toISOString()}>{exactTime(at)}</time>
            <p>
              <bdi>{who}</bdi>
              {why ? `: ${why}` : ''}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
