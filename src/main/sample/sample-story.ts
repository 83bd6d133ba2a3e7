import { storyId } from '@shared/publish/public-story';
import type { Block, EntryBlock, FigureBlock, VideoBlock } from '@shared/story/blocks';
import { EDITION_IDS, KIND_IDS, REGION_IDS, SECTION_IDS } from '@shared/story/vocabulary';
import { STATES } from '@shared/story/workflow';
import { z } from 'zod';

/** What stands above the text of a story's file. Times are ms before the newsroom is loaded. */
export const storyHead = z.strictObject({
  headline: z.string().min(1),
  deck: z.string().default(''),
  kind: z.enum(KIND_IDS),
  section: z.enum(SECTION_IDS).nullable().default(null),
  region: z.enum(REGION_IDS).nullable().default(null),
  edition: z.enum(EDITION_IDS).default('en'),
  editionOf: storyId.nullable().default(null),
  dateline: z.string().default(''),
  source: z.string().default(''),
  authors: z.array(z.string().min(1)).default([]),
  tags: z.array(z.string().min(1)).default([]),
  coverage: z.array(z.string().min(1)).default([]),
  related: z.array(storyId).default([]),
  /** How the story came to its state, oldest first; the first says who began the draft. */
  steps: z
    .array(
      z.strictObject({
        to: z.enum(STATES),
        ago: z.number().nonnegative(),
        who: z.string().min(1),
        why: z.string().min(1).optional(),
      }),
    )
    .nonempty()
    .refine((steps) => steps[0]?.to === 'draft', 'a story begins as a draft')
    .refine(isInOrder, 'the steps are not in the order in which they happened'),
});
export type StoryHead = z.output<typeof storyHead>;

function isInOrder(steps: readonly { ago: number }[]): boolean {
  return steps.every((step, index) => index === 0 || step.ago <= (steps[index - 1]?.ago ?? 0));
}

/** The words of a figure that the file gives; the others are the picture's own. */
export type SampleFigure = {
  type: 'figure';
  /** File name in `pictures/`; null for a figure whose picture is still to be chosen. */
  picture: string | null;
  caption?: FigureBlock['caption'];
  credit?: string;
  alternative?: string;
};

export type SampleGallery = { type: 'gallery'; pictures: SampleFigure[] };

/** A video; where its words are not given, they are those of its poster. */
export type SampleVideo = Pick<VideoBlock, 'type' | 'source' | 'duration' | 'transcript'> & {
  /** File name in `pictures/`. */
  poster: string;
  caption?: VideoBlock['caption'];
  credit?: string;
};

/** A block before its picture is in the media store and its link has a headline. */
export type SampleBlock =
  | Exclude<Block, { type: 'figure' | 'gallery' | 'video' | 'read-more' | 'entry' }>
  | SampleFigure
  | SampleGallery
  | SampleVideo
  | { type: 'read-more'; storyId: string }
  | SampleEntry;

/** An entry of a live blog; `ago` is how long before the newsroom is loaded, ms. */
export type SampleEntry = Omit<EntryBlock, 'at' | 'blocks'> & {
  ago: number;
  blocks: SampleBlock[];
};

/** A story as its file says. */
export type SampleStory = { id: string; head: StoryHead; body: SampleBlock[] };
