import { CircleAlert, Lock } from 'lucide-react';
import type { StorySession } from '../session/story-session';
import { useSaveState } from '../session/use-session';
import './banners.css';

/** What an editor must know above the sheet: that nothing can be written, or that it is not saved. */
export function Banners({ session }: { session: StorySession }) {
  const { phase, message } = useSaveState(session);
  return (
    <div className="banners">
      {session.readOnly === null ? null : (
        <p className="banner">
          <Lock size={14} aria-hidden />
          {session.readOnly}
        </p>
      )}
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
