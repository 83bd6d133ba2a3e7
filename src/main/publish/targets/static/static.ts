import type { StaticPlace } from '@shared/publish/sites/static-place';
import { FRONT } from '../../../front/front';
import { TICKER } from '../../../ticker/ticker';
import { liveDocument } from '../live-document';
import { liveSite } from '../live-site';
import type { TargetKind } from '../open-target';
import { storeText } from './store-text';

/**
 * Sites of plain files. Each is a Galley site of its own on loopback, which acknowledges when the files are
 * out (site/static/hold-until-out.ts): order, versions and schedules are those of every other site.
 */
export const staticFiles: TargetKind<StaticPlace> = {
  open(place, parts) {
    const running = parts.written?.run(parts.key, place.paper, storeText(place, parts.secret()));
    const address = () => running?.address() ?? null;
    return {
      site: liveSite(parts, address, parts.readMedia, parts.terms),
      ticker: liveDocument(parts, address, TICKER),
      front: liveDocument(parts, address, FRONT),
      hasFeed: true,
      url: () => place.base,
      close: () => void running?.stop(),
    };
  },
  needsSecret: ({ store }) => store.kind !== 'folder',
  async test(place, { written, secret }) {
    const needed = place.store.kind !== 'folder';
    if (needed && secret === null) return problem('secret-missing', '');
    const message = await written?.test(storeText(place, secret));
    if (message !== null) return problem('files-refused', message ?? '');
    return { seen: null, problems: [] };
  },
};

const problem = (code: 'secret-missing' | 'files-refused', detail: string) => ({
  ...{ seen: null, problems: [{ code, detail }] },
});
