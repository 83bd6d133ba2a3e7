import { HEADLINE_MAX } from '@shared/publish/public-story';
import { type FormEvent, useState } from 'react';
import { readableAddress } from '../desk/readable-address';
import { Button } from '../ui/button';

type Props = {
  address: string;
  onAdd: (headline: string) => void;
  onLeave: () => void;
};

/** Asks for the words of a link to a page outside: its address alone says nothing to a reader. */
export function OutsideLink({ address, onAdd, onLeave }: Props) {
  const [headline, setHeadline] = useState('');
  const words = headline.replace(/\s+/g, ' ').trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words !== '') onAdd(words);
  };
  return (
    <form className="outside-link" onSubmit={submit}>
      <p className="outside-address">
        <bdi>{readableAddress(address)}</bdi>
      </p>
      <div className="input">
        <input
          aria-label="Headline of the link"
          placeholder="Headline of the link"
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the field was just asked for.
          autoFocus
          autoComplete="off"
          maxLength={HEADLINE_MAX}
          value={headline}
          data-own-undo
          onChange={(event) => setHeadline(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onLeave();
          }}
        />
      </div>
      <div className="outside-ways">
        <Button type="submit" isDisabled={words === ''}>
          Add link
        </Button>
        <Button look="quiet" onPress={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
