import { wordsOf } from '@shared/page/words';
import { entriesInOrder } from '@shared/publish/entries-in-order';
import { leadPicture, type PublicBlock, type PublicStory } from '@shared/publish/public-story';
import type { Post } from './contract';
import { type CoreBlock, escaped, paragraph, written } from './html';
import { keyOf } from './key';
import { coreBlocks, correctionsBlock, GROUPS, type Places, relatedBlock } from './markup';
import type { Uploaded } from './media-markup';

/** What is known of the site, and of the account, when a story is written there. */
export type Site = {
  picture: (sha256: string) => Uploaded;
  addressOf: (storyId: string) => string | null;
  /** Whether the story's author is the post's author there. */
  hasAuthor: boolean;
  /** Whether the plugin is there: it shows the related links, and keeps what WordPress has no field for. */
  hasPlugin: boolean;
};

/** A part of a post, and the block of the story that it was made from; null for what stands around the text. */
export type Part = { markup: string; block: PublicBlock | null };

/** The content of a post in its parts. The first carries the key of the story. */
export function partsOf(story: PublicStory, site: Site): Part[] {
  const places: Places = {
    ...{ picture: site.picture, addressOf: site.addressOf, words: wordsOf(story.edition) },
  };
  const byline =
    site.hasAuthor && story.source === '' && story.dateline === '' ? null : bylineOf(story, site);
  const related = site.hasPlugin ? null : relatedBlock(story.related, places);
  const told = story.corrections;
  const corrections =
    told && correctionsBlock(told, wordsOf(story.edition).corrections(told.length));
  const blocks = [...(story.lead ? [story.lead] : []), ...inOrder(story)];
  const parts: [CoreBlock, PublicBlock | null][] = [
    ...(byline ? [[byline, null] as [CoreBlock, null]] : []),
    ...blocks.flatMap((block) =>
      coreBlocks(block, places).map((core, index): [CoreBlock, PublicBlock | null] => [
        ...([core, index === 0 ? block : null] as [CoreBlock, PublicBlock | null]),
      ]),
    ),
    ...(corrections ? [[corrections, null] as [CoreBlock, null]] : []),
    ...(related ? [[related, null] as [CoreBlock, null]] : []),
  ];
  if (parts.length === 0) parts.push([paragraph(''), null]);
  return parts.map(([core, block], index) => ({
    markup: written(index === 0 ? withClass(core, keyOf(story.id)) : core),
    block,
  }));
}

/** What WordPress keeps of a story, in the form in which it gives it back. */
export type Texts = { title: string; content: string; excerpt: string };

export const textsOf = (story: PublicStory, site: Site): Texts => ({
  title: escaped(story.headline),
  content: partsOf(story, site)
    .map(({ markup }) => markup)
    .join('\n\n'),
  excerpt: escaped(story.deck),
});

/** The body with the entries of a live blog as readers read them, behind all else. */
const inOrder = (story: PublicStory): PublicBlock[] => [
  ...story.body.filter(({ type }) => type !== 'entry'),
  ...entriesInOrder(story),
];

function withClass(core: CoreBlock, name: string): CoreBlock {
  return { ...core, className: core.className ? `${core.className} ${name}` : name };
}

/** "By Lena Voss · Source: Harbour Agency · Port Sudan"; null when there is nothing to say. */
function bylineOf({ edition, authors, source, dateline }: PublicStory, { hasAuthor }: Site) {
  const words = wordsOf(edition);
  const names = hasAuthor ? '' : authors.map(({ name }) => name).join(', ');
  const said = [
    ...(names === '' ? [] : [`${words.by} ${names}`]),
    ...(source === '' ? [] : [`${words.source}: ${source}`]),
    ...(dateline === '' ? [] : [dateline]),
  ].join(' · ');
  return said === '' ? null : { ...paragraph(escaped(said)), className: GROUPS.byline };
}

/** When readers may get a story, ms since 1970 UTC; null for at once. */
export function releaseOf({ releaseAt, embargo }: PublicStory): number | null {
  const times = [releaseAt, embargo].flatMap((at) => (at === undefined ? [] : Date.parse(at)));
  return times.length > 0 ? Math.max(...times) : null;
}

/**
 * The date of a post, as WordPress takes it. What shall be out at once gets no date that is still to
 * come by the site's clock: WordPress would hold it back until then.
 * @param now by the site's clock, ms since 1970 UTC
 */
export function dateOf(story: PublicStory, now: number): string {
  const release = releaseOf(story) ?? 0;
  const at = release > now ? release : Math.min(Date.parse(story.publishedAt), now);
  return new Date(at).toISOString().slice(0, 19);
}

/** The picture by which lists know the story; 0 for none. */
export function featuredIn(story: PublicStory, site: Site): number {
  const picture = leadPicture(story.lead);
  return picture ? site.picture(picture.media.sha256).id : 0;
}

/** Whether the plugin is there, as a post says. */
export const hasPlugin = ({ meta }: Post): boolean => PACKAGE in meta;

/** The field of the plugin that keeps the whole story, as JSON. */
export const PACKAGE = 'galley_package';

/** What the plugin keeps. */
export const metaOf = (story: PublicStory, site: Site): Record<string, unknown> => ({
  [PACKAGE]: JSON.stringify(story),
  ...{ galley_kind: story.kind, galley_region: story.region ?? '', galley_edition: story.edition },
  ...{ galley_source: story.source, galley_dateline: story.dateline },
  galley_authors: story.authors.map(({ name }) => name),
  galley_coverage: story.coverage.map(({ name }) => name),
  galley_related: story.related.flatMap(({ headline, storyId, href }) => {
    const url = (storyId === undefined ? null : site.addressOf(storyId)) ?? href;
    return url === undefined ? [] : [{ headline, url }];
  }),
});
