import type { SiteSetUp } from '@shared/publish/sites/site';
import { isEmbedded } from './which-sites';

/**
 * What people call a site: its name, else the host of its address.
 * @param url its public address, if that is known
 */
export function siteName(site: SiteSetUp, url: string | null): string {
  if (site.name !== '') return site.name;
  if (url === null || isEmbedded(site)) return 'Galley';
  return /^\w+:\/\/([^/]+)/.exec(url)?.[1] ?? url;
}
