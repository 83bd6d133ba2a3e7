import { z } from 'zod';
import { IMAGE_TYPES } from '../story/schema/figure';
import { isWebAddress } from '../story/schema/marks';
import { EDITION_IDS, KIND_IDS, REGION_IDS, SECTION_IDS } from '../story/vocabulary';

/**
 * What a story is when it leaves the desk: plain values, no HTML, nothing to sanitise. A target
 * (the live site, WordPress, a folder of files) makes its own markup from it. The limits are what
 * a site may rely on; the desk checks them before a story can be queued.
 */
export const PUBLIC_STORY_FORMAT = 1;

/** Ids of stories and operations: what the desk makes, and nothing that could leave a path or a header. */
export const storyId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const memberId = z.string().min(1).max(120);
const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line');
export const webAddress = z.string().max(2000).refine(isWebAddress, 'must be an http(s) address');

/** Longest headline a site takes, characters. Newsroom style asks for far less. */
export const HEADLINE_MAX = 300;
export const DECK_MAX = 1000;

export const run = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  href: webAddress.optional(),
});
export type PublicRun = z.infer<typeof run>;
const runs = z.array(run).max(5000);

const mediaReference = z.strictObject({
  sha256,
  mime: z.enum(IMAGE_TYPES),
  width: z.int().positive(),
  height: z.int().positive(),
  focal: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }),
});

export const publicFigure = z.strictObject({
  type: z.literal('figure'),
  media: mediaReference,
  caption: runs,
  credit: line(300).min(1),
  alternative: z.string().min(1).max(2000),
});
export type PublicFigure = z.infer<typeof publicFigure>;

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
  | PublicFigure
  | ({ type: 'read-more' } & PublicLink)
  | { type: 'rule' };

/** Containers nest at most this deep, so that no site has to fear for its stack. */
const MAX_DEPTH = 6;

const blocksAt = (depth: number): z.ZodType<PublicBlock[]> => {
  const flat = [
    z.strictObject({ type: z.literal('paragraph'), runs }),
    z.strictObject({
      type: z.literal('heading'),
      level: z.union([z.literal(2), z.literal(3)]),
      runs,
    }),
    publicFigure,
    z.strictObject({ type: z.literal('read-more'), ...linkTarget }),
    z.strictObject({ type: z.literal('rule') }),
  ] as const;
  if (depth === 0) return z.array(z.discriminatedUnion('type', flat)).max(5000) as never;
  const inner = blocksAt(depth - 1);
  return z
    .array(
      z.discriminatedUnion('type', [
        ...flat,
        z.strictObject({
          type: z.literal('list'),
          ordered: z.boolean(),
          items: z.array(inner).max(2000),
        }),
        z.strictObject({ type: z.literal('blockquote'), blocks: inner }),
      ]),
    )
    .max(5000) as never;
};

export const publicStory = z.strictObject({
  format: z.literal(PUBLIC_STORY_FORMAT),
  id: storyId,
  edition: z.enum(EDITION_IDS),
  /** Id of the story of which this is an edition in another language; null for an original. */
  editionOf: storyId.nullable(),
  kind: z.enum(KIND_IDS),
  section: z.enum(SECTION_IDS),
  region: z.enum(REGION_IDS).nullable(),
  slug: z
    .string()
    .min(1)
    .max(120)
    .regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u),
  headline: line(HEADLINE_MAX).min(1),
  deck: line(DECK_MAX),
  authors: z.array(z.strictObject({ id: memberId, name: line(200) })).max(50),
  source: line(300),
  dateline: line(300),
  /** First publication; ISO 8601 with Z. */
  publishedAt: z.iso.datetime(),
  words: z.int().nonnegative(),
  readMinutes: z.int().positive(),
  lead: publicFigure.nullable(),
  body: blocksAt(MAX_DEPTH),
  tags: z.array(z.strictObject({ id: memberId, label: line(200) })).max(100),
  related: z.array(publicLink).max(100),
  coverage: z.array(z.strictObject({ id: memberId, name: line(200) })).max(20),
});
export type PublicStory = z.infer<typeof publicStory>;

/** The pictures that a story needs on the site, each once. */
export function mediaOf(story: PublicStory): string[] {
  const found = new Set<string>();
  const visit = (blocks: readonly PublicBlock[]): void => {
    for (const block of blocks) {
      if (block.type === 'figure') found.add(block.media.sha256);
      else if (block.type === 'blockquote') visit(block.blocks);
      else if (block.type === 'list') block.items.forEach(visit);
    }
  };
  if (story.lead) found.add(story.lead.media.sha256);
  visit(story.body);
  return [...found];
}
