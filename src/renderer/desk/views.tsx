import { VIEWS, type View } from '@shared/ipc/drafts';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { words } from '../i18n';
import { perLanguage } from '../i18n/per-language';

/** Views that say how much waits in them; the search tells how many stories there are at all. */
const COUNTED: readonly View[] = ['mine', 'review', 'ready'];

/** "7.6K": five views stand side by side. */
const short = perLanguage((locale) => new Intl.NumberFormat(locale, { notation: 'compact' }));

type Props = {
  view: View;
  /** Stories in each view; null until known. */
  counts: Record<View, number> | null;
  onView: (view: View) => void;
};

/** The saved views of the story list. One is always chosen. */
export function Views({ view, counts, onView }: Props) {
  return (
    <ToggleButtonGroup
      className="views"
      aria-label={words.desk.viewsName}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={([next]) => next && onView(next as View)}
    >
      {VIEWS.map((id) => (
        <ToggleButton key={id} id={id} className="view">
          {words.desk.views[id]}
          {COUNTED.includes(id) && counts?.[id] ? (
            <span className="view-count">{short().format(counts[id])}</span>
          ) : null}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
