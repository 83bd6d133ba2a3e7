import type { Imported, ImportProgress } from '@shared/ipc/imports';
import { CircleAlert, FileCheck } from 'lucide-react';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { ImportState } from './use-imports';
import './import.css';

/** How far an import is, and then what came of it; nothing when there is neither. */
export function ImportDialog({
  imports,
  onOpen,
}: {
  imports: ImportState;
  onOpen: (id: string) => void;
}) {
  const { progress, imported, stop, close } = imports;
  if (progress === null && imported === null) return null;
  return (
    <Dialog title={words.incoming.title} onClose={progress === null ? close : stop}>
      {progress !== null ? (
        <Progress progress={progress} onStop={stop} />
      ) : imported !== null ? (
        <Outcome
          imported={imported}
          onOpen={(id) => {
            close();
            onOpen(id);
          }}
        />
      ) : null}
    </Dialog>
  );
}

function Progress({ progress, onStop }: { progress: ImportProgress; onStop: () => void }) {
  const { done, total, name, share } = progress;
  return (
    <div className="import-progress">
      <span id="import-progress">{words.incoming.reading(done + 1, total, name)}</span>
      <progress aria-labelledby="import-progress" value={done + share} max={total} />
      <Button onPress={onStop}>{words.incoming.stop}</Button>
    </div>
  );
}

function Outcome({ imported, onOpen }: { imported: Imported; onOpen: (id: string) => void }) {
  const { stories, failed, isStopped } = imported;
  return (
    <div className="import-outcome">
      <p role="status">
        {words.incoming.came(stories.length)} {isStopped ? words.incoming.stopped : ''}
      </p>
      {failed.length === 0 ? null : (
        <ul className="list" aria-label={words.incoming.notImported}>
          {failed.map(({ name, reason }) => (
            <li key={name} className="import-failed">
              <CircleAlert size={14} aria-hidden />
              <p>
                <strong>
                  <bdi>{name}</bdi>
                </strong>{' '}
                {words.incoming.failed}{' '}
                <span lang="en" dir="ltr">
                  {reason}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {stories.length === 0 ? null : (
        <ul className="list" aria-label={words.incoming.importedStories}>
          {stories.map(({ id, headline, name, picturesMissing }) => (
            <li key={id}>
              <FileCheck size={14} aria-hidden />
              <p>
                <button type="button" className="import-story" onClick={() => onOpen(id)}>
                  <bdi>{headline || name}</bdi>
                </button>
                {picturesMissing > 0 ? (
                  <span>{words.incoming.missing(picturesMissing)}</span>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
