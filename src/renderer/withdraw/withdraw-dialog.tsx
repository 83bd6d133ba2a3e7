import { type FormEvent, useId, useState } from 'react';
import type { Publishing } from '../desk/use-publishing';
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
    <Dialog title="Withdraw from the site" onClose={onClose}>
      <form className="withdraw" onSubmit={(event) => void submit(event)}>
        <p>
          Its page then says that the story was withdrawn, and it is no longer listed anywhere. Here
          it becomes a draft again, with all of its history, and can be published anew.
        </p>
        <label htmlFor={id}>Why</label>
        <div className="input">
          <input
            id={id}
            data-own-undo="true"
            dir="auto"
            maxLength={500}
            placeholder="For the newsroom; readers do not see it"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <footer>
          <Button onPress={onClose}>Leave it on the site</Button>
          <Button look="go" type="submit" isDisabled={isBusy}>
            Withdraw
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
