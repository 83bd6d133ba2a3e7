import type { ComponentType } from 'react';

export type PlaceFieldsProps<Place> = {
  place: Place;
  onPlace: (place: Place) => void;
};

/** How a kind of sites is set up. */
export type PlaceKind<Place> = {
  /** What is offered when a site is added, each with the place that it begins with. */
  offers: { label: () => string; place: Place }[];
  Fields: ComponentType<PlaceFieldsProps<Place>>;
  /** What its secret is called; null where it has none. */
  secretLabel(place: Place): string | null;
};
