import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { ArrowDown, ArrowUp, Copy, type LucideIcon, Trash2 } from 'lucide-react';
import { Header } from 'react-aria-components/Header';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import { words } from '../../i18n';
import { keyLabel } from '../../ui/keys';
import { useKeysOf } from '../../ui/keys-of';
import {
  BLOCK_SHAPES,
  type BlockShape,
  canBeDuplicated,
  deleted,
  duplicated,
  moved,
  shapeOf,
  turned,
} from './block-commands';
import { blockName } from './block-name';
import type { PlacedBlock } from './block-place';
import type { BlockHandling } from './handled-block';

type Props = { editor: Editor; handling: BlockHandling; onClose: () => void };
type Change = (state: EditorState, block: PlacedBlock) => Transaction | null;
type Item = { id: string; icon: LucideIcon; keys: string; change: Change; isAlert?: boolean };

const ITEMS: readonly Item[] = [
  {
    ...{ id: 'move-block-up', icon: ArrowUp, keys: 'Alt+ArrowUp' },
    change: (state, block) => moved(state, block, -1),
  },
  {
    ...{ id: 'move-block-down', icon: ArrowDown, keys: 'Alt+ArrowDown' },
    change: (state, block) => moved(state, block, 1),
  },
  { id: 'duplicate-block', icon: Copy, keys: 'Alt+Shift+ArrowDown', change: duplicated },
  {
    ...{ id: 'delete-block', icon: Trash2, keys: 'Mod+Shift+Backspace' },
    ...{ change: deleted, isAlert: true },
  },
];

/** What can be done with the block of the handle. */
export function BlockHandleMenu({ editor, handling, onClose }: Props) {
  const keysOf = useKeysOf();
  const block = handling.block();
  if (!block) return null;
  const shape = shapeOf(block);
  const run = (change: Change) => {
    const now = handling.block();
    const tr = now && change(editor.state, now);
    if (tr) editor.view.dispatch(tr.scrollIntoView());
    // In a moment: the menu gives the focus back to its handle first.
    editor.commands.focus(null, { scrollIntoView: false });
  };
  const { items, turnInto, names } = words.blocks;
  return (
    <Menu
      className="float-list block-handle-menu"
      aria-label={blockName(block.node)}
      autoFocus="first"
      onClose={onClose}
    >
      <MenuSection aria-label={blockName(block.node)}>
        {ITEMS.filter(({ change }) => change !== duplicated || canBeDuplicated(block)).map(
          ({ id, icon: Icon, keys, change, isAlert }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={items[id as keyof typeof items]}
              className={isAlert ? 'option option-alert' : 'option'}
              isDisabled={change(editor.state, block) === null}
              onAction={() => run(change)}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              <Text slot="label">{items[id as keyof typeof items]}</Text>
              <Keyboard className="option-note">{keyLabel(keysOf(id, keys) ?? '')}</Keyboard>
            </MenuItem>
          ),
        )}
      </MenuSection>
      {shape === null ? null : (
        <>
          <Separator className="block-handle-line" />
          <MenuSection>
            <Header className="block-handle-head">{turnInto}</Header>
            {BLOCK_SHAPES.filter((other) => other !== shape).map((other) => (
              <MenuItem
                key={other}
                id={other}
                textValue={names[NAMED[other]]}
                className="option"
                onAction={() => run((state, now) => turned(state, now, other))}
              >
                <Text slot="label">{names[NAMED[other]]}</Text>
              </MenuItem>
            ))}
          </MenuSection>
        </>
      )}
    </Menu>
  );
}

const NAMED = {
  ...{ paragraph: 'paragraph', heading2: 'heading', heading3: 'subheading' },
  ...{ bulletList: 'bulletList', orderedList: 'orderedList', quote: 'blockquote' },
} as const satisfies Record<BlockShape, keyof typeof words.blocks.names>;
