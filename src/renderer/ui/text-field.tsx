import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import './field.css';

type Props = {
  label: string;
  value: string;
  /** Called for each change while one types. `value` must follow at once. */
  onChange: (value: string) => void;
  /** What is made of a text as it is typed. */
  tidy?: (typed: string) => string;
  /** The value that a text in the field stands for, where that is not the text itself. */
  meaning?: (text: string) => string;
  placeholder?: string;
  isReadOnly?: boolean;
  isInvalid?: boolean;
  /** A sentence under the field. */
  note?: ReactNode;
  /** Inside the field's frame, at its end. */
  end?: ReactNode;
  dir?: 'auto' | 'ltr' | 'rtl';
  maxLength?: number;
};

const itself = (text: string): string => text;

/**
 * A line of text that others may change too. What was typed stands as long as it stands for the
 * value; a change from elsewhere (another window, undo) comes in as it happens and keeps the caret at
 * its distance from the nearer unchanged end.
 */
export function TextField(props: Props) {
  const { label, value, onChange, tidy = itself, meaning = itself, note, end } = props;
  const { isInvalid = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && meaning(typed) === value ? typed : value;
  const input = useRef<HTMLInputElement>(null);
  const caret = useCaret(input, shown);
  const id = useId();

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
          onSelect={caret.remember}
          onChange={(event) => {
            caret.remember();
            const text = tidy(event.target.value);
            setTyped(text);
            onChange(text);
          }}
          onBlur={() => setTyped(null)}
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

/** Keeps the caret of a field in its place when the text becomes another one under it. */
function useCaret(
  input: React.RefObject<HTMLInputElement | null>,
  shown: string,
): { remember: () => void } {
  const last = useRef({ text: shown, start: 0, end: 0 });
  useLayoutEffect(() => {
    const field = input.current;
    const { text, start, end } = last.current;
    if (!field || text === shown) return;
    last.current.text = shown;
    if (document.activeElement !== field) return;
    field.setSelectionRange(carryCaret(text, shown, start), carryCaret(text, shown, end));
  }, [input, shown]);
  return {
    remember() {
      const field = input.current;
      if (!field) return;
      const { value: text, selectionStart: start, selectionEnd: end } = field;
      last.current = { text, start: start ?? text.length, end: end ?? text.length };
    },
  };
}

/** Where a caret at `place` in `before` stands in `after`, both differing in one stretch. */
function carryCaret(before: string, after: string, place: number): number {
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
