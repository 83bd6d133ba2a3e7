import type { Refusal } from '@shared/ipc/opening';
import { savedTime } from '../desk/times';
import { words } from '../i18n';
import { Button } from '../ui/button';
import './recovery.css';

type Props = {
  refusal: Refusal;
  /** When opening the stories was last tried again, ms since 1970 UTC; null when it was not. */
  triedAt: number | null;
  onAgain: () => void;
  onFolder: () => void;
  onQuit: () => void;
};

/** Tells the editor why the stories cannot be opened, that they are safe, and what to do. */
export function RefusedPage({ refusal, triedAt, onAgain, onFolder, onQuit }: Props) {
  return (
    <main className="recovery">
      <article className="recovery-sheet">
        <h1>{words.recovery.refusals[refusal.code]}</h1>
        <p className="recovery-lead">{refusal.message}</p>
        <dl className="recovery-facts">
          <dt>{words.recovery.folder}</dt>
          <dd>
            <code dir="ltr">{refusal.folder}</code>
          </dd>
          {refusal.cause === null ? null : (
            <>
              <dt>{words.recovery.systemSays}</dt>
              <dd>
                <code dir="ltr">{refusal.cause}</code>
              </dd>
            </>
          )}
        </dl>
        <div className="recovery-ways">
          <Button look="go" autoFocus onPress={onAgain}>
            {words.ui.tryAgain}
          </Button>
          <Button onPress={onFolder}>{words.recovery.showFolder}</Button>
          <Button onPress={onQuit}>{words.recovery.quit}</Button>
        </div>
        <p className="recovery-tried" role="status">
          {triedAt === null ? '' : words.recovery.triedAgain(savedTime(triedAt, triedAt))}
        </p>
      </article>
    </main>
  );
}
