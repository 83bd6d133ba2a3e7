import { Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { keyLabel } from '../../ui/keys';
import { useKeysOf } from '../../ui/keys-of';
import { type BlockId, namedBlocks } from './insertable';
import './insert.css';
import { words } from '../../i18n';

type Props = { isDisabled: boolean; onInsert: (block: BlockId) => void };

/** Every block of its own, by name. */
export function InsertMenu({ isDisabled, onInsert }: Props) {
  const keysOf = useKeysOf();
  return (
    <MenuTrigger>
      <Button
        className="toolbar-word"
        aria-label={words.canvas.insertBlock}
        isDisabled={isDisabled}
      >
        <Plus size={16} strokeWidth={1.75} aria-hidden />
        <span>{words.canvas.insert}</span>
      </Button>
      <Popover className="float" placement="bottom start" offset={4}>
        <Menu
          className="float-list insert-menu"
          aria-label={words.canvas.blocks}
          onAction={(id) => onInsert(id as BlockId)}
        >
          {namedBlocks().map(({ id, label, hint, icon: Icon, keys }) => (
            <MenuItem key={id} id={id} textValue={label} className="option">
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              <Text slot="label">{label}</Text>
              <Text slot="description" className="insert-hint">
                {hint}
              </Text>
              <Keyboard className="option-note">
                {keyLabel(keysOf(`add-${id}`, keys) ?? '')}
              </Keyboard>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
