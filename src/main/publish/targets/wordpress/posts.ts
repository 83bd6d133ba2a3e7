import { z } from 'zod';
import { type Post, post } from './contract';
import { isReservation, keyOf, storyIdIn } from './key';
import type { Read, Rest } from './rest';
import { postIn } from './version';

/** Everywhere that a post can be. */
const STATUSES = 'publish,future,draft,pending,private,trash';

/** A post by its number; null when it is not there any more. */
async function readPost(rest: Rest, id: number): Promise<Read<Post | null>> {
  const said = await rest.ask({
    ...{ route: `/wp/v2/posts/${id}`, query: { context: 'edit' }, shape: post },
  });
  return !said.ok && said.refusal.code === 'rest_post_invalid_id'
    ? { ok: true, value: null }
    : said;
}

/**
 * The posts of a story, by its key: in two ways, because neither alone finds a post in each stage of its
 * life. Those that readers may have come first, the trash last, and the oldest of several first.
 *
 * @param slug the story's own, under which it may have been published; null where that is not known
 */
export async function findPosts(
  rest: Rest,
  storyId: string,
  slug: string | null,
): Promise<Read<Post[]>> {
  const query = { context: 'edit', status: STATUSES, per_page: 50, orderby: 'id', order: 'asc' };
  const ask = (more: Record<string, string>) =>
    rest.ask({ route: '/wp/v2/posts', query: { ...query, ...more }, shape: z.array(post) });
  const [bySlug, byContent] = await Promise.all([
    ask({ slug: [keyOf(storyId), ...(slug === null ? [] : [slug])].join(',') }),
    ask({ search: keyOf(storyId) }),
  ]);
  if (!bySlug.ok) return bySlug;
  if (!byContent.ok) return byContent;
  const all = new Map([...bySlug.value, ...byContent.value].map((one) => [one.id, one]));
  const own = [...all.values()].filter((one) => storyIdIn(one) === storyId);
  const rank = (one: Post): number =>
    one.status === 'trash' ? 2 : isReservation(one, storyId) ? 1 : 0;
  own.sort((a, b) => rank(a) - rank(b) || a.id - b.id);
  return { ok: true, value: own };
}

/** The post of a story: that of the version that the desk knows, else the one that is found; null for none. */
export async function postOf(
  rest: Rest,
  storyId: string,
  slug: string | null,
  etag: string | null,
): Promise<Read<Post | null>> {
  const known = etag === null ? null : postIn(etag);
  if (known !== null) return readPost(rest, known);
  const found = await findPosts(rest, storyId, slug);
  return found.ok ? { ok: true, value: found.value[0] ?? null } : found;
}

/** Throws a place away that was taken for a story which has another. Nobody has seen it. */
export const dropReservation = (rest: Rest, id: number) =>
  rest.ask({
    ...{ method: 'DELETE', route: `/wp/v2/posts/${id}`, query: { force: 'true' } },
    shape: z.object({ deleted: z.literal(true) }),
  });

/** Where readers find a post, also one that waits for its time. */
export function publicAddress({ link, status, slug, permalink_template: template }: Post): string {
  return status === 'future' && template ? template.replace('%postname%', slug) : link;
}
