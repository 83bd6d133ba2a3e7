import { CircleAlert } from 'lucide-react';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import './banners.css';

/** What an editor must know above the sheet: that what is written is not saved. */
export function Banners({ session }: { session: StorySession }) {
  const failure = useSelected(session.saveState, ({ phase, message }) =>
    phase === 'failed' ? message : null,
  );
  return (
    <div className="banners">
      <div role="alert">
        {failure ? (
          <p className="banner" data-tone="alert">
            <CircleAlert size={14} aria-hidden />
            {failure}
          </p>
        ) : null}
      </div>
    </div>
  );
}
