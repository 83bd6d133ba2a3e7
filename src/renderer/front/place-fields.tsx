import type { FrontSlot } from '@shared/publish/front';
import type { EditionId } from '@shared/story/vocabulary';
import { type KeyboardEvent, useId, useState } from 'react';
import { useNow } from '../desk/use-now';
import { words } from '../i18n';
import { expiryOf, leftInWords, STANDS, type Stand, standInWords } from '../ticker/expiry';
import { placeName } from './place-names';

const MINUTE_MS = 60_000;
/** As the Publish API has them. */
const LENGTH = { headline: 200, kicker: 40 };

type Props = {
  filling: FrontSlot;
  edition: EditionId;
  /** Of the story. */
  headline: string;
  onChange: (filling: FrontSlot) => void;
};

/** In which words a story stands in its place, and for how long. */
export function PlaceFields({ filling, edition, headline, onChange }: Props) {
  const now = useNow(MINUTE_MS);
  const stands = useId();
  const { expiresAt } = filling;
  return (
    <fieldset className="front-fields">
      <legend>{placeName(filling.slot)}</legend>
      <Words
        label={words.front.headline}
        placeholder={headline}
        {...{ edition, value: filling.headline, maxLength: LENGTH.headline }}
        onChange={(text) => onChange({ ...filling, headline: text })}
      />
      <Words
        label={words.front.kicker}
        placeholder=""
        {...{ edition, value: filling.kicker, maxLength: LENGTH.kicker }}
        onChange={(text) => onChange({ ...filling, kicker: text })}
      />
      <label className="ticker-stand" htmlFor={stands}>
        {words.front.until}
        <select
          id={stands}
          value={expiresAt === null ? 'stay' : ''}
          onChange={({ target }) =>
            onChange({ ...filling, expiresAt: expiryOf(target.value as Stand, Date.now()) })
          }
        >
          {expiresAt === null ? null : <option value="">{leftInWords(expiresAt, now)}</option>}
          {STANDS.map((each) => (
            <option key={each.id} value={each.id}>
              {standInWords(each)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

type WordsProps = {
  label: string;
  placeholder: string;
  edition: EditionId;
  value: string | null;
  maxLength: number;
  onChange: (text: string | null) => void;
};

/** Words that go out when they are whole: with Enter, or when the field is left. */
function Words({ label, placeholder, edition, value, maxLength, onChange }: WordsProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const settle = (): void => {
    const text = typed?.trim() || null;
    if (typed !== null && text !== value) onChange(text);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    settle();
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input
          id={id}
          value={typed ?? value ?? ''}
          {...{ placeholder, maxLength, lang: edition, dir: 'auto' }}
          data-own-undo="true"
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          onBlur={settle}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}
