import { isZone, ownZone, wallTimeOf } from '@shared/story/release';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { exactTime, timeIn } from '../desk/times';
import { useNow } from '../desk/use-now';
import type { Publishing } from '../desk/use-publishing';
import { words } from '../i18n';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { useRemembered } from '../ui/remembered';
import { type ChosenTime, chosenTime } from './chosen-time';
import { zoneTerms } from './zones';
import './schedule-dialog.css';

type Props = { session: StorySession; publishing: Publishing; onClose: () => void };

const HOUR_MS = 60 * 60_000;

/** Asks when readers are to get the story, on the clocks of any place. */
export function ScheduleDialog({ session, publishing, onClose }: Props) {
  const { releaseAt, releaseZone, embargo } = useSelected(
    session.projection,
    ({ fields }) => fields,
  );
  const [lastZone, rememberZone] = useRemembered('schedule.zone', ownZone());
  const [zone, setZone] = useState(isZone(releaseZone) ? releaseZone : lastZone);
  const now = useNow(1000);
  const [wall, setWall] = useState(() =>
    wallTimeOf(releaseAt ?? Math.max(embargo ?? 0, nextHour(Date.now())), zone),
  );
  const [isLater, setLater] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const terms = useMemo(() => zoneTerms(Date.now()), []);
  const chosen = chosenTime(wall, zone, isLater);
  const at = 'at' in chosen ? chosen.at : null;
  const problem = at === null ? null : problemOf(at, now, embargo);
  const id = useId();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (at === null || problem !== null || isBusy) return;
    setBusy(true);
    rememberZone(zone);
    if (await publishing.schedule({ at, zone })) onClose();
    else setBusy(false);
  };
  return (
    <Dialog title={words.schedule.title} onClose={onClose}>
      <form className="ask schedule" onSubmit={(event) => void submit(event)}>
        <p>{words.schedule.note}</p>
        <div className="field">
          <label htmlFor={id}>{words.schedule.time}</label>
          <div className="input" data-invalid={problem !== null || chosen.type === 'gap'}>
            <input
              id={id}
              data-own-undo="true"
              type="datetime-local"
              autoFocus
              required
              value={wall}
              aria-describedby={`${id}-said`}
              onChange={(event) => setWall(event.target.value.slice(0, 16))}
            />
          </div>
        </div>
        <Choice
          label={words.schedule.zone}
          terms={terms}
          value={zone}
          onChange={(next) => next && setZone(next)}
        />
        <div
          id={`${id}-said`}
          className="schedule-said"
          role="status"
          data-tone={problem !== null || chosen.type === 'gap' ? 'alert' : 'plain'}
        >
          {problem ?? <Said chosen={chosen} zone={zone} onInstead={setWall} />}
        </div>
        {chosen.type === 'twice' ? (
          <fieldset className="schedule-which">
            <legend>{words.schedule.which}</legend>
            {chosen.offsets.map((offset, index) => (
              <label key={offset}>
                <input
                  type="radio"
                  name={`${id}-which`}
                  checked={isLater === (index === 1)}
                  onChange={() => setLater(index === 1)}
                />
                {index === 0 ? words.schedule.first(offset) : words.schedule.second(offset)}
              </label>
            ))}
          </fieldset>
        ) : null}
        <footer>
          <Button onPress={onClose}>{words.schedule.leave}</Button>
          <Button look="go" type="submit" isDisabled={at === null || problem !== null || isBusy}>
            {releaseAt === null ? words.schedule.schedule : words.schedule.move}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** What keeps a time from being chosen, in a sentence; null when nothing does. */
function problemOf(at: number, now: number, embargo: number | null): string | null {
  if (at <= now) return words.schedule.over;
  return embargo !== null && at < embargo ? words.schedule.beforeEmbargo(exactTime(embargo)) : null;
}

type SaidProps = { chosen: ChosenTime; zone: string; onInstead: (wall: string) => void };

/** What the time means, and what is odd about it. */
function Said({ chosen, zone, onInstead }: SaidProps) {
  switch (chosen.type) {
    case 'no-time':
      return words.schedule.noTime;
    case 'no-zone':
      return words.schedule.noZone;
    case 'gap': {
      const instead = chosenTime(chosen.instead, zone, false);
      const shown = 'at' in instead ? timeIn(zone, instead.at) : chosen.instead;
      return (
        <>
          {words.schedule.gap(shown)}{' '}
          <Button onPress={() => onInstead(chosen.instead)}>{words.schedule.useInstead}</Button>
        </>
      );
    }
    case 'once':
      return zone === ownZone() ? '' : words.schedule.here(exactTime(chosen.at));
    case 'twice':
      return `${words.schedule.twice} ${words.schedule.here(exactTime(chosen.at))}`;
  }
}

const nextHour = (now: number): number => Math.ceil((now + 1) / HOUR_MS) * HOUR_MS;
