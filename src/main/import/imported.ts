import type { Incoming } from '@shared/incoming/incoming';
import { type Block, splitLead } from '@shared/story/blocks';
import { textOfRuns } from '@shared/story/inline';
import type { StoryFields } from '@shared/story/layout';
import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';

/** A story that was read from a file, before its pictures are stored. */
export type ImportedStory = {
  headline: string;
  deck: string;
  authors: string[];
  tags: string[];
  fields: Partial<StoryFields>;
  body: Incoming;
};

/** Why a file gives no story, in a sentence without its name: the sentence is shown behind that. */
export class Unreadable extends Error {}

export const storyOf = (body: Incoming, about: Partial<ImportedStory> = {}): ImportedStory => ({
  ...{ headline: '', deck: '', authors: [], tags: [], fields: {} },
  ...about,
  body,
});

/**
 * Takes the headline out of a text that has none of its own: its first heading, where nothing but a
 * picture stands before it.
 */
export function headlineFromBody(story: ImportedStory): ImportedStory {
  const { lead, rest } = splitLead(story.body.blocks);
  const [first, ...others] = rest;
  if (story.headline !== '' && !(first && isHeadingOf(first, story.headline))) return story;
  if (first?.type !== 'heading') return story;
  const blocks = lead ? [lead, ...others] : others;
  return {
    ...story,
    headline: story.headline || textOfRuns(first.runs),
    body: { ...story.body, blocks },
  };
}

const isHeadingOf = (block: Block, headline: string): boolean =>
  block.type === 'heading' && textOfRuns(block.runs).trim() === headline.trim();

/** The edition of a language tag (BCP 47); null for a language in which there is none. */
export function editionOfTag(tag: string | undefined): EditionId | null {
  const language = tag?.trim().split(/[-_]/)[0]?.toLowerCase();
  return EDITION_IDS.find((id) => id === language) ?? null;
}

/** The names in a byline: "By Ana Ruiz and Omar Said". */
export function namesIn(byline: string): string[] {
  return byline
    .replace(/^\s*(by|por|بقلم)[:\s]\s*/i, '')
    .split(/\s*(?:,|;|\/|&|\band\b|\sy\s|\sو)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= 200);
}
