import { useLayoutEffect, useRef } from 'react';
import { words } from '../i18n';
import type { StorySession } from '../session/story-session';
import { saveLine } from './publication-words';

/**
 * Whether everything is saved. It changes twice with each letter, so it is written past React: a
 * commit of React's finds out what is selected, by walking the text that has the caret from its
 * beginning.
 */
export function SaveStatus({ session: { saveState } }: { session: StorySession }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const show = (): void => {
      const line = saveLine(saveState.get(), Date.now());
      if (!place.current || place.current.textContent === line.text) return;
      place.current.textContent = line.text;
      place.current.title = line.text;
      place.current.dataset.tone = line.tone;
    };
    show();
    // Behind the editor's work on the letter, which measures where the caret is, but before all else.
    return saveState.subscribe(() => queueMicrotask(show));
  }, [saveState]);
  return (
    // Not announced: it changes with every pause of typing. A failure is, above the sheet.
    <span
      ref={place}
      role="status"
      aria-live="off"
      aria-label={words.desk.saveStatus}
      className="status-item status-save"
    />
  );
}
