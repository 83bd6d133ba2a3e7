import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../ui/button';

type Props<Address> = {
  label: string;
  hint: string;
  /** What stands there; '' for a new one. */
  start: string;
  /** What a text means; null for none of these addresses. */
  read: (text: string) => Address | null;
  /** Said when it is none. */
  refusal: string;
  submitLabel: string;
  onAddress: (address: Address) => void;
  /** Beside the button, and under the field. */
  beside?: (address: Address | null) => ReactNode;
  under?: (address: Address) => ReactNode;
};

/** One line in which the canvas asks for an address. What is none is refused with a sentence. */
export function AddressForm<Address>(props: Props<Address>) {
  const { label, hint, start, read, refusal, submitLabel, onAddress, beside, under } = props;
  const [text, setText] = useState(start);
  const [isRefused, setRefused] = useState(false);
  const id = useId();
  const address = read(text);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (address === null) setRefused(true);
    else onAddress(address);
  };
  return (
    <form className="address-form" onSubmit={submit}>
      <div className="address-form-line">
        <div className="input" data-invalid={isRefused}>
          <input
            aria-label={label}
            aria-invalid={isRefused || undefined}
            aria-describedby={isRefused ? id : undefined}
            placeholder={hint}
            value={text}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the field was just asked for.
            autoFocus
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setText(event.target.value);
              setRefused(false);
            }}
          />
        </div>
        <Button type="submit" look="go">
          {submitLabel}
        </Button>
        {beside?.(address)}
      </div>
      {isRefused ? (
        <p id={id} className="question-refused" role="alert">
          {refusal}
        </p>
      ) : null}
      {address === null ? null : under?.(address)}
    </form>
  );
}
