import type { DeskCommand } from '../desk/commands';
import { storyStateOf } from '../desk/story-state';
import { usePublication } from '../desk/use-publication';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { Button } from '../ui/button';
import { ariaKeys } from '../ui/keys';
import { StateMark } from '../ui/state-mark';
import { Hint } from '../ui/tooltip';

type Props = {
  session: StorySession;
  command: (id: string) => DeskCommand | undefined;
};

/** Steps besides publishing, in the order in which they are offered. Two have room. */
const STEPS = ['mark-ready', 'send-to-copy-desk', 'back-to-draft'];
const STEPS_SHOWN = 2;

/** The foot of the inspector: where the story stands, and where it can go from there. */
export function NextSteps({ session, command }: Props) {
  const state = useSelected(session.projection, (story) => story.state);
  const { status } = usePublication(session.id);
  const steps = STEPS.flatMap((id) => command(id) ?? []).filter(({ isEnabled }) => isEnabled);
  const publish = command('publish');
  return (
    <footer className="next-steps">
      <StateMark state={storyStateOf(state, status)} />
      <div className="next-steps-ways">
        {steps.slice(0, STEPS_SHOWN).map((step) => (
          <StepButton key={step.id} step={step} />
        ))}
        {publish ? <StepButton step={publish} isMain /> : null}
      </div>
    </footer>
  );
}

function StepButton({ step, isMain = false }: { step: DeskCommand; isMain?: boolean }) {
  const button = (
    <Button
      look={isMain ? 'go' : 'plain'}
      isDisabled={!step.isEnabled}
      onPress={step.run}
      {...(step.keys ? { 'aria-keyshortcuts': ariaKeys(step.keys) } : {})}
    >
      {step.label}
    </Button>
  );
  return step.keys ? (
    <Hint text={step.label} keys={step.keys} side="top">
      {button}
    </Hint>
  ) : (
    button
  );
}
