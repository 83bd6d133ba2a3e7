import { LOCALES } from '@shared/language/languages';
import { isZone, ownZone } from '@shared/story/release';
import { CalendarDays, CalendarRange, ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useNow } from '../desk/use-now';
import { language, words } from '../i18n';
import { perLanguage } from '../i18n/per-language';
import { zoneTerms } from '../schedule/zones';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { useRemembered } from '../ui/remembered';
import { Segments } from '../ui/segments';
import { CalendarGrid, type Shown } from './calendar-grid';
import { addDays, addMonths, beginningOf, dayOf, firstWeekday, monthOf, weekOf } from './days';
import { useCalendar, useMoveInTime } from './use-calendar';
import './calendar.css';

type Props = { onStory: (id: string) => void; onClose: () => void };

const views = () =>
  [
    { id: 'month', label: words.calendar.month, icon: CalendarDays },
    { id: 'week', label: words.calendar.week, icon: CalendarRange },
  ] as const;

/** What is released, ends its embargo and was published when, on the clocks of any place. */
export function CalendarDialog({ onStory, onClose }: Props) {
  const [shown, setShown] = useRemembered<Shown>('calendar.shown', 'month');
  const [remembered, setZone] = useRemembered('calendar.zone', ownZone());
  const zone = isZone(remembered) ? remembered : ownZone();
  const now = useNow(60_000);
  const today = dayOf(now, zone);
  const [day, setDay] = useState(today);
  const first = firstWeekday(LOCALES[language]);
  const weeks = shown === 'month' ? monthOf(day, first) : [weekOf(day, first)];
  const begin = weeks[0]?.[0] ?? day;
  const end = addDays(weeks.at(-1)?.at(-1) ?? day, 1);
  const { entries, error } = useCalendar(beginningOf(begin, zone), beginningOf(end, zone));
  const move = useMoveInTime(zone);
  const terms = useMemo(() => zoneTerms(Date.now()), []);
  const turn = (direction: number): void =>
    setDay(shown === 'month' ? addMonths(day, direction) : addDays(day, 7 * direction));
  const open = (id: string): void => {
    onClose();
    onStory(id);
  };
  return (
    <Dialog title={words.calendar.title} width={1120} onClose={onClose}>
      <div className="calendar">
        <div className="calendar-ways">
          <IconButton icon={ChevronLeft} label={words.calendar.earlier} onPress={() => turn(-1)} />
          <IconButton icon={ChevronRight} label={words.calendar.later} onPress={() => turn(1)} />
          <Button onPress={() => setDay(today)}>{words.calendar.today}</Button>
          <h3 aria-live="polite">{months().format(new Date(`${day}T00:00Z`))}</h3>
          <Segments
            label={words.calendar.view}
            options={views()}
            value={shown}
            onChange={setShown}
          />
          <Choice
            label={words.calendar.zone}
            terms={terms}
            value={zone}
            onChange={(next) => next && setZone(next)}
          />
        </div>
        {error === null ? null : <p role="alert">{error}</p>}
        <div className="calendar-sheet">
          <CalendarGrid
            {...{ shown, weeks, day, today, zone, entries }}
            onDay={setDay}
            onOpen={open}
            onMove={(entry, at) => void move(entry, at)}
          />
        </div>
        <p className="calendar-hint">{words.calendar.hint}</p>
      </div>
    </Dialog>
  );
}

const months = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
