import type { Refusal } from '@shared/ipc/opening';
import { savedTime } from '../desk/times';
import { Button } from '../ui/button';
import { REFUSALS } from './words';
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
        <h1>{REFUSALS[refusal.code]}</h1>
        <p className="recovery-lead">{refusal.message}</p>
        <dl className="recovery-facts">
          <dt>Folder</dt>
          <dd>
            <code dir="ltr">{refusal.folder}</code>
          </dd>
          {refusal.cause === null ? null : (
            <>
              <dt>The system says</dt>
              <dd>
                <code dir="ltr">{refusal.cause}</code>
              </dd>
            </>
          )}
        </dl>
        <div className="recovery-ways">
          <Button look="go" autoFocus onPress={onAgain}>
            Try again
          </Button>
          <Button onPress={onFolder}>Show the folder</Button>
          <Button onPress={onQuit}>Quit Galley</Button>
        </div>
        <p className="recovery-tried" role="status">
          {triedAt === null ? '' : `Tried again at ${savedTime(triedAt, triedAt)}. It is still so.`}
        </p>
      </article>
    </main>
  );
}
