import type { Publishing } from '../desk/use-publishing';
import { words } from '../i18n';
import { AskDialog } from '../ui/ask-dialog';

type Props = { publishing: Publishing; onClose: () => void };

/** Asks why a live story is to be taken off the site, before that is done. */
export function WithdrawDialog({ publishing, onClose }: Props) {
  return (
    <AskDialog
      title={words.withdraw.title}
      note={words.withdraw.note}
      label={words.withdraw.why}
      hint={words.withdraw.whyHint}
      maxLength={500}
      leaveLabel={words.withdraw.leave}
      submitLabel={words.withdraw.withdraw}
      onAnswer={publishing.withdraw}
      onClose={onClose}
    />
  );
}
