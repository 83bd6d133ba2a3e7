import type { Change, ChangesAnswer } from '@shared/publish/api';
import { z } from 'zod';
import { type Post, post } from './contract';
import type { DeskSide } from './desk-side';
import { storyIdIn } from './key';
import { publicAddress } from './posts';
import { readPosts } from './read-posts';
import type { Read, Rest } from './rest';

const AT_ONCE = 50;
/** WordPress counts to the second: what changed in one is told when it is over, all of it; ms. */
const SETTLED_MS = 2000;

/**
 * What changed in WordPress since a cursor: the second, since 1970 UTC, before which all is known. Posts
 * that were deleted for good leave no trace there; what was only put into the trash is told.
 */
export async function changesSince(
  rest: Rest,
  desk: DeskSide,
  since: number,
): Promise<Read<ChangesAnswer>> {
  const changed = await changedPosts(rest, since);
  if (!changed.ok) return changed;
  const { posts, cursor, more } = changed.value;
  // What came out at its time was not changed then. The first look finds it anyway.
  const released = since === 0 ? NONE : await releasedPosts(rest, since, cursor);
  if (!released.ok) return released;
  const all = new Map([...released.value, ...posts].map((one) => [one.id, one]));
  const changes = await told(rest, desk, [...all.values()], cursor);
  return changes.ok ? { ok: true, value: { changes: changes.value, cursor, more } } : changes;
}

const NONE: Read<Post[]> = { ok: true, value: [] };

type Changed = { posts: Post[]; cursor: number; more: boolean };

/** Whole seconds of changes that are over, oldest first; as many as come at once. */
async function changedPosts(rest: Rest, since: number): Promise<Read<Changed>> {
  const posts: Post[] = [];
  for (let page = 1; ; page++) {
    const said = await ask(rest, page, {
      ...{ status: 'publish,trash,draft,private', orderby: 'modified' },
      modified_after: at(since - 1),
    });
    if (!said.ok) return said;
    const until = Math.floor((rest.now() - SETTLED_MS) / 1000);
    posts.push(...said.value.filter((one) => secondOf(one) < until));
    if (said.value.length < AT_ONCE) {
      return { ok: true, value: { posts, cursor: Math.max(since, until), more: false } };
    }
    const last = secondOf(posts.at(-1));
    // One answer tells whole seconds, so that the next one can begin with a new one.
    if (last > secondOf(posts[0])) {
      const whole = posts.filter((one) => secondOf(one) < last);
      return { ok: true, value: { posts: whole, cursor: last, more: true } };
    }
  }
}

/** Posts whose time came from one second up to another. */
async function releasedPosts(rest: Rest, since: number, until: number): Promise<Read<Post[]>> {
  const posts: Post[] = [];
  for (let page = 1; ; page++) {
    const said = await ask(rest, page, {
      ...{ status: 'publish', orderby: 'date', after: at(since - 1), before: at(until) },
    });
    if (!said.ok) return said;
    posts.push(...said.value);
    if (said.value.length < AT_ONCE) return { ok: true, value: posts };
  }
}

async function ask(rest: Rest, page: number, more: Record<string, string>): Promise<Read<Post[]>> {
  const said = await rest.ask({
    route: '/wp/v2/posts',
    query: { context: 'edit', order: 'asc', per_page: AT_ONCE, page, ...more },
    shape: z.array(post),
  });
  // The page behind the last one, when that was full.
  return !said.ok && said.refusal.code === 'rest_post_invalid_page_number' ? NONE : said;
}

async function told(
  rest: Rest,
  desk: DeskSide,
  posts: readonly Post[],
  cursor: number,
): Promise<Read<Change[]>> {
  const out = posts.filter(({ status }) => status === 'publish');
  const stories = await readPosts(rest, desk, out);
  if (!stories.ok) return stories;
  const puts = new Map(out.map((one, index) => [one.id, stories.value[index] ?? null]));
  const changes = posts.flatMap((one): Change[] => {
    const there = puts.get(one.id);
    if (there) return [{ type: 'put', cursor, url: publicAddress(one), ...there }];
    if (one.status === 'publish') return [];
    return [{ type: 'delete', cursor, id: storyIdIn(one) ?? `wp-${one.id}` }];
  });
  return { ok: true, value: changes };
}

const secondOf = (one: Post | undefined): number =>
  one ? Math.floor(Date.parse(one.modified_gmt) / 1000) : 0;

const at = (second: number): string => new Date(Math.max(1, second) * 1000).toISOString();
