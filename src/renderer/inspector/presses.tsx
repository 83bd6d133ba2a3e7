import { clockWords, count } from '../desk/publication-words';
import { exactTime } from '../desk/times';
import { useOutbox } from '../desk/use-publication';
import { useDesk } from '../session/desk-context';
import { Button } from '../ui/button';
import { Section } from './section';

/** Whether anything of this desk goes out, of all stories; and the one button that stops all of it. */
export function Presses() {
  const { desk } = useDesk();
  const outbox = useOutbox();
  const { heldSince, waiting } = outbox;
  const clocks = clockWords(outbox);
  const waits = waiting === 0 ? 'Nothing waits.' : `${count(waiting, 'story', 'stories')} waiting.`;
  return (
    <Section title="The presses">
      <p className="standing">
        {heldSince === null
          ? `They run. ${waits}`
          : `Held since ${exactTime(heldSince)}. Nothing is sent to the site until they are released, not even after a restart. ${waits}`}
      </p>
      {clocks ? (
        <p className="standing" data-tone="alert">
          {clocks}
        </p>
      ) : null}
      <div className="standing-ways">
        {heldSince === null ? (
          <Button onPress={() => void desk.publish.hold({})}>Hold the presses</Button>
        ) : (
          <Button look="go" onPress={() => void desk.publish.release({})}>
            Release the presses
          </Button>
        )}
      </div>
    </Section>
  );
}
