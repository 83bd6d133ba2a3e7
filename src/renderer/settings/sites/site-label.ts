import type { SiteInSettings } from '@shared/ipc/sites';
import { readableAddress } from '../../desk/readable-address';
import { words } from '../../i18n';

/** What people call a site: its name, else its address, or that it is Galley's own. */
export function siteLabel({ name, place, url }: Pick<SiteInSettings, 'name' | 'place' | 'url'>) {
  if (name !== '') return name;
  const isOwn = place.kind === 'galley' && place.url === null;
  return isOwn || url === null ? words.sites.own : readableAddress(url);
}
