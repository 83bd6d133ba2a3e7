import { readMinutes } from '@shared/story/text';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../i18n';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { TargetForm } from './target-form';
import { aiming, progressOf, type Target, targetOf, useTargets } from './targets';
import '../ui/float.css';
import './targets.css';

/** How long the story is, and how long it is meant to be. A press sets that. */
export function Measures({ session }: { session: StorySession }) {
  const count = useSelected(session.projection, (story) => story.words);
  const kind = useSelected(session.projection, (story) => story.fields.kind);
  const [targets, setTargets] = useTargets();
  const target = targetOf(targets, session.id, kind);
  const isOwn = targets.stories[session.id] !== undefined;
  return (
    <DialogTrigger>
      <Button className="measures status-measure" aria-label={labelOf(count, target)}>
        <Said count={count} target={target} />
      </Button>
      <Popover className="float" placement="top end" offset={6}>
        <Dialog aria-label={words.targets.title}>
          {({ close }) => (
            <TargetForm
              kind={kind}
              target={target}
              scope={isOwn || !target ? 'story' : 'kind'}
              onTarget={(scope, next) => {
                setTargets(aiming(targets, scope, { id: session.id, kind }, next));
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Said({ count, target }: { count: number; target: Target | null }) {
  const minutes = words.desk.readTime(readMinutes(count));
  if (!target) {
    return (
      <>
        <span>{words.desk.words(count)}</span>
        <span>{minutes}</span>
      </>
    );
  }
  const { part, over } = progressOf(count, target);
  return (
    <>
      <span className="target-bar" data-over={over > 0} aria-hidden>
        <span style={{ inlineSize: `${part * 100}%` }} />
      </span>
      <span data-tone={over > 0 ? 'review' : undefined}>{targetInWords(count, target)}</span>
      <span>{target.unit === 'words' ? minutes : words.desk.words(count)}</span>
    </>
  );
}

/** "412 of 600 words", "640 words, 40 over the target". */
function targetInWords(count: number, target: Target): string {
  const { reached, over } = progressOf(count, target);
  const { targets } = words;
  if (target.unit === 'words') {
    return over > 0 ? targets.wordsOver(count, over) : targets.wordsOf(reached, target.amount);
  }
  return over > 0 ? targets.minutesOver(reached, over) : targets.minutesOf(reached, target.amount);
}

function labelOf(count: number, target: Target | null): string {
  const said = target
    ? targetInWords(count, target)
    : `${words.desk.words(count)}, ${words.desk.readTime(readMinutes(count))}`;
  return words.targets.button(said);
}
