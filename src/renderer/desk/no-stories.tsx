import type { View } from '@shared/ipc/drafts';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { keyLabel } from '../ui/keys';

type Props = {
  view: View;
  text: string;
  onClear: () => void;
  onEverywhere: () => void;
};

/** What an empty view is for, and how a story gets there. */
function teaching(view: View): string {
  const { all, ...others } = words.desk.teaching;
  return view === 'all' ? all(keyLabel('Mod+N')) : others[view];
}

/** The place of the lines when there are none: says why, and what to do. */
export function NoStories({ view, text, onClear, onEverywhere }: Props) {
  const wanted = text.trim();
  if (wanted === '') {
    return (
      <div className="no-stories">
        <p>{teaching(view)}</p>
      </div>
    );
  }
  return (
    <div className="no-stories">
      <p>
        {view === 'all' ? words.desk.noStoryHas : words.desk.noStoryInHas(words.desk.views[view])}{' '}
        <q dir="auto">{wanted}</q>.
      </p>
      <div className="no-stories-ways">
        {view === 'all' ? null : <Button onPress={onEverywhere}>{words.desk.searchAll}</Button>}
        <Button onPress={onClear}>{words.desk.clearSearch}</Button>
      </div>
    </div>
  );
}
