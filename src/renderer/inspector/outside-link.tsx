import { HEADLINE_MAX } from '@shared/publish/public-story';
import { type FormEvent, useState } from 'react';
import { readableAddress } from '../desk/readable-address';
import { words } from '../i18n';
import { Button } from '../ui/button';

type Props = {
  address: string;
  onAdd: (headline: string) => void;
  onLeave: () => void;
};

/** Asks for the words of a link to a page outside: its address alone says nothing to a reader. */
export function OutsideLink({ address, onAdd, onLeave }: Props) {
  const [headline, setHeadline] = useState('');
  const text = headline.replace(/\s+/g, ' ').trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text !== '') onAdd(text);
  };
  return (
    <form className="outside-link" onSubmit={submit}>
      <p className="outside-address">
        <bdi>{readableAddress(address)}</bdi>
      </p>
      <div className="input">
        <input
          aria-label={words.inspector.headlineOfLink}
          placeholder={words.inspector.headlineOfLink}
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
        <Button type="submit" isDisabled={text === ''}>
          {words.inspector.addLink}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {words.inspector.cancel}
        </Button>
      </div>
    </form>
  );
}
