import { clockWords } from '../desk/publication-words';
import { exactTime } from '../desk/times';
import { useOutbox } from '../desk/use-publication';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { Button } from '../ui/button';
import { Section } from './section';
import { UploadLimit } from './upload-limit';

/** Whether anything of this desk goes out, of all stories; and the one button that stops all of it. */
export function Presses() {
  const { desk } = useDesk();
  const outbox = useOutbox();
  const { heldSince, waiting } = outbox;
  const clocks = clockWords(outbox);
  const waits = waiting === 0 ? words.inspector.nothingWaits : words.inspector.waiting(waiting);
  return (
    <Section title={words.inspector.presses}>
      <p className="standing">
        {heldSince === null
          ? `${words.inspector.theyRun} ${waits}`
          : `${words.inspector.heldSince(exactTime(heldSince))} ${waits}`}
      </p>
      {clocks ? (
        <p className="standing" data-tone="alert">
          {clocks}
        </p>
      ) : null}
      <UploadLimit limit={outbox.uploadLimit} />
      <div className="standing-ways">
        {heldSince === null ? (
          <Button onPress={() => void desk.publish.hold({})}>{words.inspector.hold}</Button>
        ) : (
          <Button look="go" onPress={() => void desk.publish.release({})}>
            {words.inspector.release}
          </Button>
        )}
      </div>
    </Section>
  );
}
