import { Ellipsis } from 'lucide-react';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { words } from '../../i18n';
import { IconButton } from '../../ui/icon-button';
import { keyLabel } from '../../ui/keys';
import { useKeysOf } from '../../ui/keys-of';
import type { CanvasHandle } from '../canvas-handle';
import { toggleMark } from './formatting';
import type { ToolbarState } from './toolbar-state';

type Props = { canvas: CanvasHandle | null; state: ToolbarState };

/** What words can be besides bold and italic. */
export function MoreFaces({ canvas, state }: Props) {
  const keysOf = useKeysOf();
  const { position, language } = state;
  const selected = [
    ...(position === 'super' ? ['superscript'] : []),
    ...(position === 'sub' ? ['subscript'] : []),
    ...(language === null ? [] : ['language']),
  ];
  const faces = [
    {
      id: 'superscript',
      label: words.blocks.superscript,
      keys: keysOf('format-superscript', 'Mod+Alt+U'),
    },
    {
      id: 'subscript',
      label: words.blocks.subscript,
      keys: keysOf('format-subscript', 'Mod+Alt+D'),
    },
    {
      id: 'language',
      label: words.blocks.languageEllipsis,
      keys: keysOf('edit-language', 'Mod+Alt+L'),
    },
  ] as const;
  const choose = (id: (typeof faces)[number]['id']) => {
    if (id === 'language') canvas?.editLanguage();
    else if (canvas) toggleMark(canvas.editors.body, id);
  };
  return (
    <MenuTrigger>
      <IconButton
        icon={Ellipsis}
        label={words.blocks.moreFormatting}
        hint={false}
        isDisabled={!state.hasMarks}
      />
      <Popover className="float" placement="bottom start" offset={4}>
        <Menu
          className="float-list toolbar-menu"
          aria-label={words.blocks.moreFormatting}
          selectionMode="multiple"
          shouldCloseOnSelect
          selectedKeys={selected}
          onAction={(id) => choose(id as (typeof faces)[number]['id'])}
        >
          {faces.map(({ id, label, keys }) => (
            <MenuItem key={id} id={id} textValue={label} className="option">
              <Text slot="label">{label}</Text>
              <Keyboard className="option-note">{keyLabel(keys ?? '')}</Keyboard>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
