import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { words } from '../../i18n';
import { keyLabel } from '../../ui/keys';
import { useKeysOf } from '../../ui/keys-of';
import { BLOCK_TYPES, type BlockType, blockTypeName } from './toolbar-state';

type Props = { block: BlockType; isDisabled: boolean; onChange: (block: BlockType) => void };

/** What the block of the caret is, and what else it could be. */
export function BlockMenu({ block, isDisabled, onChange }: Props) {
  const keysOf = useKeysOf();
  const current = blockTypeName(block);
  return (
    <MenuTrigger>
      <Button
        className="toolbar-block"
        aria-label={`${words.canvas.blockType}: ${current}`}
        isDisabled={isDisabled}
      >
        <span>{current}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="float" placement="bottom start" offset={4}>
        <Menu
          className="float-list toolbar-menu"
          aria-label={words.canvas.blockType}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[block]}
          onAction={(key) => onChange(key as BlockType)}
        >
          {BLOCK_TYPES.map(({ id, keys: usual }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={blockTypeName(id)}
              className={`option block-${id}`}
            >
              <Text slot="label">{blockTypeName(id)}</Text>
              <Keyboard className="option-note">
                {keyLabel(keysOf(`format-${id}`, usual) ?? '')}
              </Keyboard>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
