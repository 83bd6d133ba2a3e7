import { useEffect } from 'react';
import { words } from '../i18n';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { NO_STORY } from './no-story';

/** Names the window after its story, for the task bar and for screen readers. */
export function useWindowTitle(session: StorySession | null): void {
  const headline = useSelected(session?.projection ?? NO_STORY, (story) => story?.headline ?? null);
  useEffect(() => {
    document.title = headline === null ? 'Galley' : words.desk.title(headline || words.ui.untitled);
  }, [headline]);
}
