import { z } from 'zod';
import type { StoryThere } from '../live-site';
import { nameOf } from './authors';
import { type Picture, type Post, picture } from './contract';
import { addressesIn, type DeskSide } from './desk-side';
import { pictureIn, storyIdIn } from './key';
import { picturesThere } from './pictures';
import type { Read, Rest } from './rest';
import { hashesIn, keptPackage, storyBack } from './story-back';
import { readTerms, sectionOf } from './terms';
import { etagOf } from './version';

/** Pictures asked for at once. */
const AT_ONCE = 100;

/** Posts as stories, with their ETags; null in the place of what no story can be. */
export async function readPosts(
  rest: Rest,
  desk: DeskSide,
  posts: readonly Post[],
): Promise<Read<(StoryThere | null)[]>> {
  const categories = await readTerms(
    rest,
    'categories',
    posts.flatMap((one) => one.categories),
  );
  if (!categories.ok) return categories;
  const tags = await readTerms(
    rest,
    'tags',
    posts.flatMap((one) => one.tags),
  );
  if (!tags.ok) return tags;
  const library = await picturesIn(rest, posts);
  if (!library.ok) return library;
  const pictures = new Map(
    library.value.flatMap((one) => {
      const media = mediaIn(one);
      return media ? [[one.source_url, media] as const] : [];
    }),
  );
  const stories: (StoryThere | null)[] = [];
  for (const post of posts) {
    const id = storyIdIn(post);
    const kept = keptPackage(post);
    const own = id === null ? null : (desk.published(id)?.story ?? null);
    const base = kept?.id === id ? kept : own;
    const uploaded = await picturesThere(rest, hashesIn(base));
    if (!uploaded.ok) return uploaded;
    const section = sectionOf(post, categories.value);
    const story = storyBack(post, {
      ...{ base, pictures, uploaded: uploaded.value, section: section?.section ?? null },
      tags: post.tags.flatMap((tag) => tags.value.get(tag)?.name ?? []),
      author: base ? null : await nameOf(rest, post.author),
      addressOf: base ? await addressesIn(base, desk.addressOf) : () => null,
    });
    stories.push(story && { story, etag: etagOf(post, section?.id ?? null) });
  }
  return { ok: true, value: stories };
}

/** The pictures that posts show, as the block editor names them in its comments and classes. */
async function picturesIn(rest: Rest, posts: readonly Post[]): Promise<Read<Picture[]>> {
  const ids = posts.flatMap(({ content }) =>
    [...content.raw.matchAll(/\bwp-image-(\d{1,15})\b/g)].map(([, id]) => Number(id)),
  );
  const all = [...new Set(ids)];
  const found: Picture[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const include = all.slice(at, at + AT_ONCE).join(',');
    const said = await rest.ask({
      ...{ route: '/wp/v2/media', query: { include, per_page: AT_ONCE } },
      shape: z.array(picture),
    });
    if (!said.ok) return said;
    found.push(...said.value);
  }
  return { ok: true, value: found };
}

/** A picture as a story names it; null for one that Galley has not put there. */
function mediaIn(one: Picture) {
  const sha256 = pictureIn(one);
  const size = one.media_details;
  const mime = z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);
  const type = mime.safeParse(one.mime_type);
  if (sha256 === null || size === null || !type.success) return null;
  return { sha256, mime: type.data, ...size, focal: { x: 0.5, y: 0.5 } };
}
