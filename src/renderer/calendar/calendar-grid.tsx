import type { CalendarEntry } from '@shared/ipc/record';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { language, words } from '../i18n';
import { numberOf, perLanguage } from '../i18n/per-language';
import { CalendarLine, type Step } from './calendar-entry';
import { addDays, addMonths, type Day, dayOf, hourOf, movedTo } from './days';

/** Months in weeks of days, or a week in hours of days. */
export type Shown = 'month' | 'week';

type Props = {
  shown: Shown;
  /** The days in rows; a single row for a week. */
  weeks: readonly (readonly Day[])[];
  /** The day that the keys are at; its month is the one that is shown. */
  day: Day;
  today: Day;
  zone: string;
  entries: readonly CalendarEntry[];
  onDay: (day: Day) => void;
  onOpen: (id: string) => void;
  onMove: (entry: CalendarEntry, at: number) => void;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const MINUTE_MS = 60_000;

/**
 * Days as a grid of the ARIA practices: one cell has the focus, arrows go to its neighbours, Enter to the
 * stories in it. A scheduled story is dropped on any cell.
 */
export function CalendarGrid(props: Props) {
  const { shown, weeks, day, today, zone, entries, onDay, onOpen, onMove } = props;
  const [hour, setHour] = useState(() => hourOf(Date.now(), zone));
  const dragged = useRef<CalendarEntry | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const hasFocus = useRef(false);
  const rows: { days: readonly Day[]; hour: number | null }[] =
    shown === 'month'
      ? weeks.map((days) => ({ days, hour: null }))
      : HOURS.map((one) => ({ days: weeks[0] ?? [], hour: one }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cell is another one when any of these is.
  useEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]');
    if (hasFocus.current) cell?.focus();
    else cell?.scrollIntoView({ block: shown === 'week' ? 'center' : 'nearest' });
  }, [day, hour, shown]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const cell = event.target as HTMLElement;
    if (cell.getAttribute('role') !== 'gridcell') {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      cell.closest<HTMLElement>('[role=gridcell]')?.focus();
      return;
    }
    if (event.key === 'Enter') {
      cell.querySelector('button')?.focus();
      event.preventDefault();
      return;
    }
    const next = nextCell(event, shown, day, hour);
    if (!next) return;
    event.preventDefault();
    hasFocus.current = true;
    onDay(next.day);
    setHour(next.hour);
  };

  const stepper = (entry: CalendarEntry) =>
    entry.kind === 'scheduled'
      ? ({ days, minutes }: Step): void =>
          onMove(
            entry,
            days === 0
              ? entry.at + minutes * MINUTE_MS
              : movedTo(entry.at, zone, addDays(dayOf(entry.at, zone), days), null),
          )
      : null;

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table may be a grid (ARIA in HTML).
      role="grid"
      className="calendar-grid"
      data-shown={shown}
      aria-label={words.calendar.title}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) hasFocus.current = false;
      }}
    >
      <thead>
        <tr>
          {shown === 'week' ? <td /> : null}
          {(weeks[0] ?? []).map((one) => (
            <th
              key={one}
              scope="col"
              aria-current={shown === 'week' && one === today ? 'date' : undefined}
            >
              {shown === 'month'
                ? names().weekday.format(dateOf(one))
                : names().short.format(dateOf(one))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.hour ?? row.days[0]}>
            {row.hour === null ? null : <th scope="row">{hourName(row.hour)}</th>}
            {row.days.map((one) => {
              const within = entries.filter(
                ({ at }) =>
                  dayOf(at, zone) === one && (row.hour === null || hourOf(at, zone) === row.hour),
              );
              const isAt = one === day && (row.hour === null || row.hour === hour);
              return (
                <td
                  key={one}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: so is its cell.
                  role="gridcell"
                  className="calendar-cell"
                  tabIndex={isAt ? 0 : -1}
                  data-outside={shown === 'month' && one.slice(0, 7) !== day.slice(0, 7)}
                  aria-current={shown === 'month' && one === today ? 'date' : undefined}
                  onFocus={({ target, currentTarget }) => {
                    if (target !== currentTarget) return;
                    hasFocus.current = true;
                    onDay(one);
                    if (row.hour !== null) setHour(row.hour);
                  }}
                  onDragOver={(event) => dragged.current && event.preventDefault()}
                  onDrop={(event) => {
                    event.preventDefault();
                    const entry = dragged.current;
                    if (entry) onMove(entry, movedTo(entry.at, zone, one, row.hour));
                  }}
                >
                  <span className="unseen">{`${names().long.format(dateOf(one))}${row.hour === null ? '' : `, ${hourName(row.hour)}`}${within.length > 0 ? `: ${words.calendar.stories(within.length)}` : ''}`}</span>
                  {row.hour === null ? (
                    <span className="calendar-date" aria-hidden>
                      {numberOf(Number(one.slice(8)))}
                    </span>
                  ) : null}
                  {within.map((entry) => (
                    <CalendarLine
                      key={`${entry.id} ${entry.kind} ${entry.source}`}
                      {...{ entry, zone, onOpen }}
                      onStep={stepper(entry)}
                      onDrag={(taken) => {
                        dragged.current = taken;
                      }}
                    />
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a key leads from a cell; null for other keys. */
function nextCell(
  { key }: { key: string },
  shown: Shown,
  day: Day,
  hour: number,
): { day: Day; hour: number } | null {
  const onward = language === 'ar' ? -1 : 1;
  const far = (direction: number): Day =>
    shown === 'month' ? addMonths(day, direction) : addDays(day, 7 * direction);
  switch (key) {
    case 'ArrowRight':
      return { day: addDays(day, onward), hour };
    case 'ArrowLeft':
      return { day: addDays(day, -onward), hour };
    case 'ArrowUp':
      return shown === 'month'
        ? { day: addDays(day, -7), hour }
        : { day, hour: Math.max(0, hour - 1) };
    case 'ArrowDown':
      return shown === 'month'
        ? { day: addDays(day, 7), hour }
        : { day, hour: Math.min(23, hour + 1) };
    case 'PageUp':
      return { day: far(-1), hour };
    case 'PageDown':
      return { day: far(1), hour };
    default:
      return null;
  }
}

/** Days on the wall are written as if they were of UTC. */
const dateOf = (day: Day): Date => new Date(`${day}T00:00Z`);

const names = perLanguage((locale) => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return {
    weekday: format({ weekday: 'short' }),
    short: format({ weekday: 'short', day: 'numeric', month: 'short' }),
    long: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    hour: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
});

const hourName = (hour: number): string => names().hour.format(Date.UTC(2026, 0, 1, hour));
