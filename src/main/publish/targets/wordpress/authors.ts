import type { PublicStory } from '@shared/publish/public-story';
import { foldForId } from '@shared/story/slug';
import { z } from 'zod';
import { type Post, user } from './contract';
import type { Read, Rest } from './rest';
import { unescaped } from './text';

/** Says that the account may make others the author of a post. */
const MAY_ASSIGN = 'wp:action-assign-author';

/**
 * The user of WordPress who is the author of a story, by the name; null where there is none, there are
 * several authors, or the account may not say whose a post is. Then the names stand in the text.
 */
export async function authorOf(
  rest: Rest,
  { authors }: PublicStory,
  post: Post,
): Promise<Read<number | null>> {
  const [author, ...others] = authors;
  if (!author || others.length > 0) return { ok: true, value: null };
  const found = await rest.ask({
    ...{ route: '/wp/v2/users', query: { search: author.name, per_page: 100 } },
    shape: z.array(user),
  });
  if (!found.ok) {
    const isHidden = found.refusal.status !== null && found.refusal.status < 500;
    return isHidden ? { ok: true, value: null } : found;
  }
  const wanted = foldForId(author.name);
  const same = found.value.find(({ name }) => foldForId(unescaped(name)) === wanted);
  const mayBe = same?.id === post.author || MAY_ASSIGN in (post._links ?? {});
  return { ok: true, value: same && mayBe ? same.id : null };
}

/** The name of a user; null where the account may not see it. */
export async function nameOf(rest: Rest, id: number): Promise<string | null> {
  const said = await rest.ask({ route: `/wp/v2/users/${id}`, shape: user });
  return said.ok ? unescaped(said.value.name) : null;
}
