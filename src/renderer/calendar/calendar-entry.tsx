import type { CalendarEntry } from '@shared/ipc/record';
import type { KeyboardEvent } from 'react';
import { storyStateOf } from '../desk/story-state';
import { language, words } from '../i18n';
import { perLanguage } from '../i18n/per-language';
import { StateMark } from '../ui/state-mark';

export type Step = { days: number; minutes: number };

type Props = {
  entry: CalendarEntry;
  zone: string;
  onOpen: (id: string) => void;
  /** Null for what cannot be moved. */
  onStep: ((step: Step) => void) | null;
  onDrag: (entry: CalendarEntry | null) => void;
};

/** How each kind looks: as the state of a story does. */
const STATES = { scheduled: 'scheduled', embargo: 'review', published: 'published' } as const;
const UNKNOWN = { phase: 'none', changedSince: false } as const;
const STEP_MINUTES = 15;

/** A story at its time: pressed it opens, dragged or moved with Alt and the arrows it gets another time. */
export function CalendarLine({ entry, zone, onOpen, onStep, onDrag }: Props) {
  const { id, kind, at, headline, edition } = entry;
  const isDraft = entry.source === 'draft';
  const step = (event: KeyboardEvent): void => {
    const moved = event.altKey && onStep ? stepOf(event) : null;
    if (!moved) return;
    event.preventDefault();
    event.stopPropagation();
    onStep?.(moved);
  };
  const kindWord = words.calendar.kinds[kind];
  return (
    <button
      type="button"
      className="calendar-entry"
      data-kind={kind}
      draggable={onStep !== null}
      aria-disabled={!isDraft}
      title={`${kindWord}: ${headline}`}
      onClick={() => isDraft && onOpen(id)}
      onKeyDown={step}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', headline);
        onDrag(entry);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <StateMark state={{ ...storyStateOf(STATES[kind], UNKNOWN), word: '' }} />
      <span className="unseen">{kindWord} </span>
      <time dateTime={new Date(at).toISOString()}>{clockIn(zone, at)}</time>{' '}
      <span dir="auto" lang={edition} className="calendar-headline">
        {headline || words.ui.untitled}
      </span>
    </button>
  );
}

/** Where an arrow key leads in the direction of the interface. */
function stepOf({ key }: { key: string }): Step | null {
  const onward = language === 'ar' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return { days: onward, minutes: 0 };
    case 'ArrowLeft':
      return { days: -onward, minutes: 0 };
    case 'ArrowUp':
      return { days: 0, minutes: -STEP_MINUTES };
    case 'ArrowDown':
      return { days: 0, minutes: STEP_MINUTES };
    default:
      return null;
  }
}

const formats = perLanguage((locale) => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (zone: string): Intl.DateTimeFormat => {
    const known =
      made.get(zone) ??
      new Intl.DateTimeFormat(locale, {
        ...{ timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      });
    made.set(zone, known);
    return known;
  };
});

const clockIn = (zone: string, at: number): string => formats()(zone).format(at);
