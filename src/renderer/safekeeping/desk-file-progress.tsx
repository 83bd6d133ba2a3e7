import { useState } from 'react';
import { useDeskEvent } from '../desk/answers';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { Button } from '../ui/button';
import { progressInWords } from './words';

/** How far an export or import of the desk is, with the way to stop it; nothing when there is none. */
export function DeskFileProgress() {
  const { desk } = useDesk();
  const [progress, setProgress] = useState<Parameters<typeof progressInWords>[0] | null>(null);
  useDeskEvent('desk-file:progress', (event) => setProgress(event.progress));
  if (progress === null) return null;
  return (
    <div className="desk-file-progress">
      <span id="desk-file-progress">{progressInWords(progress)}</span>
      <progress
        aria-labelledby="desk-file-progress"
        value={progress.done}
        max={Math.max(progress.total, 1)}
      />
      <Button onPress={() => void desk.safekeeping.stopDeskFile({})}>
        {words.safekeeping.stop}
      </Button>
    </div>
  );
}
