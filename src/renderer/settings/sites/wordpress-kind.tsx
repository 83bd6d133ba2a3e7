import type { WordPressPlace } from '@shared/publish/sites/wordpress-place';
import { useId } from 'react';
import { words } from '../../i18n';
import { AddressField } from './address-field';
import type { PlaceFieldsProps, PlaceKind } from './place-kind';

/** Stock WordPress, where the desk posts as one of its users. */
export const wordPressKind: PlaceKind<WordPressPlace> = {
  offers: [
    { label: () => words.sites.ofWordPress, place: { kind: 'wordpress', url: '', user: '' } },
  ],
  Fields,
  secretLabel: () => words.sites.applicationPassword,
};

function Fields({ place, onPlace }: PlaceFieldsProps<WordPressPlace>) {
  const id = useId();
  return (
    <>
      <AddressField url={place.url} onUrl={(url) => onPlace({ ...place, url })} />
      <div className="field">
        <label htmlFor={id}>{words.sites.user}</label>
        <div className="input">
          <input
            id={id}
            data-own-undo="true"
            required
            autoComplete="off"
            dir="auto"
            maxLength={200}
            aria-describedby={`${id}-note`}
            value={place.user}
            onChange={(event) => onPlace({ ...place, user: event.target.value })}
          />
        </div>
        <p id={`${id}-note`} className="field-note">
          {words.sites.applicationPasswordNote}
        </p>
      </div>
    </>
  );
}
