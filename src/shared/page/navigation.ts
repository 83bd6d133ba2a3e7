import {
  type EditionId,
  KIND_GROUPS,
  KINDS,
  type KindGroupId,
  type KindId,
  REGIONS,
  type RegionId,
  SECTIONS,
  type SectionId,
} from '../story/vocabulary';
import type { SiteLinks } from './links';
import { wordsOf } from './words';

/** What a page is about, as far as the navigation shows it. */
export type PagePlace = {
  section?: SectionId;
  region?: RegionId;
  kind?: KindId;
  group?: KindGroupId;
};

export type NavigationItem = { id: string; name: string; href: string; isHere: boolean };
export type NavigationGroup = NavigationItem & { id: KindGroupId; items: NavigationItem[] };

/**
 * The two axes of the navigation: groups of kinds, where news divides into sections and the others
 * into their kinds; and regions.
 */
export function navigation(
  edition: EditionId,
  links: SiteLinks,
  here: PagePlace,
): { groups: NavigationGroup[]; regions: NavigationItem[] } {
  const words = wordsOf(edition);
  const sections = SECTIONS.map(({ id }) => ({
    ...{ id, name: words.sectionNames[id], href: links.section(edition, id) },
    isHere: here.section === id,
  }));
  const kindsOf = (group: KindGroupId): NavigationItem[] => {
    const kinds = KINDS.filter((kind) => kind.group === group);
    if (kinds.length < 2) return [];
    return kinds.map(({ id }) => ({
      ...{ id, name: words.kindNames[id], href: links.kind(edition, id) },
      isHere: here.kind === id,
    }));
  };
  return {
    groups: KIND_GROUPS.map(({ id }) => ({
      ...{ id, name: words.kindGroupNames[id], href: links.kindGroup(edition, id) },
      isHere: groupOf(here) === id,
      items: id === 'news' ? sections : kindsOf(id),
    })),
    regions: REGIONS.map(({ id }) => ({
      ...{ id, name: words.regionNames[id], href: links.region(edition, id) },
      isHere: here.region === id,
    })),
  };
}

/** A section is a part of the news, whatever the kind of the story that stands in it. */
function groupOf({ group, kind, section }: PagePlace): KindGroupId | null {
  if (group) return group;
  if (kind && kind !== 'news') return KINDS.find(({ id }) => id === kind)?.group ?? null;
  return section || kind ? 'news' : null;
}
