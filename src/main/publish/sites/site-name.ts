import type { SiteSetUp } from '@shared/publish/sites/site';

/**
 * What people call a site: its name, else the host of its address.
 * @param url its public address, if that is known
 */
export function siteName({ name }: Pick<SiteSetUp, 'name'>, url: string | null): string {
  if (name !== '' || url === null) return name || 'Galley';
  return /^\w+:\/\/([^/]+)/.exec(url)?.[1] ?? url;
}
