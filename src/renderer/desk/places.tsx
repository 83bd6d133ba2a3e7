import type { Failure } from '@shared/result';
import { useEffect, useState } from 'react';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { keyLabel } from '../ui/keys';
import { useKeysOf } from '../ui/keys-of';
import './message.css';

/** The middle of the window before a story is chosen. */
export function NoStory() {
  const keysOf = useKeysOf();
  const label = (id: string, usual: string) => keyLabel(keysOf(id, usual) ?? '');
  return (
    <div className="message">
      <h2>{words.desk.chooseAStory}</h2>
      <p>
        {words.desk.orPress} <kbd>{label('new-story', 'Mod+N')}</kbd> {words.desk.toBegin}
      </p>
      <dl className="message-keys">
        <dt>
          <kbd>{label('palette', 'Mod+K')}</kbd>
        </dt>
        <dd>{words.desk.everyCommand}</dd>
        <dt>
          <kbd>{label('find', 'Mod+F')}</kbd>
        </dt>
        <dd>{words.desk.findWords}</dd>
      </dl>
    </div>
  );
}

/** What takes less than this is not announced, ms. */
const PATIENCE_MS = 300;

/** The middle of the window while a story is read from the disk. */
export function Opening() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="message" role="status" aria-label={words.desk.opening}>
      {isLong ? <p>{words.desk.openingStory}</p> : null}
    </div>
  );
}

type NotOpenedProps = { error: Failure; onRetry: () => void; onUnbin: () => void };

/** The middle of the window when a story could not be opened. */
export function NotOpened({ error, onRetry, onUnbin }: NotOpenedProps) {
  return (
    <div className="message" role="alert">
      <h2>{words.desk.notOpened}</h2>
      <p>{error.message}</p>
      <div className="message-ways">
        {error.code === 'binned' ? (
          <Button onPress={onUnbin}>{words.desk.takeOut}</Button>
        ) : (
          <Button onPress={onRetry}>{words.ui.tryAgain}</Button>
        )}
      </div>
    </div>
  );
}
