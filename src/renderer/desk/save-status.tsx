import { useLayoutEffect, useRef } from 'react';
import { words } from '../i18n';
import type { StorySession } from '../session/story-session';
import { windowClock } from '../session/window-clock';
import { saveLine } from './publication-words';

/** How long the hands rest before "Saved" is said again, ms: said after each letter, it would flicker. */
const REST_MS = 300;

/**
 * Whether everything is saved. What main has acknowledged changes twice with each letter
 * (`data-saved`), the words only when somebody begins to write and rests again. All is written past
 * React: a commit of React's finds out what is selected, by walking the text that has the caret from
 * its beginning.
 */
export function SaveStatus({ session: { saveState } }: { session: StorySession }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const span = place.current;
    if (!span) return;
    let cancelRest = (): void => {};
    let said: string | null = null;
    const show = (): void => {
      const { text, tone } = saveLine(saveState.get(), Date.now());
      if (said === text) return;
      said = text;
      span.textContent = text;
      // Only a failure may be too long for its place.
      span.title = tone === 'alert' ? text : '';
      span.dataset.tone = tone;
    };
    const follow = (): void => {
      const { phase } = saveState.get();
      const isSaved = phase === 'saved';
      span.dataset.saved = String(isSaved);
      cancelRest();
      if (isSaved && said === words.standing.saving) cancelRest = windowClock.after(REST_MS, show);
      else show();
    };
    // Behind the editor's work on the letter, which measures where the caret is, but before all else.
    const stop = saveState.subscribe(() => queueMicrotask(follow));
    follow();
    return () => {
      cancelRest();
      stop();
    };
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
