import { readMinutes } from '@shared/story/text';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../i18n';
import { listOf } from '../i18n/per-language';
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
  const [main, other] = measuresOf(count, target);
  const { part, over } = target ? progressOf(count, target) : { part: 0, over: 0 };
  return (
    <>
      {target ? (
        <span className="target-bar" data-over={over > 0} aria-hidden>
          <span style={{ inlineSize: `${part * 100}%` }} />
        </span>
      ) : null}
      <span data-tone={over > 0 ? 'review' : undefined}>{main}</span> <span>{other}</span>
    </>
  );
}

/** How long the story is in the unit of its target, and in the other one. */
function measuresOf(count: number, target: Target | null): [string, string] {
  const minutes = words.desk.readTime(readMinutes(count));
  if (!target) return [words.desk.words(count), minutes];
  return [
    targetInWords(count, target),
    target.unit === 'words' ? minutes : words.desk.words(count),
  ];
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

/** Begins with what is shown, so that who speaks it to the computer presses it. */
const labelOf = (count: number, target: Target | null): string =>
  words.targets.button(listOf(measuresOf(count, target)));
