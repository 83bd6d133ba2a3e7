import type { SiteLinks } from '@shared/page/links';

/** A place where only the story "known" can be read. */
export const pageLinks: SiteLinks = {
  media: (sha256) => `pictures/${sha256.slice(0, 4)}`,
  rendition: (sha256, width) => `pictures/${sha256.slice(0, 4)}-${width}`,
  story: (id) => (id === 'known' ? { href: 'known.html', headline: 'As it is now' } : null),
  front: (edition) => edition,
  section: (edition, section) => `${edition}/${section}`,
  region: (edition, region) => `${edition}/region/${region}`,
  kind: (edition, kind) => `${edition}/kind/${kind}`,
  kindGroup: (edition, group) => `${edition}/${group}`,
  tag: (edition, id) => `${edition}/tag/${id}`,
  author: (edition, id) => `${edition}/author/${id}`,
  coverage: (edition, id) => `${edition}/coverage/${id}`,
  latest: (edition) => `${edition}/latest`,
  authors: (edition) => `${edition}/authors`,
  coverages: (edition) => `${edition}/coverage`,
  search: (edition) => `${edition}/search`,
  regionSection: (edition, region, section) => `${edition}/region/${region}/${section}`,
  feed: (edition, section) => `${edition}/${section ?? 'all'}.xml`,
};
