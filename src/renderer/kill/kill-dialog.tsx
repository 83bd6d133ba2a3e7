import type { Publishing } from '../desk/use-publishing';
import { words } from '../i18n';
import { AskDialog } from '../ui/ask-dialog';

type Props = { publishing: Publishing; onClose: () => void };

/** Asks why a story is to be killed, before that is done. */
export function KillDialog({ publishing, onClose }: Props) {
  return (
    <AskDialog
      title={words.kill.title}
      note={words.kill.note}
      label={words.kill.why}
      hint={words.kill.whyHint}
      maxLength={500}
      leaveLabel={words.kill.leave}
      submitLabel={words.kill.kill}
      onAnswer={publishing.kill}
      onClose={onClose}
    />
  );
}
