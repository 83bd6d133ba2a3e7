import type { GalleyPlace } from '@shared/publish/sites/galley-place';
import { words } from '../../i18n';
import { AddressField } from './address-field';
import type { PlaceFieldsProps, PlaceKind } from './place-kind';

/** Sites that speak the Publish API, the one that comes with Galley among them. */
export const galleyKind: PlaceKind<GalleyPlace> = {
  offers: [
    { label: () => words.sites.ofYours, place: { kind: 'galley', url: '' } },
    { label: () => words.sites.ofGalley, place: { kind: 'galley', url: null } },
  ],
  Fields,
  secretLabel: ({ url }) => (url === null ? null : words.sites.token),
};

function Fields({ place, onPlace }: PlaceFieldsProps<GalleyPlace>) {
  if (place.url === null) return <p className="field-note">{words.sites.ofGalleyNote}</p>;
  return <AddressField url={place.url} onUrl={(url) => onPlace({ ...place, url })} />;
}
