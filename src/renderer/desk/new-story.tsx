import { EDITIONS, type EditionId } from '@shared/story/vocabulary';
import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../ui/button';
import { useKeysOf } from '../ui/keys-of';
import { Hint } from '../ui/tooltip';
import { EDITION_NAMES } from './edition-names';
import '../ui/float.css';

/** Begins a story: in English at a click, in another edition from the menu beside it. */
export function NewStory({ onNew }: { onNew: (edition: EditionId) => void }) {
  const keysOf = useKeysOf();
  return (
    <div className="split-button">
      <Hint text="New story" keys={keysOf('new-story')}>
        <Button look="go" onPress={() => onNew('en')}>
          New story
        </Button>
      </Hint>
      <MenuTrigger>
        <AriaButton className="button button-go" aria-label="Choose the edition">
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
        <Popover className="float" placement="bottom end" offset={4}>
          <Menu
            className="float-list"
            aria-label="Edition of the new story"
            onAction={(key) => onNew(key as EditionId)}
          >
            {EDITIONS.map(({ id, label }) => (
              <MenuItem key={id} id={id} className="option" textValue={EDITION_NAMES[id]}>
                {EDITION_NAMES[id]}
                {label === EDITION_NAMES[id] ? null : (
                  <span className="option-note" lang={id}>
                    {label}
                  </span>
                )}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
