import type { TimelineEntry } from '@shared/ipc/history';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { words } from '../i18n';
import { placeOf, pointsOf } from './points';
import { TimelineLine } from './timeline-line';
import { timelineRows } from './timeline-rows';
import './timeline.css';

type Props = {
  /** Oldest first. */
  timeline: readonly TimelineEntry[];
  /** The moment in sight; null while it is the present one. */
  shownSeq: number | null;
  now: number;
  onChoose: (seq: number) => void;
  onRemoveName: (name: string, seq: number) => void;
};

/** Heights of lines before they are measured, px. */
const DAY_HEIGHT = 36;
const ENTRY_HEIGHT = 58;

/**
 * The timeline, newest first: only the lines in view exist. Arrow keys, Home and End go through it,
 * Enter shows the moment, Delete takes a name away.
 */
export function Timeline({ timeline, shownSeq, now, onChoose, onRemoveName }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => timelineRows(timeline, now), [timeline, now]);
  const entries = useMemo(
    () => rows.flatMap(({ kind }, index) => (kind === 'entry' ? [index] : [])),
    [rows],
  );
  const points = useMemo(() => pointsOf(timeline), [timeline]);
  const timeOfSeq = useCallback(
    (seq: number) => points[placeOf(points, seq)]?.at ?? null,
    [points],
  );
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const found = rows.findIndex(({ key }) => key === activeKey);
  const shown = rows.findIndex((row) => row.kind === 'entry' && row.entry.seq === shownSeq);
  const active = found >= 0 ? found : shown >= 0 ? shown : (entries[0] ?? 0);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? DAY_HEIGHT : ENTRY_HEIGHT),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    // The line with the focus stays, wherever the list is scrolled.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return inView.includes(active) || active >= rows.length
        ? inView
        : [...inView, active].sort((a, b) => a - b);
    },
  });

  const goTo = (place: number): void => {
    const index = entries[Math.min(entries.length - 1, Math.max(0, place))];
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || !row) return;
    setActiveKey(row.key);
    virtual.scrollToIndex(index <= 1 ? 0 : index, { align: 'auto' });
    requestAnimationFrame(() => {
      const line = scroller.current?.querySelector(`[data-index="${index}"] .moment`);
      if (line instanceof HTMLElement) line.focus({ preventScroll: true });
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof Element && !event.target.closest('.moment')) return;
    const place = entries.indexOf(active);
    const row = rows[active];
    if (event.key === 'ArrowDown') goTo(place + 1);
    else if (event.key === 'ArrowUp') goTo(place - 1);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(entries.length - 1);
    else if (event.key === 'Delete' && row?.kind === 'entry' && row.entry.type === 'milestone') {
      const { milestone, seq } = row.entry;
      if (milestone.kind !== 'version') return;
      goTo(place + 1);
      onRemoveName(milestone.name, seq);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="timeline" ref={scroller}>
      <ol
        className="list"
        aria-label={words.history.title}
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
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => row.kind === 'entry' && setActiveKey(row.key)}
            >
              {row.kind === 'day' ? (
                <h3 className="timeline-day">{row.name}</h3>
              ) : (
                <TimelineLine
                  entry={row.entry}
                  now={now}
                  timeOfSeq={timeOfSeq}
                  isShown={row.entry.seq === shownSeq}
                  isActive={index === active}
                  onChoose={onChoose}
                  onRemoveName={onRemoveName}
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
