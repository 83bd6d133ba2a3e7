import { z } from 'zod';
import { isLanguageTag } from '../language/spoken';
import { isEmbedAddress } from '../story/embed-source';
import { IMAGE_TYPES } from '../story/schema/figure';
import { DURATION_MAX } from '../story/schema/video';
import { isVideoFile, VIMEO_ID, YOUTUBE_ID } from '../story/video-source';
import { entryId, HEADLINE_MAX, line, sha256, storyId, webAddress } from './public-values';

/** The blocks of a published story. What is not named here is refused. */

const run = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  href: webAddress.optional(),
  /** Above or below the line. */
  position: z.enum(['super', 'sub']).optional(),
  /** In another language than the story's. */
  language: z.string().refine(isLanguageTag, 'must be the tag of a language').optional(),
});
export type PublicRun = z.infer<typeof run>;
const runs = z.array(run).max(5000);

/** A point of a picture that has to stay in sight: shares from its left and its top. */
const point = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });

const mediaReference = z.strictObject({
  sha256,
  mime: z.enum(IMAGE_TYPES),
  width: z.int().positive(),
  height: z.int().positive(),
  focal: point,
  /** Other points for some shapes, where they are cut out of the picture. */
  crops: z
    .strictObject({ '16x9': point.optional(), '4x3': point.optional(), '1x1': point.optional() })
    .optional(),
});

export const publicFigure = z.strictObject({
  type: z.literal('figure'),
  media: mediaReference,
  caption: runs,
  credit: line(300).min(1),
  alternative: z.string().min(1).max(2000),
});
export type PublicFigure = z.infer<typeof publicFigure>;

/** Pictures to be looked at one after the other. */
export const publicGallery = z.strictObject({
  type: z.literal('gallery'),
  pictures: z.array(publicFigure).min(1).max(300),
});
export type PublicGallery = z.infer<typeof publicGallery>;

const videoSource = z.discriminatedUnion('provider', [
  z.strictObject({ provider: z.literal('youtube'), id: z.string().regex(YOUTUBE_ID) }),
  z.strictObject({ provider: z.literal('vimeo'), id: z.string().regex(VIMEO_ID) }),
  z.strictObject({
    provider: z.literal('file'),
    href: z.string().refine(isVideoFile, 'must be the https address of an MP4 or WebM file'),
  }),
]);

/** A video. A site shows the poster, and asks nobody else for anything before a reader wants to see it. */
export const publicVideo = z.strictObject({
  type: z.literal('video'),
  source: videoSource,
  poster: mediaReference.nullable(),
  /** Seconds. */
  duration: z.int().positive().max(DURATION_MAX).nullable(),
  caption: runs,
  credit: line(300),
  /** What is said in it, a paragraph each. */
  transcript: z.array(runs).max(5000),
});
export type PublicVideo = z.infer<typeof publicVideo>;

/** What can stand in front of the text and for the story in lists. */
export const publicLead = z.discriminatedUnion('type', [publicFigure, publicGallery, publicVideo]);
export type PublicLead = z.infer<typeof publicLead>;

/**
 * A post of another site, or a card that leads to a page. Who shows it asks the other site for nothing
 * before a reader wants that, and frames only what `embedSource` makes of the address.
 */
export const publicEmbed = z.strictObject({
  type: z.literal('embed'),
  href: z.string().max(2000).refine(isEmbedAddress, 'must be an https address'),
  title: line(300),
  description: line(2000),
  media: mediaReference.nullable(),
});
export type PublicEmbed = z.infer<typeof publicEmbed>;

/** What was said is worth nothing without words; who said it may be clear from the story. */
const publicPullQuote = z.strictObject({
  type: z.literal('pull-quote'),
  quotation: runs.min(1),
  attribution: line(300),
});

/** Every row has as many cells as the others. */
const publicTable = z.strictObject({
  type: z.literal('table'),
  caption: runs,
  headerRow: z.boolean(),
  rows: z
    .array(z.array(runs).min(1).max(50))
    .min(1)
    .max(1000)
    .refine(
      (rows) => rows.every((row) => row.length === rows[0]?.length),
      'must be as wide as each other',
    ),
});

/** What matters most of a live blog; a line may lead to an entry of the same body. */
const publicKeyPoints = z.strictObject({
  type: z.literal('key-points'),
  points: z
    .array(z.strictObject({ runs: runs.min(1), entry: entryId.optional() }))
    .min(1)
    .max(200),
});

/** An entry of a live blog. No two of a body have the same id. */
const bareEntry = z.strictObject({
  type: z.literal('entry'),
  id: entryId,
  /** When it happened; ISO 8601 with Z. */
  at: z.iso.datetime(),
  title: line(300),
  pinned: z.boolean(),
  author: line(200),
});
export type PublicEntry = z.infer<typeof bareEntry> & { blocks: PublicBlock[] };

/** A link to a story by its id, or to any page by its address. */
const linkTarget = {
  headline: line(HEADLINE_MAX),
  storyId: storyId.optional(),
  href: webAddress.optional(),
};
export const publicLink = z.strictObject(linkTarget);
export type PublicLink = z.infer<typeof publicLink>;

export type PublicBlock =
  | { type: 'paragraph'; runs: PublicRun[] }
  | { type: 'heading'; level: 2 | 3; runs: PublicRun[] }
  | { type: 'list'; ordered: boolean; items: PublicBlock[][] }
  | { type: 'blockquote'; blocks: PublicBlock[] }
  | z.infer<typeof publicPullQuote>
  | { type: 'fact-box'; title: string; blocks: PublicBlock[] }
  | z.infer<typeof publicTable>
  | PublicFigure
  | PublicGallery
  | PublicVideo
  | PublicEmbed
  | ({ type: 'read-more' } & PublicLink)
  | { type: 'rule' }
  | z.infer<typeof publicKeyPoints>
  | PublicEntry;

/** Containers nest at most this deep, so that no site has to fear for its stack. */
const MAX_DEPTH = 6;

type Schemas = readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]];

/** Blocks that hold no others. */
const FLAT = [
  z.strictObject({ type: z.literal('paragraph'), runs }),
  z.strictObject({
    type: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    runs,
  }),
  publicPullQuote,
  publicTable,
  publicFigure,
  publicGallery,
  publicVideo,
  publicEmbed,
  z.strictObject({ type: z.literal('read-more'), ...linkTarget }),
  z.strictObject({ type: z.literal('rule') }),
] as const satisfies Schemas;

const listOf = (schemas: Schemas): z.ZodType<PublicBlock[]> =>
  z.array(z.discriminatedUnion('type', schemas)).max(5000) as never;

/** The blocks that a container at a depth may hold; 0 is the deepest. */
function blocksAt(depth: number): Schemas {
  if (depth === 0) return FLAT;
  const inner = listOf(blocksAt(depth - 1));
  return [
    ...FLAT,
    z.strictObject({
      type: z.literal('list'),
      ordered: z.boolean(),
      items: z.array(inner).max(2000),
    }),
    z.strictObject({ type: z.literal('blockquote'), blocks: inner }),
    z.strictObject({ type: z.literal('fact-box'), title: line(300), blocks: inner }),
  ];
}

/** A body: blocks, and the parts of a live blog, which no other block holds. */
export const publicBlocks = listOf([
  ...blocksAt(MAX_DEPTH),
  publicKeyPoints,
  bareEntry.extend({ blocks: listOf(blocksAt(MAX_DEPTH)) }),
]).refine(hasOwnIds, 'no two entries may have the same id');

function hasOwnIds(blocks: readonly PublicBlock[]): boolean {
  const ids = blocks.flatMap((block) => (block.type === 'entry' ? block.id : []));
  return new Set(ids).size === ids.length;
}
