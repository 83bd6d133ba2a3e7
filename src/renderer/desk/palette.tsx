import type { StoryRow } from '@shared/ipc/drafts';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { BEST } from '../archive/sort-menu';
import { words } from '../i18n';
import { keyLabel } from '../ui/keys';
import { StateMark } from '../ui/state-mark';
import type { DeskCommand } from './commands';
import { matching } from './matching';
import { storyStateOf } from './story-state';
import { useStories } from './use-stories';
import '../ui/float.css';
import './palette.css';

type Props = {
  commands: readonly DeskCommand[];
  onStory: (id: string) => void;
  onClose: () => void;
};

/** Stories shown at once. */
const STORIES_SHOWN = 7;

/** Every command and every story, by name. */
export function Palette({ onClose, ...props }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="palette-veil"
    >
      <Modal className="palette">
        <Dialog aria-label={words.commands.palette} className="palette-dialog">
          <PaletteList {...props} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type Entry = { id: string; run: () => void } & (
  | { kind: 'command'; command: DeskCommand }
  | { kind: 'story'; row: StoryRow }
);

function PaletteList({ commands, onStory, onClose }: Props) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const stories = useStories({ view: 'all', text, sort: BEST }, 'palette');
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();

  const entries: Entry[] = [
    ...matching(commands, text).map(
      (command): Entry => ({ kind: 'command', id: command.id, command, run: command.run }),
    ),
    ...Array.from({ length: STORIES_SHOWN }, (_, index) => stories.rowAt(index) ?? [])
      .flat()
      .map((row): Entry => ({ kind: 'story', id: row.id, row, run: () => onStory(row.id) })),
  ];
  // Who types a name wants the story; who types nothing wants to see what there is.
  const ordered =
    text.trim() === '' ? [...entries].sort((a, b) => kindRank(a) - kindRank(b)) : entries;
  const marked = Math.min(active, ordered.length - 1);

  const take = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    // The focus goes back to where it was before the command moves it.
    setTimeout(entry.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || ordered.length === 0) return;
    if (event.key === 'ArrowDown') setActive((marked + 1) % ordered.length);
    else if (event.key === 'ArrowUp') setActive((marked - 1 + ordered.length) % ordered.length);
    else if (event.key === 'Home' && event.ctrlKey) setActive(0);
    else if (event.key === 'End' && event.ctrlKey) setActive(ordered.length - 1);
    else if (event.key === 'Enter') take(ordered[marked]);
    else return;
    event.preventDefault();
  };

  useEffect(() => {
    list.current?.querySelector('.option-active')?.scrollIntoView({ block: 'nearest' });
  });

  const optionId = (index: number): string => `${listId}-${index}`;
  return (
    <>
      <div className="palette-field">
        <Search size={16} aria-hidden />
        <input
          role="combobox"
          aria-label={words.desk.commandOrStory}
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={ordered.length > 0 ? optionId(marked) : undefined}
          placeholder={words.desk.commandHint}
          dir="auto"
          data-own-undo
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type into this field.
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        role="listbox"
        id={listId}
        aria-label={words.commands.palette}
        className="palette-list"
      >
        {ordered.map((entry, index) => (
          <div
            key={`${entry.kind}:${entry.id}`}
            role="option"
            id={optionId(index)}
            tabIndex={-1}
            aria-selected={index === marked}
            className={index === marked ? 'option option-active' : 'option'}
            onPointerMove={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(entry)}
            onKeyDown={onKeyDown}
          >
            <EntryFace entry={entry} />
          </div>
        ))}
      </div>
      {ordered.length === 0 ? <p className="float-empty">{words.desk.noCommand}</p> : null}
    </>
  );
}

const kindRank = ({ kind }: Entry): number => (kind === 'story' ? 1 : 0);

function EntryFace({ entry }: { entry: Entry }) {
  if (entry.kind === 'command') {
    return (
      <>
        {entry.command.label}
        {entry.command.keys ? (
          <kbd className="option-note">{keyLabel(entry.command.keys)}</kbd>
        ) : null}
      </>
    );
  }
  const { row } = entry;
  return (
    <>
      <span className="palette-story" dir="auto" lang={row.edition}>
        {row.headline || words.ui.untitled}
      </span>
      <span className="option-note">
        <StateMark state={storyStateOf(row.state, row.publication)} />
      </span>
    </>
  );
}
