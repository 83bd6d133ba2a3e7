import type { Failure } from '@shared/result';
import { useEffect, useState } from 'react';
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
      <h2>Choose a story</h2>
      <p>
        Or press <kbd>{label('new-story', 'Mod+N')}</kbd> to begin a new one. Everything you write
        is saved as you type.
      </p>
      <dl className="message-keys">
        <dt>
          <kbd>{label('palette', 'Mod+K')}</kbd>
        </dt>
        <dd>every command and every story by name</dd>
        <dt>
          <kbd>{label('find', 'Mod+F')}</kbd>
        </dt>
        <dd>find words in all stories</dd>
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
    <div className="message" role="status" aria-label="Opening">
      {isLong ? <p>Opening the story…</p> : null}
    </div>
  );
}

type NotOpenedProps = { error: Failure; onRetry: () => void; onUnbin: () => void };

/** The middle of the window when a story could not be opened. */
export function NotOpened({ error, onRetry, onUnbin }: NotOpenedProps) {
  return (
    <div className="message" role="alert">
      <h2>The story did not open</h2>
      <p>{error.message}</p>
      <div className="message-ways">
        {error.code === 'binned' ? (
          <Button onPress={onUnbin}>Take it out of the bin</Button>
        ) : (
          <Button onPress={onRetry}>Try again</Button>
        )}
      </div>
    </div>
  );
}
