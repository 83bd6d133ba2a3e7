/**
 * What names a story in WordPress, so that it is found again whatever was lost. A draft that is made
 * for it has the key as its slug, until it is published; from then on the key is a class of its first block.
 */
export const keyOf = (storyId: string): string => `${PREFIX}${storyId}`;

const PREFIX = 'galley-story-';
const KEY = /class="[^"]*\bgalley-story-([a-z0-9][a-z0-9-]{0,63})/;

/** The story of a post that Galley put there; null for any other. */
export function storyIdIn({
  slug,
  content,
}: {
  slug: string;
  content: { raw: string };
}): string | null {
  const inContent = KEY.exec(content.raw)?.[1];
  if (inContent !== undefined) return inContent;
  return slug.startsWith(PREFIX) ? slug.slice(PREFIX.length).replace(TRASHED, '') : null;
}

/** What WordPress puts behind the slug of a post in the trash. */
const TRASHED = /__trashed(?:-\d+)?$/;

/** A place that was taken for a story, and nothing else yet. */
export const isReservation = (
  post: { slug: string; status: string; content: { raw: string } },
  storyId: string,
): boolean => post.status === 'draft' && post.slug === keyOf(storyId) && post.content.raw === '';

/** A picture is found again by its slug. */
export const pictureSlug = (sha256: string): string => `galley-${sha256}`;

export const pictureIn = ({ slug }: { slug: string }): string | null =>
  /^galley-([0-9a-f]{64})$/.exec(slug)?.[1] ?? null;
