import type { View } from '@shared/ipc/drafts';
import { Button } from '../ui/button';
import { keyLabel } from '../ui/keys';
import { VIEW_LABELS } from './views';

type Props = {
  view: View;
  text: string;
  onClear: () => void;
  onEverywhere: () => void;
};

/** What an empty view is for, and how a story gets there. */
const TEACHING: Record<View, string> = {
  all: `Nothing is written yet. Begin with New story, or press ${keyLabel('Mod+N')}.`,
  mine: 'Stories with your name in the byline, and those that you began, stand here.',
  review: 'No story waits for the copy desk. “Send to copy desk” puts one here.',
  ready: 'No story is ready. The copy desk marks a story ready when it may go to the site.',
  live: 'Nothing is on the site yet. Publish a story, and it stands here with its address.',
};

/** The place of the lines when there are none: says why, and what to do. */
export function NoStories({ view, text, onClear, onEverywhere }: Props) {
  const words = text.trim();
  if (words === '') {
    return (
      <div className="no-stories">
        <p>{TEACHING[view]}</p>
      </div>
    );
  }
  return (
    <div className="no-stories">
      <p>
        No story{view === 'all' ? '' : ` in ${VIEW_LABELS[view]}`} has <q dir="auto">{words}</q>.
      </p>
      <div className="no-stories-ways">
        {view === 'all' ? null : <Button onPress={onEverywhere}>Search all stories</Button>}
        <Button onPress={onClear}>Clear the search</Button>
      </div>
    </div>
  );
}
