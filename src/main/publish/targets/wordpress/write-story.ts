import { wordsOf } from '@shared/page/words';
import { mediaOf, type PublicStory } from '@shared/publish/public-story';
import type { Answer } from '../answer';
import type { Delivery } from '../live-site';
import { HELD } from '../upload';
import { authorOf } from './authors';
import { type Post, post as postShape } from './contract';
import { addressesIn, type DeskSide } from './desk-side';
import { asWritten, escaped } from './html';
import { isReservation, keyOf } from './key';
import { NO_PICTURE, type Uploaded } from './media-markup';
import { type BringPicture, picturesThere } from './pictures';
import {
  dateOf,
  featuredIn,
  hasPlugin,
  metaOf,
  releaseOf,
  type Site,
  type Texts,
  textsOf,
} from './post-body';
import { dropReservation, findPosts, postOf, publicAddress } from './posts';
import type { Read, Rest } from './rest';
import { categoriesWith, readTerms, termOf } from './terms';
import { etagOf, isAt } from './version';

/** What of a story is in WordPress before the story itself. */
type Supplies = {
  pictures: ReadonlyMap<string, Uploaded>;
  section: number | null;
  tags: number[];
  addressOf: (storyId: string) => string | null;
};

/**
 * Puts a story into WordPress: its pictures and terms, then the post. A new one begins as an empty draft
 * that is found again by its key, and becomes public by one change of that draft; so whatever is lost
 * on the way, readers never get two.
 */
export async function writeStory(
  rest: Rest,
  desk: DeskSide,
  bring: BringPicture,
  delivery: Delivery,
): Promise<Answer> {
  const { story, etag, attempt, mayGoOn } = delivery;
  const supplies = await supply(rest, desk, bring, delivery);
  if (!supplies.ok) return beforeTheStory(supplies.refusal.answer);
  const early = (releaseOf(story) ?? 0) - rest.now();
  if (early > 0 && early <= WITHIN_MS) return tooEarly(early);
  const found = await postOf(rest, story.id, story.slug, etag);
  if (!found.ok) return beforeTheStory(found.refusal.answer);
  const present = found.value;
  if (etag !== null && (present === null || present.status === 'trash')) return CHANGED;
  if (!mayGoOn()) return HELD;
  const place = present ? { ok: true as const, value: present } : await reserve(rest, story);
  if (!place.ok) return beforeTheStory(place.refusal.answer);
  if (place.value === null) return ANOTHER_DESK;

  const post = place.value;
  const author = await authorOf(rest, story, post);
  if (!author.ok) return beforeTheStory(author.refusal.answer);
  const site = siteFor(supplies.value, post, author.value);
  const texts = textsOf(story, site);
  const isNew = present === null || isReservation(present, story.id) || present.status === 'trash';
  if (!isNew && (etag === null || !isAt(post, etag))) {
    // An earlier attempt may have done it, of which no answer came.
    const isOurs = attempt > 1 && saysTheSame(post, texts);
    if (!isOurs) return etag === null ? PUT_BY_OTHERS : CHANGED;
  }
  const categories = await categoriesFor(rest, post, supplies.value.section);
  if (!categories.ok) return beforeTheStory(categories.refusal.answer);
  if (!mayGoOn()) return HELD;
  const { section, tags } = supplies.value;
  const said = await rest.ask({
    ...{ method: 'POST', route: `/wp/v2/posts/${post.id}`, query: { context: 'edit' } },
    json: {
      ...texts,
      ...{ slug: story.slug, status: 'publish', date_gmt: dateOf(story, rest.now()) },
      ...{ featured_media: featuredIn(story, site), categories: categories.value, tags },
      ...(author.value !== null && { author: author.value }),
      ...(site.hasPlugin && { meta: metaOf(story, site) }),
    },
    shape: postShape,
  });
  if (!said.ok) return said.refusal.answer;
  if (said.value.status !== 'publish' && said.value.status !== 'future') return kept(said.value);
  return {
    ...{ type: 'acknowledged', url: publicAddress(said.value), version: 0 },
    etag: etagOf(said.value, section),
  };
}

/** Sees to it that all that the post needs is there. */
async function supply(
  rest: Rest,
  desk: DeskSide,
  bring: BringPicture,
  { story, mayGoOn, onProgress }: Delivery,
): Promise<Read<Supplies>> {
  const hashes = mediaOf(story);
  const there = await picturesThere(rest, hashes);
  if (!there.ok) return there;
  const pictures = new Map(there.value);
  for (const [index, sha256] of hashes.entries()) {
    if (pictures.has(sha256)) continue;
    if (!mayGoOn()) return { ok: false, refusal: { answer: HELD, code: null, status: null } };
    onProgress({ picture: index + 1, pictures: hashes.length, part: 0 });
    const sent = await bring(story, sha256);
    if (!sent.ok) return sent;
    pictures.set(sha256, sent.value);
    onProgress({ picture: index + 1, pictures: hashes.length, part: 1 });
  }
  const name = wordsOf(story.edition).sectionNames[story.section];
  const section = await termOf(rest, 'categories', name, story.section);
  if (!section.ok) return section;
  const tags: number[] = [];
  for (const { label } of story.tags) {
    const tag = await termOf(rest, 'tags', label);
    if (!tag.ok) return tag;
    if (tag.value !== null) tags.push(tag.value);
  }
  const addressOf = await addressesIn(story, desk.addressOf);
  return { ok: true, value: { pictures, section: section.value, tags, addressOf } };
}

/**
 * Takes the place of a story that is not there: an empty draft. Of several desks, or attempts, that do so
 * at once the first has it, and the others leave theirs.
 *
 * @returns null when another has it
 */
async function reserve(
  rest: Rest,
  { id, slug, headline }: PublicStory,
): Promise<Read<Post | null>> {
  const made = await rest.ask({
    ...{ method: 'POST', route: '/wp/v2/posts', query: { context: 'edit' }, shape: postShape },
    json: { title: escaped(headline), slug: keyOf(id), status: 'draft' },
  });
  if (!made.ok) return made;
  const found = await findPosts(rest, id, slug);
  if (!found.ok) return found;
  const others = found.value.filter((one) => one.id !== made.value.id && one.status !== 'trash');
  const isFirst = others.every((one) => isReservation(one, id) && one.id > made.value.id);
  if (isFirst) return { ok: true, value: made.value };
  await dropReservation(rest, made.value.id);
  return { ok: true, value: null };
}

const siteFor = ({ pictures, addressOf }: Supplies, post: Post, author: number | null): Site => ({
  picture: (sha256) => pictures.get(sha256) ?? NO_PICTURE,
  ...{ addressOf, hasPlugin: hasPlugin(post), hasAuthor: author !== null || hasPlugin(post) },
});

async function categoriesFor(rest: Rest, post: Post, section: number | null) {
  const known = await readTerms(rest, 'categories', post.categories);
  if (!known.ok) return known;
  return { ok: true as const, value: categoriesWith(section, post.categories, known.value) };
}

const saysTheSame = ({ title, content, excerpt }: Post, texts: Texts): boolean =>
  title.raw === texts.title &&
  asWritten(content.raw) === texts.content &&
  excerpt.raw === texts.excerpt;

/** What failed before the story itself was sent tells nothing of the story. */
const beforeTheStory = (answer: Answer): Answer =>
  'doubt' in answer ? { ...answer, doubt: 'as before' } : answer;

export const CHANGED: Answer = {
  type: 'conflict',
  message:
    'Someone changed this story in WordPress since this desk last published it. Nothing was overwritten: compare the two before you publish again.',
};

const PUT_BY_OTHERS: Answer = {
  type: 'conflict',
  message:
    'WordPress already has this story, and this desk did not put it there. Nothing was overwritten: compare the two before you publish.',
};

const ANOTHER_DESK: Answer = {
  ...{ type: 'later', why: 'put off', retryAfterMs: null, doubt: 'as before' },
  message: 'Another desk is publishing this story at the moment. Galley looks again by itself.',
};

/** WordPress lets out at once what has less than a minute to wait. */
const WITHIN_MS = 61_000;

const tooEarly = (retryAfterMs: number): Answer => ({
  ...{ type: 'later', why: 'put off', retryAfterMs, doubt: 'as before' },
  message:
    'WordPress holds a story to the minute only, so this desk sends it when its time has come.',
});

const kept = ({ status }: Post): Answer => ({
  ...{ type: 'refused', doubt: 'new' },
  message: `WordPress has the story, and keeps it from readers (as “${status}”): a plugin may ask for approval. Publish it there, or retry.`,
});
