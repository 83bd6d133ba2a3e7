import { type FormEvent, useId, useState } from 'react';
import { words } from '../i18n';
import { Button } from '../ui/button';
import '../ui/field.css';

type Props = {
  /** The past moment that gets the name, in words; null for now. */
  moment: string | null;
  onName: (name: string) => void;
  onCancel: () => void;
};

/** Asks for the name of a version. */
export function NameVersion({ moment, onName, onCancel }: Props) {
  const [name, setName] = useState('');
  const id = useId();
  const isNamed = name.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isNamed) onName(name.trim());
  };
  return (
    <form className="name-version" onSubmit={submit}>
      <label htmlFor={id}>{moment ? words.history.nameOf(moment) : words.history.nameOfNow}</label>
      <div className="input">
        <input
          id={id}
          value={name}
          maxLength={200}
          dir="auto"
          data-own-undo
          autoComplete="off"
          placeholder={words.history.nameHint}
          // biome-ignore lint/a11y/noAutofocus: the field was asked for to be typed into.
          autoFocus
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onCancel();
          }}
        />
      </div>
      <div className="name-version-ways">
        <Button type="submit" look="go" isDisabled={!isNamed}>
          {words.history.giveName}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {words.history.cancel}
        </Button>
      </div>
    </form>
  );
}
