import { momentOf } from '@shared/page/numbers-and-dates';
import type { EntryAttributes } from '@shared/story/schema/entry';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../../i18n';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useEdition } from '../sheet/edition';

type Props = {
  attributes: EntryAttributes;
  time: string;
  isEditable: boolean;
  onChange: (change: Partial<EntryAttributes>) => void;
  onDone: () => void;
};

/** The time of an entry in the words of the edition; pressed, it asks for another one and for the author. */
export function EntryTime({ attributes, time, isEditable, onChange, onDone }: Props) {
  const edition = useEdition();
  const { at, author } = attributes;
  const moment =
    at === null ? words.liveBlog.noTime : momentOf(edition, new Date(at).toISOString());
  const face = (
    <time lang={edition} dir="auto" dateTime={at === null ? '' : new Date(at).toISOString()}>
      {time || words.liveBlog.noTime}
    </time>
  );
  if (!isEditable) return <span className="entry-time">{face}</span>;
  return (
    <DialogTrigger onOpenChange={(isOpen) => isOpen || onDone()}>
      <AriaButton className="entry-time" aria-label={words.liveBlog.timeAndAuthorOf(moment)}>
        {face}
      </AriaButton>
      <Popover className="float entry-form" placement="bottom start" offset={4}>
        <Dialog aria-label={words.liveBlog.timeAndAuthor}>
          <MomentField at={at} onChange={(next) => onChange({ at: next })} />
          <TextField
            label={words.liveBlog.author}
            value={author}
            placeholder={words.liveBlog.storyAuthors}
            maxLength={200}
            onChange={(next) => onChange({ author: next })}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** A day and a time of this computer's clock. What is half typed is nothing yet. */
function MomentField({ at, onChange }: { at: number | null; onChange: (at: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className="field">
      <label htmlFor="entry-time">{words.liveBlog.time}</label>
      <div className="entry-moment">
        <div className="input">
          <input
            id="entry-time"
            type="datetime-local"
            value={typed ?? (at === null ? '' : localMinute(at))}
            onChange={({ target: { value } }) => {
              const next = new Date(value).getTime();
              setTyped(Number.isNaN(next) ? value : null);
              if (!Number.isNaN(next)) onChange(next);
            }}
          />
        </div>
        <Button onPress={() => onChange(Date.now())}>{words.liveBlog.now}</Button>
      </div>
    </div>
  );
}

/** As `datetime-local` wants it: the clock of this computer, to the minute. */
function localMinute(at: number): string {
  const date = new Date(at);
  const shifted = new Date(at - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
