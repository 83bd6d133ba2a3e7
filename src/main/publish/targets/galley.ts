import type { GalleyPlace } from '@shared/publish/sites/galley-place';
import { FRONT } from '../../front/front';
import { TICKER } from '../../ticker/ticker';
import type { SiteAddress } from './http';
import { liveDocument } from './live-document';
import { liveSite } from './live-site';
import type { TargetKind, TargetParts } from './open-target';
import { testGalley } from './test-galley';

/** Sites that speak the Publish API, the one that comes with Galley among them. */
export const galley: TargetKind<GalleyPlace> = {
  open(place, parts) {
    const address = () => addressOf(place, parts);
    return {
      site: liveSite(parts, address, parts.readMedia, parts.terms),
      ticker: liveDocument(parts, address, TICKER),
      front: liveDocument(parts, address, FRONT),
      hasFeed: true,
      url: () => place.url ?? parts.embedded()?.url ?? null,
    };
  },
  needsSecret: ({ url }) => url !== null,
  test: testGalley,
};

const addressOf = (
  { url }: GalleyPlace,
  { embedded, secret }: Pick<TargetParts, 'embedded' | 'secret'>,
): SiteAddress | null => (url === null ? embedded() : { url, token: secret() ?? '' });
