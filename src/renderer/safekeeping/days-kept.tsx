import { type FormEvent, useId, useState } from 'react';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { Button } from '../ui/button';
import '../ui/field.css';

/** Days that main takes. */
const DAYS = { min: 1, max: 3650 };

type Props = { days: number; onDays: (days: number) => void };

/** For how long every single change is kept, before those of a day are joined. */
export function DaysKept({ days, onDays }: Props) {
  const [typed, setTyped] = useState(String(days));
  const id = useId();
  const wanted = Number(typed);
  const isValid = Number.isInteger(wanted) && wanted >= DAYS.min && wanted <= DAYS.max;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isValid && wanted !== days) onDays(wanted);
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={id}>{words.safekeeping.daysKept}</label>
      <div className="days-kept">
        <div className="input" data-invalid={!isValid}>
          <input
            id={id}
            type="number"
            inputMode="numeric"
            {...DAYS}
            value={typed}
            data-own-undo
            aria-invalid={!isValid || undefined}
            aria-describedby={`${id}-note`}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit" isDisabled={!isValid || wanted === days}>
          {words.safekeeping.keepSoLong}
        </Button>
      </div>
      <p id={`${id}-note`} className="field-note" data-tone={isValid ? 'plain' : 'alert'}>
        {isValid
          ? words.safekeeping.daysNote
          : words.safekeeping.daysWrong(numberOf(DAYS.min), numberOf(DAYS.max))}
      </p>
    </form>
  );
}
