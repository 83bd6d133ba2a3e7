import type { Ordering } from '@shared/ipc/archive';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../i18n';
import { listOf } from '../i18n/per-language';
import '../ui/float.css';

export const BEST: Ordering = { by: 'best', descending: true };

const ORDERS: readonly Ordering['by'][] = [
  ...(['best', 'updated', 'created', 'headline', 'author', 'words'] as const),
  ...(['section', 'kind', 'region', 'edition', 'state'] as const),
];

/** In which direction a column is of most use: the newest and the longest, but A before Z. */
const fallsFirst = (by: Ordering['by']): boolean =>
  by === 'best' || by === 'updated' || by === 'created' || by === 'words';

type Props = {
  sort: Ordering;
  onSort: (sort: Ordering) => void;
  /** Whether the list shows what a search has found. */
  isSearch: boolean;
};

/** What the story list is sorted by, and the menu to change it. */
export function SortMenu({ sort, onSort, isSearch }: Props) {
  const nameOf = (by: Ordering['by']): string =>
    words.archive.orders[by === 'best' && !isSearch ? 'newest' : by];
  const direction = sort.descending ? 'descending' : 'ascending';
  const directionName = sort.descending
    ? words.archive.descendingShort
    : words.archive.ascendingShort;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <MenuTrigger>
      <AriaButton
        className="list-sort"
        aria-label={words.archive.sortedBy(
          sort.by === 'best' ? nameOf('best') : listOf([nameOf(sort.by), directionName]),
        )}
      >
        {nameOf(sort.by)}
        <Arrow size={12} aria-hidden />
      </AriaButton>
      <Popover className="float" placement="bottom end" offset={2}>
        <Menu className="float-list" aria-label={words.archive.sortStories}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[sort.by]}
            onSelectionChange={(keys) => {
              const by = ORDERS.find((each) => keys !== 'all' && keys.has(each));
              if (by) onSort({ by, descending: fallsFirst(by) });
            }}
          >
            <Header className="float-head">{words.archive.sortBy}</Header>
            {ORDERS.map((by) => (
              <MenuItem key={by} id={by} className="option">
                {nameOf(by)}
              </MenuItem>
            ))}
          </MenuSection>
          {sort.by === 'best' ? null : (
            <MenuSection
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[direction]}
              onSelectionChange={(keys) =>
                onSort({ ...sort, descending: keys !== 'all' && keys.has('descending') })
              }
            >
              <Header className="float-head">{words.archive.direction}</Header>
              <MenuItem id="ascending" className="option">
                {words.archive.ascending}
              </MenuItem>
              <MenuItem id="descending" className="option">
                {words.archive.descending}
              </MenuItem>
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
