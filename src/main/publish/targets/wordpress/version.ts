import { createHash } from 'node:crypto';
import type { Post } from './contract';

/**
 * Names a version of a post: its number, that of the category of its section, and a hash of all that
 * Galley writes there. WordPress counts changes to the second only, and marks posts as changed in which
 * nothing is; so it counts what a post says. Other categories are left to the people of the site.
 *
 * @param section the category of the section; null where the post has none
 */
export function etagOf(post: Post, section: number | null): string {
  const said = [
    ...[post.title.raw, post.content.raw, post.excerpt.raw, post.slug, statusOf(post)],
    ...[post.author, post.featured_media, post.date_gmt],
    ...[section !== null && post.categories.includes(section), [...post.tags].sort()],
  ];
  const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
  return `"${post.id}-${section ?? 0}-${hash}"`;
}

/** Whether a post is as an ETag says. */
export function isAt(post: Post, etag: string): boolean {
  const parts = partsIn(etag);
  return parts !== null && etagOf(post, parts.section === 0 ? null : parts.section) === etag;
}

/** The number of the post that an ETag is of; null for an ETag of something else. */
export const postIn = (etag: string): number | null => partsIn(etag)?.post ?? null;

function partsIn(etag: string): { post: number; section: number } | null {
  const [, post, section] = /^"([1-9]\d{0,14})-(\d{1,15})-[0-9a-f]{32}"$/.exec(etag) ?? [];
  return post && section ? { post: Number(post), section: Number(section) } : null;
}

/** A post that waits for its time comes out by itself: that is no change. */
const statusOf = ({ status }: Post): string => (status === 'future' ? 'publish' : status);
