import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useKeptInPlace } from '../archive/kept-in-place';
import { words } from '../i18n';
import { type RowActions, StoryRow } from './story-row';
import { useNow } from './use-now';
import type { Look, Stories } from './use-stories';

type Props = {
  stories: Stories;
  openId: string | null;
  actions: RowActions;
  look: Look;
  onLook: (look: Look) => void;
};

/** Height of a line with a headline of two lines, px: what is not yet measured is taken to be so. */
const USUAL_HEIGHT = 81;
const MINUTE = 60_000;
const estimateSize = (): number => USUAL_HEIGHT;

/** The line that Tab reaches: a story, at the place where it was last seen. */
type Active = { id: string | null; index: number };

/**
 * The story list: only the lines in view exist, however many stories there are, and a line whose
 * page is not there yet keeps its place. Arrow keys, Home and End go through it, Enter opens, Delete
 * moves to the bin.
 */
export function StoryRows({ stories, openId, actions, look, onLook }: Props) {
  const { total, rowAt, indexOf, question } = stories;
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow(MINUTE);
  const [chosen, setChosen] = useState<Active | null>(null);
  const wanted: Active = chosen ?? { id: openId, index: 0 };
  const known = wanted.id === null ? -1 : indexOf(wanted.id);
  const active = Math.max(0, Math.min(total - 1, known >= 0 ? known : wanted.index));

  // Heights are kept by story. A line whose page was forgotten must keep its height, or else all
  // below it would move, and with it what is in view, and with that which pages are there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has other lines.
  const seen = useMemo(() => new Map<number, string>(), [question]);
  const keyOf = useCallback(
    (index: number) => rowAt(index)?.id ?? seen.get(index) ?? index,
    [rowAt, seen],
  );
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey: keyOf,
    overscan: 6,
    // The line with the focus stays, wherever the list is scrolled.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return inView.includes(active) || active >= total
        ? inView
        : [...inView, active].sort((a, b) => a - b);
    },
  });
  const items = virtual.getVirtualItems();
  const from = virtual.range?.startIndex ?? 0;
  const to = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (look.from !== from || look.to !== to || look.others[0] !== active) {
      onLook({ from, to, others: [active] });
    }
  }, [from, to, active, look, onLook]);

  useLayoutEffect(() => {
    for (const { index } of items) {
      const row = rowAt(index);
      if (row) seen.set(index, row.id);
    }
  }, [items, rowAt, seen]);
  useKeptInPlace(virtual, stories);
  // Another question begins at its first story.
  const asked = useRef(question);
  useLayoutEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    setChosen(null);
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [question]);

  // Only another story scrolls the list; a list that changes must not jump.
  const reveal = useEffectEvent((id: string | null) => {
    const index = id === null ? -1 : indexOf(id);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  });
  useEffect(() => reveal(openId), [openId]);

  /** Whether the focus waits for its line to be there. */
  const isGoing = useRef(false);
  useEffect(() => {
    if (!isGoing.current) return;
    const line = scroller.current?.querySelector(`[data-index="${active}"]`);
    const link = line?.querySelector('a');
    const target = link ?? line;
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    if (link) isGoing.current = false;
  });

  const goTo = (place: number): void => {
    const index = Math.min(total - 1, Math.max(0, place));
    if (index < 0) return;
    isGoing.current = true;
    setChosen({ id: rowAt(index)?.id ?? null, index });
    virtual.scrollToIndex(index, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof Element && !event.target.matches('a, li')) return;
    const row = rowAt(active);
    if (event.key === 'ArrowDown') goTo(active + 1);
    else if (event.key === 'ArrowUp') goTo(active - 1);
    else if (event.key === 'PageDown') goTo(active + Math.max(1, to - from - 1));
    else if (event.key === 'PageUp') goTo(active - Math.max(1, to - from - 1));
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(total - 1);
    else if (event.key === 'Delete' && row) {
      goTo(active + 1 < total ? active + 1 : active - 1);
      actions.bin(row);
    } else return;
    event.preventDefault();
  };

  const shown = new Set<string>();
  return (
    <div className="rows" ref={scroller}>
      <ul
        className="list"
        aria-label={words.desk.stories}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {items.map(({ index, start }) => {
          const row = rowAt(index);
          // While pages of two answers are there, a story may be on both.
          const isTwice = row !== undefined && shown.has(row.id);
          if (row) shown.add(row.id);
          return (
            <li
              key={row && !isTwice ? row.id : index}
              ref={virtual.measureElement}
              data-index={index}
              data-id={row?.id}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              {...(row
                ? { onFocus: () => setChosen({ id: row.id, index }) }
                : { tabIndex: -1, 'aria-busy': true })}
            >
              {row ? (
                <StoryRow
                  row={row}
                  isOpen={row.id === openId}
                  isActive={index === active}
                  now={now}
                  actions={actions}
                />
              ) : (
                <div className="row-awaited" style={{ height: USUAL_HEIGHT }}>
                  <span className="unseen">{words.desk.awaited}</span>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
