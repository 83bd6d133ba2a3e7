import { formatOf } from '@shared/publish/format';
import {
  everyBlockOf,
  mediaOf,
  type PublicBlock,
  type PublicLead,
  type PublicStory,
  publicStory,
} from '@shared/publish/public-story';
import { foldForId, slugOf } from '@shared/story/slug';
import { bodyText, countWords, readMinutes } from '@shared/story/text';
import { blocksBack, type KnownPictures } from './blocks-back';
import type { Post } from './contract';
import { asWritten } from './html';
import { storyIdIn } from './key';
import { NO_PICTURE, type Uploaded } from './media-markup';
import { PACKAGE, partsOf } from './post-body';
import { segmentsIn } from './segments';
import { tagsOf } from './terms';
import { unescaped } from './text';

/** What belongs to a post beside what it says itself. */
export type Surroundings = {
  /** What Galley put there last, as far as anybody knows: it tells what WordPress has no place for. */
  base: PublicStory | null;
  section: PublicStory['section'] | null;
  tags: readonly string[];
  /** The name of the post's author; null where it is not to be seen. */
  author: string | null;
  /** Pictures of Galley that are in the media library, by their hash and by their address. */
  uploaded: ReadonlyMap<string, Uploaded>;
  pictures: KnownPictures;
  addressOf: (storyId: string) => string | null;
};

/** What Galley put there, as the plugin keeps it; null without the plugin. */
export function keptPackage({ meta }: Post): PublicStory | null {
  const text = (meta as Record<string, unknown>)[PACKAGE];
  if (typeof text !== 'string' || text === '') return null;
  try {
    return publicStory.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * A post as a story. Blocks that stand there as Galley wrote them are the very blocks of the story; the
 * others are read from their HTML. Null for what no story can be.
 */
export function storyBack(post: Post, around: Surroundings): PublicStory | null {
  const { base } = around;
  const blocks = blocksOf(post, around);
  const [first, ...rest] = blocks;
  const lead: PublicLead | null = isLead(first) ? first : null;
  const body = lead ? rest : blocks;
  const words = countWords(bodyText(body as never));
  const headline = unescaped(post.title.raw).slice(0, 300);
  const isSame = base !== null && JSON.stringify(body) === JSON.stringify(base.body);
  const story = {
    ...(base ?? stranger(post, headline)),
    ...{ headline, deck: unescaped(post.excerpt.raw).slice(0, 1000) },
    slug: slugBack(post.slug, base?.slug ?? null, headline),
    ...(around.section && { section: around.section }),
    tags: tagsOf(around.tags, base),
    ...authorsBack(base, around.author),
    ...(!isSame && { words, readMinutes: readMinutes(words) }),
    ...{ lead, body },
  };
  const format = Math.max(formatOf(story), base?.format ?? 1);
  return publicStory.safeParse({ ...story, format }).data ?? null;
}

/** What nobody but Galley could say, of a post that it has not put there or knows nothing more of. */
function stranger(post: Post, headline: string) {
  return {
    id: storyIdIn(post) ?? `wp-${post.id}`,
    edition: /\p{Script=Arabic}/u.test(headline) ? 'ar' : 'en',
    ...{ editionOf: null, kind: 'news', section: 'miscellaneous', region: null },
    ...{ source: '', dateline: '', related: [], coverage: [] },
    publishedAt: new Date(post.date_gmt ?? post.modified_gmt).toISOString(),
  } as const;
}

const isLead = (block: PublicBlock | undefined): block is PublicLead =>
  block?.type === 'figure' || block?.type === 'gallery' || block?.type === 'video';

function blocksOf(post: Post, around: Surroundings): PublicBlock[] {
  const { base, pictures } = around;
  if (base === null)
    return segmentsIn(post.content.raw).flatMap((one) => blocksBack(one, pictures));
  const known = partsKnown(base, around);
  const own = asCut(pictures, base);
  const blocks = segmentsIn(post.content.raw).flatMap(
    (one) => known.get(asWritten(one.raw)) ?? blocksBack(one, own),
  );
  return inOwnOrder(blocks, base);
}

/** The pictures as the story has them: WordPress does not know what of them has to stay in sight. */
function asCut(pictures: KnownPictures, base: PublicStory): KnownPictures {
  const media = [...everyBlockOf(base)].flatMap((one) => (one.type === 'figure' ? one.media : []));
  const known = new Map(media.map((one) => [one.sha256, one]));
  return new Map([...pictures].map(([url, one]) => [url, known.get(one.sha256) ?? one]));
}

/** What each part of the post was made from, in every form in which Galley may have written it. */
function partsKnown(base: PublicStory, { uploaded, addressOf }: Surroundings) {
  const picture = (sha256: string): Uploaded => uploaded.get(sha256) ?? NO_PICTURE;
  const forms = [true, false].flatMap((hasAuthor) =>
    [true, false].flatMap((hasPlugin) =>
      partsOf(base, { picture, addressOf, hasAuthor, hasPlugin }),
    ),
  );
  return new Map(forms.map(({ markup, block }) => [markup, block ? [block] : []]));
}

/** Entries of a live blog in the order in which the desk wrote them, where nobody changed anything. */
function inOwnOrder(blocks: PublicBlock[], { lead, body }: PublicStory): PublicBlock[] {
  const whole = [...(lead ? [lead] : []), ...body];
  const isSame = blocks.length === whole.length && blocks.every((block) => whole.includes(block));
  return isSame ? whole : blocks;
}

/** WordPress keeps letters of other alphabets as `%d8`, cuts what is too long, and counts doubles. */
function slugBack(slug: string, base: string | null, headline: string): string {
  const present = decoded(slug);
  if (base !== null && (present === base || isCutOf(slug, base))) return base;
  return slugOf(present) || slugOf(headline) || 'story';
}

const isCutOf = (slug: string, base: string): boolean => {
  const encoded = encodeURIComponent(base).toLowerCase();
  const uncounted = slug.replace(/-\d+$/, '');
  return slug !== '' && (uncounted === encoded || (slug.length > 150 && encoded.startsWith(slug)));
};

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** The authors as the desk has them, unless someone gave the post another author. */
function authorsBack(base: PublicStory | null, name: string | null): Pick<PublicStory, 'authors'> {
  if (base) return { authors: base.authors };
  return {
    authors: name === null ? [] : [{ id: foldForId(name) || 'author', name: name.slice(0, 200) }],
  };
}

/** The hashes whose pictures have to be looked up to read a post. */
export const hashesIn = (base: PublicStory | null): string[] => (base ? mediaOf(base) : []);
