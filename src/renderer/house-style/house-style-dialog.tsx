import type { FileFault } from '@shared/checks/house-style/read-file';
import type { EditionId } from '@shared/story/vocabulary';
import { useEffect, useState } from 'react';
import type { Checker } from '../checks/checker';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useNotify } from '../ui/notices';
import { NewsroomWords } from './newsroom-words';
import { TrialOf } from './trial';
import './house-style.css';

type Props = { edition: EditionId; checker: Checker; onClose: () => void };

/** The rule file of an edition, to be changed and tried, and the newsroom's words. */
export function HouseStyleDialog({ edition, checker, onClose }: Props) {
  const { desk } = useDesk();
  const notify = useNotify();
  const [file, setFile] = useState<string | null>(null);
  const [isOwn, setOwn] = useState(false);
  const [faults, setFaults] = useState<readonly FileFault[]>([]);
  useEffect(() => {
    let isGone = false;
    void desk.checks.read({ edition }).then((answer) => {
      if (isGone) return;
      if (!answer.ok) return notify({ message: answer.error.message, tone: 'alert' });
      setFile(answer.value.houseStyle.file);
      setOwn(answer.value.houseStyle.changed !== null);
    });
    return () => {
      isGone = true;
    };
  }, [desk, edition, notify]);
  if (file === null) return null;

  const keep = async (): Promise<void> => {
    const answer = await desk.checks.saveHouseStyle({ edition, file });
    if (!answer.ok) return notify({ message: answer.error.message, tone: 'alert' });
    setFaults(answer.value.faults);
    if (answer.value.faults.length > 0) return;
    notify({ message: words.houseStyle.kept });
    onClose();
  };
  const reset = async (): Promise<void> => {
    const before = file;
    const answer = await desk.checks.resetHouseStyle({ edition });
    if (!answer.ok) return notify({ message: answer.error.message, tone: 'alert' });
    setFile(answer.value.file);
    setOwn(false);
    notify({
      message: words.houseStyle.wasReset,
      action: {
        label: words.checks.undo,
        run: () => void desk.checks.saveHouseStyle({ edition, file: before }),
      },
    });
  };
  return (
    <Dialog title={words.houseStyle.titles[edition]} width={760} onClose={onClose}>
      <div className="house-style">
        <p className="house-style-note">{words.houseStyle.note}</p>
        <textarea
          className="house-style-file"
          aria-label={words.houseStyle.rules}
          dir="ltr"
          lang={edition}
          data-own-undo="true"
          spellCheck={false}
          value={file}
          onChange={(event) => {
            setFile(event.target.value);
            setFaults([]);
          }}
        />
        <TrialOf checker={checker} edition={edition} file={file} refused={faults} />
        <NewsroomWords edition={edition} />
        <footer>
          {isOwn ? (
            <Button look="quiet" onPress={() => void reset()}>
              {words.houseStyle.reset}
            </Button>
          ) : null}
          <span className="house-style-ways">
            <Button onPress={onClose}>{words.ui.cancel}</Button>
            <Button look="go" onPress={() => void keep()}>
              {words.houseStyle.keep}
            </Button>
          </span>
        </footer>
      </div>
    </Dialog>
  );
}
