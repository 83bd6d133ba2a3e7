import type { StoryRow as Row } from '@shared/ipc/drafts';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type RowActions, StoryRow } from './story-row';
import { useNow } from './use-now';

type Props = {
  rows: Row[];
  openId: string | null;
  actions: RowActions;
};

/** Height of a line with a headline of two lines, px: what is not yet measured is taken to be so. */
const USUAL_HEIGHT = 81;
const MINUTE = 60_000;

/**
 * The story list: only the lines in view exist, however many stories there are. Arrow keys, Home and
 * End go through it, Enter opens, Delete moves to the bin.
 */
export function StoryRows({ rows, openId, actions }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow(MINUTE);
  const [activeId, setActiveId] = useState<string | null>(null);
  const indexOf = (id: string | null): number => rows.findIndex((row) => row.id === id);
  const active = Math.max(0, indexOf(activeId) >= 0 ? indexOf(activeId) : indexOf(openId));

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    // The line with the focus stays, wherever the list is scrolled.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return inView.includes(active) || active >= rows.length
        ? inView
        : [...inView, active].sort((a, b) => a - b);
    },
  });

  // Only another story scrolls the list; a list that changes must not jump.
  const reveal = useEffectEvent((id: string | null) => {
    if (indexOf(id) >= 0) virtual.scrollToIndex(indexOf(id), { align: 'auto' });
  });
  useEffect(() => reveal(openId), [openId]);

  const goTo = (index: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (!row) return;
    setActiveId(row.id);
    virtual.scrollToIndex(rows.indexOf(row), { align: 'auto' });
    requestAnimationFrame(() => {
      const link = scroller.current?.querySelector(`[data-id="${row.id}"] a`);
      if (link instanceof HTMLElement) link.focus({ preventScroll: true });
    });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof Element && !event.target.closest('a')) return;
    const row = rows[active];
    if (event.key === 'ArrowDown') goTo(active + 1);
    else if (event.key === 'ArrowUp') goTo(active - 1);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(rows.length - 1);
    else if (event.key === 'Delete' && row) {
      const next = rows[active + 1] ?? rows[active - 1];
      if (next) goTo(rows.indexOf(next));
      actions.bin(row);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="rows" ref={scroller}>
      <ul
        className="list"
        aria-label="Stories"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-id={row.id}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setActiveId(row.id)}
            >
              <StoryRow
                row={row}
                isOpen={row.id === openId}
                isActive={index === active}
                now={now}
                actions={actions}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
