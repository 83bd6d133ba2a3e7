import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import type { CommandGroup, DeskCommand } from '../desk/command';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { keyLabel } from '../ui/keys';
import { ToggleButton } from '../ui/toggle-button';
import { choosing, type KeyChoices } from './key-choices';
import { ShortcutLine } from './shortcut-line';
import '../ui/field.css';
import './shortcuts.css';

type Props = {
  /** With the keys that they have now. */
  commands: readonly DeskCommand[];
  choices: KeyChoices;
  onChoose: (choices: KeyChoices) => void;
  onClose: () => void;
};

/** Keys that are what they are everywhere. */
const FIXED = [
  { id: 'insert', keys: '/' },
  { id: 'up', keys: 'Alt+ArrowUp' },
  { id: 'down', keys: 'Alt+ArrowDown' },
  { id: 'all', keys: 'Mod+A' },
  { id: 'copy', keys: 'Mod+C' },
  { id: 'cut', keys: 'Mod+X' },
  { id: 'paste', keys: 'Mod+V' },
  { id: 'plain', keys: 'Mod+Shift+V' },
] as const;

const GROUPS: readonly CommandGroup[] = ['story', 'text', 'go', 'view', 'desk'];

/** The sheet of shortcuts: every command by its group, found by words or keys, and its keys to change. */
export function Shortcuts({ commands, choices, onChoose, onClose }: Props) {
  const [text, setText] = useState('');
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const typed = text.trim().toLowerCase();
  const has = (label: string, keys = ''): boolean =>
    `${label} ${keys && keyLabel(keys)}`.toLowerCase().includes(typed);
  const shown = commands.filter(
    ({ id: own, label, keys }) =>
      has(label, keys) && (keys !== undefined || isWhole || typed !== '' || own in choices),
  );
  const writing = FIXED.filter(({ id: own, keys }) => has(words.shortcuts.writing[own], keys));
  return (
    <Dialog title={words.shortcuts.title} width={760} onClose={onClose}>
      <div className="shortcuts-head">
        <div className="input shortcuts-search">
          <Search size={14} aria-hidden />
          <input
            type="search"
            aria-label={words.shortcuts.search}
            placeholder={words.shortcuts.searchHint}
            data-own-undo="true"
            dir="auto"
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <ToggleButton isSelected={isWhole} onChange={setWhole}>
          {words.shortcuts.withoutKeys}
        </ToggleButton>
      </div>
      <div className="shortcuts-list">
        <div className="shortcuts">
          {GROUPS.map((group) => {
            const lines = shown.filter((command) => command.group === group);
            if (lines.length === 0) return null;
            return (
              <section key={group} aria-labelledby={`${id}-${group}`}>
                <h3 id={`${id}-${group}`}>{words.shortcuts.groups[group]}</h3>
                <ul className="list">
                  {lines.map((command) => (
                    <ShortcutLine
                      key={command.id}
                      command={command}
                      commands={commands}
                      isChosen={command.id in choices}
                      onChoose={(keys) => onChoose(choosing(choices, commands, command.id, keys))}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
          {writing.length > 0 ? (
            <section aria-labelledby={`${id}-writing`}>
              <h3 id={`${id}-writing`}>{words.shortcuts.whileWriting}</h3>
              <ul className="list">
                {writing.map(({ id: own, keys }) => (
                  <li key={keys} className="shortcut">
                    <span className="shortcut-name">{words.shortcuts.writing[own]}</span>
                    <kbd className="shortcut-fixed">{keyLabel(keys)}</kbd>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        {shown.length + writing.length === 0 ? (
          <p className="float-empty shortcuts-empty">{words.shortcuts.nothing}</p>
        ) : null}
      </div>
      <footer className="shortcuts-foot">
        <p>{words.shortcuts.help}</p>
        <Button isDisabled={Object.keys(choices).length === 0} onPress={() => onChoose({})}>
          {words.shortcuts.allUsual}
        </Button>
      </footer>
    </Dialog>
  );
}
