import { lengthOf } from '@shared/page/numbers-and-dates';
import { useId, useState } from 'react';
import { words } from '../../i18n';
import { useEdition } from '../sheet/edition';
import { lengthFrom } from './length';

type Props = {
  /** Seconds. */
  duration: number | null;
  isEditable: boolean;
  onChange: (duration: number | null) => void;
};

/** How long the video is. What is no length is not kept. */
export function LengthField({ duration, isEditable, onChange }: Props) {
  const edition = useEdition();
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const shown = typed ?? (duration === null ? '' : lengthOf(edition, duration));
  const isInvalid = typed !== null && typed.trim() !== '' && lengthFrom(typed) === null;
  return (
    <span className="video-length">
      <label htmlFor={id}>{words.media.length}</label>
      <span className="input" data-invalid={isInvalid}>
        <input
          id={id}
          value={shown}
          placeholder={words.media.lengthHint}
          readOnly={!isEditable}
          aria-invalid={isInvalid || undefined}
          autoComplete="off"
          dir="ltr"
          onChange={({ target: { value } }) => {
            setTyped(value);
            const length = lengthFrom(value);
            if (length !== null || value.trim() === '') onChange(length);
          }}
          onBlur={() => setTyped(null)}
        />
      </span>
    </span>
  );
}
