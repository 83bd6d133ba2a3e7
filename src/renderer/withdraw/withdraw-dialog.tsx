import { type FormEvent, useId, useState } from 'react';
import type { Publishing } from '../desk/use-publishing';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import './withdraw.css';

type Props = { publishing: Publishing; onClose: () => void };

/** Asks why a live story is to be taken off the site, before that is done. */
export function WithdrawDialog({ publishing, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    if (await publishing.withdraw(reason.trim())) onClose();
    else setBusy(false);
  };
  return (
    <Dialog title={words.withdraw.title} onClose={onClose}>
      <form className="withdraw" onSubmit={(event) => void submit(event)}>
        <p>{words.withdraw.note}</p>
        <label htmlFor={id}>{words.withdraw.why}</label>
        <div className="input">
          <input
            id={id}
            data-own-undo="true"
            dir="auto"
            maxLength={500}
            placeholder={words.withdraw.whyHint}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <footer>
          <Button onPress={onClose}>{words.withdraw.leave}</Button>
          <Button look="go" type="submit" isDisabled={isBusy}>
            {words.withdraw.withdraw}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
