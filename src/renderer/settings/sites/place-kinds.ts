import type { SiteKind, SitePlace } from '@shared/publish/sites/site';
import { galleyKind } from './galley-kind';
import type { PlaceKind } from './place-kind';
import { staticKind } from './static-kind';
import { wordPressKind } from './wordpress-kind';

type PlaceOf<Kind extends SiteKind> = Extract<SitePlace, { kind: Kind }>;

/** A kind of sites registers here. */
const KINDS: { [Kind in SiteKind]: PlaceKind<PlaceOf<Kind>> } = {
  galley: galleyKind,
  wordpress: wordPressKind,
  static: staticKind,
};

export const kindOf = ({ kind }: SitePlace) => KINDS[kind] as PlaceKind<SitePlace>;

/** Everything that can be added, of all kinds. */
export const OFFERS: PlaceKind<SitePlace>['offers'] = Object.values(KINDS).flatMap<
  PlaceKind<SitePlace>['offers'][number]
>(({ offers }) => offers);
