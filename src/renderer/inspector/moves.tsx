import type { WorkflowEvent, WorkflowState } from '@shared/story/workflow';
import { exactTime } from '../desk/times';
import { Section } from './section';
import './trail.css';

const MOVES: Record<WorkflowState, string> = {
  draft: 'Back to draft',
  review: 'Sent to the copy desk',
  ready: 'Marked ready',
  published: 'Published',
};

/** Who moved the story and when, newest first. */
export function Moves({ moves }: { moves: readonly WorkflowEvent[] }) {
  return (
    <Section title="Log">
      <ol className="list trail" aria-label="Log">
        {[...moves].reverse().map(({ at, who, to, why }) => (
          <li key={`${at} ${to} ${who}`}>
            <strong>{MOVES[to]}</strong>
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
