import { Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '../ui/icon-button';
import { ariaKeys, keyLabel } from '../ui/keys';
import { count } from './publication-words';
import '../ui/field.css';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  /** How many stories there are to search; null until known. */
  total: number | null;
};

const FIND_KEYS = 'Mod+F';

/** Searches the stories as one types. */
export function SearchField({ field, text, onText, total }: Props) {
  return (
    <div className="input search">
      <Search size={14} aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label="Search stories"
        aria-keyshortcuts={ariaKeys(FIND_KEYS)}
        placeholder={total === null ? 'Search' : `Search ${count(total, 'story', 'stories')}`}
        dir="auto"
        data-own-undo
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            onText('');
          }
        }}
      />
      {text === '' ? (
        <kbd aria-hidden>{keyLabel(FIND_KEYS)}</kbd>
      ) : (
        <IconButton
          small
          icon={X}
          label="Clear the search"
          hint={false}
          onPress={() => {
            onText('');
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}
