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
    const span = place.current;
    if (!span) return;
    // The same text all the time, since a new one costs more than other words in it.
    const shown = document.createTextNode('');
    span.replaceChildren(shown);
    const show = (): void => {
      const { text, tone } = saveLine(saveState.get(), Date.now());
      if (shown.data !== text) shown.data = text;
      // Only a failure may be too long for its place.
      const title = tone === 'alert' ? text : '';
      if (span.title !== title) span.title = title;
      if (span.dataset.tone !== tone) span.dataset.tone = tone;
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
