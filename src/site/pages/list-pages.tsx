import type { SiteLinks } from '@shared/page/links';
import { ListPage } from '@shared/page/list-page';
import { NamePage } from '@shared/page/name-page';
import type { PagePlace } from '@shared/page/navigation';
import { wordsOf } from '@shared/page/words';
import {
  EDITION_IDS,
  type EditionId,
  KIND_GROUPS,
  KIND_IDS,
  KINDS,
  type KindGroupId,
  type KindId,
  REGION_IDS,
  SECTION_IDS,
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
};

export const kindsOfGroup = (group: KindGroupId): KindId[] =>
  KINDS.filter((kind) => kind.group === group).map(({ id }) => id);

/** A section, or a group of kinds, by the one word in its address; null when it is neither. */
export function listOfTerm(edition: EditionId, term: string, links: SiteLinks): NamedList | null {
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
    return { ...common, of: { edition, section }, title, place: { section }, hrefIn };
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
export function listOfAxis(
  edition: EditionId,
  axis: string,
  id: string,
  links: SiteLinks,
): NamedList | null {
  const words = wordsOf(edition);
  const common = { label: null, isInAllEditions: true };
  const region = axis === 'region' && REGION_IDS.find((known) => known === id);
  if (region) {
    const hrefIn = (other: EditionId) => links.region(other, region);
    const title = words.regionNames[region];
    return { ...common, of: { edition, region }, title, place: { region }, hrefIn };
  }
  const kind = axis === 'kind' && KIND_IDS.find((known) => known === id);
  if (kind) {
    const hrefIn = (other: EditionId) => links.kind(other, kind);
    const of = { edition, kinds: [kind] };
    return { ...common, of, title: words.kindNames[kind], place: { kind }, hrefIn };
  }
  return null;
}

/** The stories of a tag, an author or a coverage; null when no story that can be read has it. */
export function listOfMember(
  edition: EditionId,
  kind: MemberKind,
  id: string,
  { found, links }: PageParts,
): NamedList | null {
  const title = found.nameOf(edition, kind, id);
  if (title === null) return null;
  const words = wordsOf(edition);
  const labels = { tag: words.tag, author: words.authors, coverage: words.coverage };
  return {
    of: { edition, member: { kind, id } },
    ...{ title, label: labels[kind], place: {}, isInAllEditions: false },
    hrefIn: (other) => links[kind](other, id),
  };
}

/** A page of a list; null when the list does not reach so far. */
export function answerList(c: Context, parts: PageParts, named: NamedList) {
  const { lists, links, name, publicUrl } = parts;
  const { of, title, label, place, hrefIn } = named;
  const { edition } = of;
  const number = c.req.query('page') ?? '1';
  const list = /^[1-9]\d{0,5}$/.test(number) ? lists.page(of, Number(number)) : null;
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
        isSection={of.section !== undefined}
        mostRead={mostRead(parts, edition)}
      />
    ),
  });
}

/** The directory of all authors, or of all coverages, of an edition. */
export function answerNames(
  c: Context,
  parts: PageParts,
  edition: EditionId,
  kind: 'author' | 'coverage',
) {
  const { found, links, name } = parts;
  const words = wordsOf(edition);
  const title = kind === 'author' ? words.authors : words.coverage;
  const hrefIn = kind === 'author' ? links.authors : links.coverages;
  const names = found
    .namesInUse(edition, kind)
    .map((entry) => ({ ...entry, href: links[kind](edition, entry.id) }));
  return answerPage(c, parts, {
    edition,
    path: hrefIn(edition),
    editions: EDITION_IDS.map((other) => ({ edition: other, path: hrefIn(other) })),
    head: { title: `${title} · ${name}`, description: title },
    content: <NamePage edition={edition} title={title} names={names} />,
  });
}
