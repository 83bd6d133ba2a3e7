import { CircleAlert } from 'lucide-react';
import type { StorySession } from '../session/story-session';
import { useSaveState } from '../session/use-session';
import './banners.css';

/** What an editor must know above the sheet: that what is written is not saved. */
export function Banners({ session }: { session: StorySession }) {
  const { phase, message } = useSaveState(session);
  return (
    <div className="banners">
      <div role="alert">
        {phase === 'failed' ? (
          <p className="banner" data-tone="alert">
            <CircleAlert size={14} aria-hidden />
            {message}
          </p>
        ) : null}
      </div>
    </div>
  );
}
