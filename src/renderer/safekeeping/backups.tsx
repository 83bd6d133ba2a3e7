import { CircleAlert } from 'lucide-react';
import { exactTime } from '../desk/times';
import { words } from '../i18n';
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
    <Dialog title={words.safekeeping.title} onClose={onClose}>
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
        <h3 id="backups-last">{words.safekeeping.last}</h3>
        {failure === null ? null : (
          <p className="backups-alert" role="alert">
            <CircleAlert size={14} aria-hidden />
            {failure}
          </p>
        )}
        {status && status.backups.length > 0 ? (
          <ol className="list backups-list" aria-label={words.safekeeping.last}>
            {status.backups.slice(0, SHOWN).map(({ at, bytes }) => (
              <li key={at}>
                <time dateTime={new Date(at).toISOString()}>{exactTime(at)}</time>
                <span>{sizeInWords(bytes)}</span>
              </li>
            ))}
          </ol>
        ) : status ? (
          <p>{words.safekeeping.noneYet}</p>
        ) : null}
        <div className="backups-ways">
          <Button isPending={busy === 'backUp'} isDisabled={busy !== null} onPress={backUp}>
            {busy === 'backUp' ? words.safekeeping.backingUp : words.safekeeping.backUp}
          </Button>
        </div>
      </section>
      <section aria-labelledby="backups-desk" className="backups-part">
        <h3 id="backups-desk">{words.safekeeping.wholeDesk}</h3>
        <p>{words.safekeeping.wholeDeskNote}</p>
        <div className="backups-ways">
          <Button isDisabled={busy !== null} onPress={exportDesk}>
            {busy === 'exportDesk' ? words.safekeeping.exporting : words.safekeeping.export}
          </Button>
          <Button isDisabled={busy !== null} onPress={importDesk}>
            {busy === 'importDesk' ? words.safekeeping.importing : words.safekeeping.import}
          </Button>
        </div>
        <DeskFileProgress />
      </section>
      <section aria-labelledby="backups-days" className="backups-part">
        <h3 id="backups-days">{words.safekeeping.history}</h3>
        {status ? (
          <DaysKept key={status.keepAllDays} days={status.keepAllDays} onDays={keepAllDays} />
        ) : null}
      </section>
      <p className="backups-said" role="status" aria-label={words.safekeeping.whatCameOfIt}>
        {said}
      </p>
      <p className="backups-alert" role="alert">
        {error}
      </p>
    </>
  );
}
