import { EDITIONS, type EditionId } from '@shared/story/vocabulary';
import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { language, words } from '../i18n';
import { Button } from '../ui/button';
import { useKeysOf } from '../ui/keys-of';
import { Hint } from '../ui/tooltip';
import '../ui/float.css';

/** Begins a story: in the language of the interface at a click, in another edition from the menu beside it. */
export function NewStory({ onNew }: { onNew: (edition: EditionId) => void }) {
  const keysOf = useKeysOf();
  return (
    <div className="split-button">
      <Hint text={words.commands.newStory} keys={keysOf('new-story')}>
        <Button look="go" onPress={() => onNew(language)}>
          {words.commands.newStory}
        </Button>
      </Hint>
      <MenuTrigger>
        <AriaButton className="button button-go" aria-label={words.desk.chooseEdition}>
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
        <Popover className="float" placement="bottom end" offset={4}>
          <Menu
            className="float-list"
            aria-label={words.desk.editionOfNew}
            onAction={(key) => onNew(key as EditionId)}
          >
            {EDITIONS.map(({ id, label }) => (
              <MenuItem
                key={id}
                id={id}
                className="option"
                textValue={words.vocabulary.editions[id]}
              >
                {words.vocabulary.editions[id]}
                {label === words.vocabulary.editions[id] ? null : (
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
