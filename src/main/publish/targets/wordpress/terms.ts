import type { PublicStory } from '@shared/publish/public-story';
import { foldForId } from '@shared/story/slug';
import { SECTION_IDS, type SectionId } from '@shared/story/vocabulary';
import { z } from 'zod';
import { type Post, type Term, term } from './contract';
import type { Read, Rest } from './rest';
import { unescaped } from './text';

/** How a taxonomy of WordPress is called in its addresses. */
type Taxonomy = 'tags' | 'categories';

/** What WordPress gives at once at most. */
const AT_ONCE = 100;

/** Terms by their numbers. */
export async function readTerms(
  rest: Rest,
  taxonomy: Taxonomy,
  ids: readonly number[],
): Promise<Read<Map<number, Term>>> {
  const found = new Map<number, Term>();
  const all = [...new Set(ids)];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const include = all.slice(at, at + AT_ONCE).join(',');
    const said = await rest.ask({
      ...{ route: `/wp/v2/${taxonomy}`, query: { include, per_page: AT_ONCE } },
      shape: z.array(term),
    });
    if (!said.ok) return said;
    for (const one of said.value) found.set(one.id, { ...one, name: unescaped(one.name) });
  }
  return { ok: true, value: found };
}

/** The term of a name, made where it is missing; null where the account may not make one. */
export async function termOf(
  rest: Rest,
  taxonomy: Taxonomy,
  name: string,
  slug?: SectionId,
): Promise<Read<number | null>> {
  const query = slug === undefined ? { search: name } : { slug };
  const found = await rest.ask({
    ...{ route: `/wp/v2/${taxonomy}`, query: { ...query, per_page: AT_ONCE } },
    shape: z.array(term),
  });
  if (!found.ok) return found;
  const [same] = found.value.filter(
    (one) => slug !== undefined || isSameName(unescaped(one.name), name),
  );
  if (same) return { ok: true, value: same.id };
  const made = await rest.ask({
    ...{ method: 'POST', route: `/wp/v2/${taxonomy}`, json: { name, ...(slug && { slug }) } },
    shape: term,
  });
  if (made.ok) return { ok: true, value: made.value.id };
  const { termId, code, status } = made.refusal;
  // Another desk made it meanwhile, or WordPress takes another spelling for the same.
  if (code === 'term_exists' && termId !== undefined) return { ok: true, value: termId };
  return status === 401 || status === 403 ? { ok: true, value: null } : made;
}

const isSameName = (one: string, other: string): boolean => foldForId(one) === foldForId(other);

const isSection = (slug: string): slug is SectionId =>
  (SECTION_IDS as readonly string[]).includes(slug);

/** The section under which a post stands, and the number of its category; null where it has none. */
export function sectionOf(
  { categories }: Pick<Post, 'categories'>,
  known: Map<number, Term>,
): { id: number; section: SectionId } | null {
  for (const id of categories) {
    const slug = known.get(id)?.slug ?? '';
    if (isSection(slug)) return { id, section: slug };
  }
  return null;
}

/** The categories of a post under a section: those that the people of the site gave it stay. */
export function categoriesWith(
  section: number | null,
  present: readonly number[],
  known: Map<number, Term>,
): number[] {
  const others = present.filter((id) => {
    const slug = known.get(id)?.slug ?? '';
    return !isSection(slug) && slug !== 'uncategorized' && id !== section;
  });
  return section === null ? others : [section, ...others];
}

/** A story's tags as WordPress gives them back: as the story has them where they are the same. */
export const tagsOf = (labels: readonly string[], base: PublicStory | null): PublicStory['tags'] =>
  labels.map((label) => {
    const same = base?.tags.find((one) => isSameName(one.label, label));
    return same ?? { id: foldForId(label), label: label.slice(0, 200) };
  });
