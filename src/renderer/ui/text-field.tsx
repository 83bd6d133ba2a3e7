import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import './field.css';

type Props = {
  label: string;
  value: string;
  /** Called for each change while one types. */
  onChange: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  isReadOnly?: boolean;
  isInvalid?: boolean;
  /** A sentence under the field. */
  note?: ReactNode;
  /** Inside the field's frame, at its end. */
  end?: ReactNode;
  dir?: 'auto' | 'ltr' | 'rtl';
  maxLength?: number;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/**
 * A line of text that others may change too. While one types, what was typed stands, also where the
 * value is a tidier form of it; leaving the field shows the value. A change from elsewhere (another
 * window, undo) comes in as it happens and keeps the caret at its distance from the nearer unchanged end.
 */
export function TextField(props: Props) {
  const { label, value, onChange, note, end, isInvalid = false } = props;
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(value);
  const caret = useRef<[number, number] | null>(null);
  const id = useId();

  useEffect(() => {
    const field = input.current;
    if (!field || field.value === value) return;
    if (document.activeElement === field) {
      const move = (place: number | null): number => carryCaret(field.value, value, place ?? 0);
      caret.current = [move(field.selectionStart), move(field.selectionEnd)];
    }
    setShown(value);
  }, [value]);

  useLayoutEffect(() => {
    if (!caret.current) return;
    input.current?.setSelectionRange(...caret.current);
    caret.current = null;
  });

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input" data-invalid={isInvalid}>
        <input
          ref={input}
          id={id}
          value={shown}
          placeholder={props.placeholder}
          readOnly={props.isReadOnly}
          dir={props.dir ?? 'auto'}
          maxLength={props.maxLength}
          aria-invalid={isInvalid || undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          autoComplete="off"
          onChange={(event) => {
            setShown(event.target.value);
            onChange(event.target.value);
          }}
          onBlur={() => {
            setShown(value);
            props.onBlur?.();
          }}
          onKeyDown={props.onKeyDown}
        />
        {end}
      </div>
      {note ? (
        <div className="field-note" id={`${id}-note`} data-tone={isInvalid ? 'alert' : 'plain'}>
          {note}
        </div>
      ) : null}
    </div>
  );
}

/** Where a caret at `place` in `before` stands in `after`, both differing in one stretch. */
export function carryCaret(before: string, after: string, place: number): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (place <= head) return place;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return before.length - place <= tail
    ? after.length - (before.length - place)
    : after.length - tail;
}
