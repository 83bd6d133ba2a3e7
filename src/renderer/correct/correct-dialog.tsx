import { CORRECTION_MAX } from '@shared/story/members';
import { instantsOf, ownZone, wallTimeOf } from '@shared/story/release';
import { type FormEvent, useId, useState } from 'react';
import type { Publishing } from '../desk/use-publishing';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import './correct.css';

type Props = { publishing: Publishing; onClose: () => void };

/** Asks what was wrong, in a line for readers, and publishes the story with it. */
export function CorrectDialog({ publishing, onClose }: Props) {
  const [note, setNote] = useState('');
  const [wall, setWall] = useState(() => wallTimeOf(Date.now(), ownZone()));
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const date = instantsOf(wall, ownZone())?.[0];
  const isMissing = note.trim() === '' || date === undefined;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isMissing || isBusy) return;
    setBusy(true);
    if (await publishing.correct(note.trim(), date)) onClose();
    else setBusy(false);
  };
  return (
    <Dialog title={words.correct.title} width={560} onClose={onClose}>
      <form className="ask" onSubmit={(event) => void submit(event)}>
        <p>{words.correct.note}</p>
        <label htmlFor={`${id}-note`}>{words.correct.what}</label>
        <textarea
          id={`${id}-note`}
          className="correct-note"
          data-own-undo="true"
          dir="auto"
          rows={3}
          maxLength={CORRECTION_MAX}
          placeholder={words.correct.whatHint}
          autoFocus
          value={note}
          // A note is one line, however long.
          onChange={(event) => setNote(event.target.value.replaceAll(/\s*[\r\n]+\s*/g, ' '))}
        />
        <div className="field correct-date">
          <label htmlFor={`${id}-date`}>{words.correct.date}</label>
          <div className="input">
            <input
              id={`${id}-date`}
              data-own-undo="true"
              type="datetime-local"
              required
              value={wall}
              onChange={(event) => setWall(event.target.value.slice(0, 16))}
            />
          </div>
        </div>
        <footer>
          <Button onPress={onClose}>{words.correct.leave}</Button>
          <Button look="go" type="submit" isDisabled={isMissing || isBusy}>
            {words.correct.correct}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
