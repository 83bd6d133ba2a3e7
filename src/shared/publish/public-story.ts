import { z } from 'zod';
import { everyBlock } from '../story/blocks';
import { CORRECTION_MAX } from '../story/members';
import { EDITION_IDS, KIND_IDS, REGION_IDS, SECTION_IDS } from '../story/vocabulary';
import { FORMATS, formatOf } from './format';
import {
  type PublicBlock,
  type PublicFigure,
  type PublicLead,
  type PublicRun,
  publicBlocks,
  publicLead,
  publicLink,
} from './public-blocks';
import { DECK_MAX, HEADLINE_MAX, line, storyId } from './public-values';

export type {
  PublicBlock,
  PublicEmbed,
  PublicEntry,
  PublicFigure,
  PublicGallery,
  PublicLead,
  PublicLink,
  PublicRun,
  PublicVideo,
} from './public-blocks';
export { DECK_MAX, HEADLINE_MAX, sha256, storyId, webAddress } from './public-values';

const memberId = z.string().min(1).max(120);

/** A correction: what was wrong, in a line for readers, and since when they are told. */
const publicCorrection = z.strictObject({
  id: memberId,
  note: line(CORRECTION_MAX).min(1),
  date: z.iso.datetime(),
});

/**
 * What a story is when it leaves the desk: plain values, no HTML, nothing to sanitise. A target
 * (the live site, WordPress, a folder of files) makes its own markup from it. The limits are what
 * a site may rely on; the desk checks them before a story can be queued.
 */
export const publicStory = z
  .strictObject({
    format: z.literal(FORMATS),
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
    /** When readers get it; absent for at once. The site holds it until then, and nobody sees it. */
    releaseAt: z.iso.datetime().optional(),
    /** Until when its sender asks that nobody sees it; no site gives it to readers before. */
    embargo: z.iso.datetime().optional(),
    /** When the coverage of a live blog ended; absent while it goes on, and for all other stories. */
    liveEndedAt: z.iso.datetime().optional(),
    /** What readers are told was wrong, the earliest first; absent when nothing was. */
    corrections: z.array(publicCorrection).min(1).max(100).optional(),
    words: z.int().nonnegative(),
    readMinutes: z.int().positive(),
    lead: publicLead.nullable(),
    body: publicBlocks,
    tags: z.array(z.strictObject({ id: memberId, label: line(200) })).max(100),
    related: z.array(publicLink).max(100),
    coverage: z.array(z.strictObject({ id: memberId, name: line(200) })).max(20),
  })
  .refine((story) => story.format >= formatOf(story), {
    path: ['format'],
    message: 'the story holds what only a later format has',
  })
  .refine(
    ({ publishedAt, releaseAt }) => releaseAt === undefined || !isBefore(releaseAt, publishedAt),
    {
      path: ['publishedAt'],
      message: 'the story is published before it is released',
    },
  );
const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);
export type PublicStory = z.infer<typeof publicStory>;

/** All blocks of a story, the lead first and containers before what they hold. */
export function everyBlockOf({ lead, body }: Pick<PublicStory, 'lead' | 'body'>) {
  return everyBlock<PublicBlock>(lead ? [lead, ...body] : body);
}

/** The pictures that a story needs on the site, each once. */
export function mediaOf(story: PublicStory): string[] {
  const pictures = [...everyBlockOf(story)].flatMap((block) => {
    if (block.type === 'video') return block.poster ?? [];
    return block.type === 'figure' || block.type === 'embed' ? (block.media ?? []) : [];
  });
  return [...new Set(pictures.map(({ sha256 }) => sha256))];
}

/** A picture that stands for a lead, and its words. */
export type LeadPicture = {
  media: PublicFigure['media'];
  caption: PublicRun[];
  credit: string;
  /** Empty where nobody described it. */
  alternative: string;
};

/** The picture by which a story is known in lists and elsewhere; null when it has none. */
export function leadPicture(lead: PublicLead | null): LeadPicture | null {
  switch (lead?.type) {
    case 'figure':
      return lead;
    case 'gallery':
      return lead.pictures[0] ?? null;
    case 'video': {
      const { poster: media, caption, credit } = lead;
      return media && { media, caption, credit, alternative: '' };
    }
    default:
      return null;
  }
}
