import { CircleAlert } from 'lucide-react';
import { exactTime } from '../desk/times';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { DaysKept } from './days-kept';
import { DeskFileProgress } from './desk-file-progress';
import { useSafekeeping } from './use-safekeeping';
import { sizeInWords } from './words';
import './backups.css';

/** The last backups that are listed. */
const SHOWN = 6;

/** How the stories are kept safe: backups, the whole desk as a file, and how long every change stays. */
export function Backups({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Backups" onClose={onClose}>
      <Content />
    </Dialog>
  );
}

function Content() {
  const { status, error, busy, said, backUp, exportDesk, importDesk, keepAllDays } =
    useSafekeeping();
  const failure = status?.failure ?? null;
  return (
    <>
      <section aria-labelledby="backups-last" className="backups-part">
        <h3 id="backups-last">Last backups</h3>
        {failure === null ? null : (
          <p className="backups-alert" role="alert">
            <CircleAlert size={14} aria-hidden />
            {failure}
          </p>
        )}
        {status && status.backups.length > 0 ? (
          <ol className="list backups-list" aria-label="Last backups">
            {status.backups.slice(0, SHOWN).map(({ at, bytes }) => (
              <li key={at}>
                <time dateTime={new Date(at).toISOString()}>{exactTime(at)}</time>
                <span>{sizeInWords(bytes)}</span>
              </li>
            ))}
          </ol>
        ) : status ? (
          <p>
            There is none yet. Galley makes one by itself while it runs, and you can make one now.
          </p>
        ) : null}
        <div className="backups-ways">
          <Button isPending={busy === 'backUp'} isDisabled={busy !== null} onPress={backUp}>
            {busy === 'backUp' ? 'Backing up…' : 'Back up now'}
          </Button>
        </div>
      </section>
      <section aria-labelledby="backups-desk" className="backups-part">
        <h3 id="backups-desk">The whole desk in a file</h3>
        <p>
          Every story with its history, and every picture: to keep elsewhere, or to go on with on
          another computer. Importing adds to what is here and takes nothing away.
        </p>
        <div className="backups-ways">
          <Button isDisabled={busy !== null} onPress={exportDesk}>
            {busy === 'exportDesk' ? 'Exporting…' : 'Export desk…'}
          </Button>
          <Button isDisabled={busy !== null} onPress={importDesk}>
            {busy === 'importDesk' ? 'Importing…' : 'Import desk…'}
          </Button>
        </div>
        <DeskFileProgress />
      </section>
      <section aria-labelledby="backups-days" className="backups-part">
        <h3 id="backups-days">History</h3>
        {status ? (
          <DaysKept key={status.keepAllDays} days={status.keepAllDays} onDays={keepAllDays} />
        ) : null}
      </section>
      <p className="backups-said" role="status" aria-label="What came of it">
        {said}
      </p>
      <p className="backups-alert" role="alert">
        {error}
      </p>
    </>
  );
}
