import { kindsOfGroup } from '@shared/front/compose-front';
import { type Division, ListPage } from '@shared/page/list-page';
import { NamePage } from '@shared/page/name-page';
import type { PagePlace } from '@shared/page/navigation';
import { wordsOf } from '@shared/page/words';
import {
  EDITION_IDS,
  type EditionId,
  KIND_GROUPS,
  KIND_IDS,
  REGION_IDS,
  type RegionId,
  SECTION_IDS,
  type SectionId,
} from '@shared/story/vocabulary';
import type { Context } from 'hono';
import type { ListOf, MemberKind } from '../stories/lists';
import { answerPage, mostRead, type PageParts } from './answer-page';

/** A list that has a page of its own. */
export type NamedList = {
  of: ListOf;
  title: string;
  /** What sort of list it is, where its title does not say so. */
  label: string | null;
  place: PagePlace;
  /** Its path in an edition; lists of a tag, an author or a coverage are of one edition only. */
  hrefIn: (edition: EditionId) => string;
  isInAllEditions: boolean;
  division?: Division | null;
};

/** A section, or a group of kinds, by the one word in its address; null when it is neither. */
export async function listOfTerm(
  edition: EditionId,
  term: string,
  parts: PageParts,
): Promise<NamedList | null> {
  const { links } = parts;
  const words = wordsOf(edition);
  const common = { label: null, isInAllEditions: true };
  if (term === 'latest') {
    const hrefIn = links.latest;
    return { ...common, of: { edition }, title: words.latest, place: {}, hrefIn };
  }
  const section = SECTION_IDS.find((id) => id === term);
  if (section) {
    const hrefIn = (other: EditionId) => links.section(other, section);
    const title = words.sectionNames[section];
    const division = await regionsOf(edition, section, parts);
    return { ...common, of: { edition, section }, title, place: { section }, hrefIn, division };
  }
  const group = KIND_GROUPS.find(({ id }) => id === term)?.id;
  if (group) {
    const hrefIn = (other: EditionId) => links.kindGroup(other, group);
    const of = { edition, kinds: kindsOfGroup(group) };
    return { ...common, of, title: words.kindGroupNames[group], place: { group }, hrefIn };
  }
  return null;
}

/** A region or a kind; null when there is none of that name. */
export async function listOfAxis(
  edition: EditionId,
  axis: string,
  id: string,
  parts: PageParts,
): Promise<NamedList | null> {
  const { links } = parts;
  const words = wordsOf(edition);
  const common = { label: null, isInAllEditions: true };
  const region = axis === 'region' && REGION_IDS.find((known) => known === id);
  if (region) {
    const hrefIn = (other: EditionId) => links.region(other, region);
    const title = words.regionNames[region];
    const division = await sectionsOf(edition, region, null, parts);
    return { ...common, of: { edition, region }, title, place: { region }, hrefIn, division };
  }
  const kind = axis === 'kind' && KIND_IDS.find((known) => known === id);
  if (kind) {
    const hrefIn = (other: EditionId) => links.kind(other, kind);
    const of = { edition, kinds: [kind] };
    return { ...common, of, title: words.kindNames[kind], place: { kind }, hrefIn };
  }
  return null;
}

/** The stories of a region that belong to a section; null when there is no such region or section. */
export async function listOfRegionSection(
  edition: EditionId,
  regionName: string,
  sectionName: string,
  parts: PageParts,
): Promise<NamedList | null> {
  const region = REGION_IDS.find((id) => id === regionName);
  const section = SECTION_IDS.find((id) => id === sectionName);
  if (!region || !section) return null;
  const words = wordsOf(edition);
  return {
    of: { edition, region, section },
    ...{ title: words.sectionNames[section], label: words.regionNames[region] },
    place: { region, section },
    hrefIn: (other) => parts.links.regionSection(other, region, section),
    isInAllEditions: true,
    division: await sectionsOf(edition, region, section, parts),
  };
}

/** The sections in which a region has stories, when there are several. @param here the one that is shown; null for all of them */
async function sectionsOf(
  edition: EditionId,
  region: RegionId,
  here: SectionId | null,
  { found, links }: PageParts,
): Promise<Division | null> {
  const words = wordsOf(edition);
  const areThere = await Promise.all(
    SECTION_IDS.map((section) => found.has({ edition, region, section })),
  );
  const sections = SECTION_IDS.filter((_, index) => areThere[index]);
  if (sections.length < 2 && !here) return null;
  return {
    name: `${words.regionNames[region]}: ${words.sections}`,
    parts: [
      { id: 'all', name: words.allSections, href: links.region(edition, region), isHere: !here },
      ...sections.map((id) => ({
        ...{ id, name: words.sectionNames[id], isHere: id === here },
        href: links.regionSection(edition, region, id),
      })),
    ],
  };
}

/** The regions from which a section has stories, when there are several. */
async function regionsOf(
  edition: EditionId,
  section: SectionId,
  { found, links }: PageParts,
): Promise<Division | null> {
  const words = wordsOf(edition);
  const areThere = await Promise.all(
    REGION_IDS.map((region) => found.has({ edition, region, section })),
  );
  const regions = REGION_IDS.filter((_, index) => areThere[index]);
  if (regions.length < 2) return null;
  return {
    name: `${words.sectionNames[section]}: ${words.regions}`,
    parts: [
      { id: 'all', name: words.allRegions, href: links.section(edition, section), isHere: true },
      ...regions.map((id) => ({
        ...{ id, name: words.regionNames[id], isHere: false },
        href: links.regionSection(edition, id, section),
      })),
    ],
  };
}

/** The stories of a tag, an author or a coverage; null when no story that can be read has it. */
export async function listOfMember(
  edition: EditionId,
  kind: MemberKind,
  id: string,
  { found, links }: PageParts,
): Promise<NamedList | null> {
  const title = await found.nameOf(edition, kind, id);
  if (title === null) return null;
  const words = wordsOf(edition);
  const labels = { tag: words.tag, author: words.authors, coverage: words.coverage };
  return {
    of: { edition, member: { kind, id } },
    ...{ title, label: labels[kind], place: {}, isInAllEditions: false },
    hrefIn: (other) => links[kind](other, id),
  };
}

/** The page that is asked for, from 1; null when it is no number of a page. */
export function pageNumberOf(c: Context): number | null {
  const number = c.req.query('page') ?? '1';
  return /^[1-9]\d{0,5}$/.test(number) ? Number(number) : null;
}

/** A page of a list; null when the list does not reach so far. */
export async function answerList(c: Context, parts: PageParts, named: NamedList) {
  const { lists, links, name, publicUrl } = parts;
  const { of, title, label, place, hrefIn, division = null } = named;
  const { edition } = of;
  const number = pageNumberOf(c);
  const list = number === null ? null : await lists.page(of, number);
  if (!list) return null;
  const hrefOfPage = (page: number, other = edition): string =>
    page === 1 ? hrefIn(other) : `${hrefIn(other)}?page=${page}`;
  const { page, pages } = list;
  return answerPage(c, parts, {
    edition,
    path: hrefOfPage(page),
    place,
    ...(named.isInAllEditions &&
      page === 1 && {
        editions: EDITION_IDS.map((other) => ({ edition: other, path: hrefIn(other) })),
      }),
    head: {
      title: `${title} · ${name}`,
      description: label ? `${label}: ${title}` : title,
      ...(page > 1 && { previous: publicUrl(hrefOfPage(page - 1)) }),
      ...(page < pages && { next: publicUrl(hrefOfPage(page + 1)) }),
      hidden: list.stories.length === 0,
    },
    content: (
      <ListPage
        {...{ edition, links, label, title, list, hrefOfPage }}
        division={division}
        isSection={of.section !== undefined}
        mostRead={await mostRead(parts, edition)}
      />
    ),
  });
}

/** The directory of all authors, or of all coverages, of an edition. */
export async function answerNames(
  c: Context,
  parts: PageParts,
  edition: EditionId,
  kind: 'author' | 'coverage',
) {
  const { found, links, name } = parts;
  const words = wordsOf(edition);
  const title = kind === 'author' ? words.authors : words.coverage;
  const hrefIn = kind === 'author' ? links.authors : links.coverages;
  const inUse = await found.namesInUse(edition, kind);
  const names = inUse.map((entry) => ({ ...entry, href: links[kind](edition, entry.id) }));
  return answerPage(c, parts, {
    edition,
    path: hrefIn(edition),
    editions: EDITION_IDS.map((other) => ({ edition: other, path: hrefIn(other) })),
    head: { title: `${title} · ${name}`, description: title },
    content: <NamePage edition={edition} title={title} names={names} />,
  });
}
