import { BetweenHorizontalStart, BetweenVerticalStart, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { words } from '../../i18n';
import { IconButton } from '../../ui/icon-button';
import { keyLabel } from '../../ui/keys';
import type { TableAction } from './table-actions';
import { TABLE_KEYS } from './table-keys';

type Props = {
  headerRow: boolean;
  isRtl: boolean;
  onAction: (action: TableAction) => void;
};

/** What can be done to a table, above it. */
export function TableTools({ headerRow, isRtl, onAction }: Props) {
  const items: readonly { id: TableAction; label: string; keys?: string }[] = [
    { id: 'rowAbove', label: words.canvas.table.rowAbove, keys: TABLE_KEYS.rowAbove },
    { id: 'rowBelow', label: words.canvas.table.rowBelow, keys: TABLE_KEYS.rowBelow },
    { id: 'columnBefore', label: words.canvas.table.columnBefore, keys: TABLE_KEYS[left(isRtl)] },
    { id: 'columnAfter', label: words.canvas.table.columnAfter, keys: TABLE_KEYS[left(!isRtl)] },
    {
      id: 'headerRow',
      label: headerRow ? words.canvas.table.noHeaderRow : words.canvas.table.headerRow,
    },
    { id: 'deleteRow', label: words.canvas.table.deleteRow, keys: TABLE_KEYS.deleteRow },
    { id: 'deleteColumn', label: words.canvas.table.deleteColumn, keys: TABLE_KEYS.deleteColumn },
  ];
  return (
    <div className="table-tools">
      <MenuTrigger>
        <Button className="table-menu-button">
          {words.canvas.table.menu}
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Popover className="float" placement="bottom start" offset={4}>
          <Menu
            className="float-list table-menu"
            aria-label={words.canvas.table.menu}
            onAction={(id) => onAction(id as TableAction)}
          >
            {items.map(({ id, label, keys }) => (
              <MenuItem key={id} id={id} textValue={label} className="option">
                <Text slot="label">{label}</Text>
                {keys ? <Keyboard className="option-note">{keyLabel(keys)}</Keyboard> : null}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <IconButton
        small
        icon={BetweenHorizontalStart}
        label={words.canvas.table.rowBelow}
        keys={TABLE_KEYS.rowBelow}
        onPress={() => onAction('rowBelow')}
      />
      <IconButton
        small
        icon={BetweenVerticalStart}
        label={words.canvas.table.columnAfter}
        keys={TABLE_KEYS[left(!isRtl)]}
        onPress={() => onAction('columnAfter')}
      />
    </div>
  );
}

/** The arrow that points to what stands before a cell: to the left, or to the right in a text from right to left. */
const left = (isOther: boolean) => (isOther ? 'columnAfter' : 'columnBefore');
