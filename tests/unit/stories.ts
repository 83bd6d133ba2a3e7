import { packStory } from '@shared/publish/package';
import type { PublicStory } from '@shared/publish/public-story';
import type { Block, FigureBlock } from '@shared/story/blocks';
import { composeStory, type StoryContent } from '@shared/story/compose';
import { projectStory } from '@shared/story/projection';
import * as Y from 'yjs';
import { MORNING } from './turnable-clock';

/** A story fit to be published, with what a test says about it. */
export const storyContent = (more: Partial<StoryContent> = {}): StoryContent => ({
  headline: 'Ferry stops at noon',
  deck: 'The last boat left without a word.',
  body: [paragraph('The last boat left at noon. Nobody was told before it did.')],
  tags: [{ label: 'Ferry' }],
  authors: [{ name: 'Lena Voss' }],
  related: [],
  coverage: [],
  workflow: [],
  ...more,
  fields: { section: 'economy', ...more.fields },
});

/** Such a story as the first update of a draft. */
export const story = (more: Partial<StoryContent> = {}): Uint8Array =>
  composeStory(storyContent(more));

/** Such a story as the site gets it. */
export function packed(id: string, more: Partial<StoryContent> = {}): PublicStory {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, story(more));
  const pack = packStory(id, projectStory(doc), MORNING);
  if ('stops' in pack) throw new Error(pack.stops.map(({ code }) => code).join(', '));
  return pack.story;
}

export const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

export const figure = (sha256: string, more: Partial<FigureBlock> = {}): FigureBlock => ({
  type: 'figure',
  media: { sha256, mime: 'image/png', width: 3, height: 2, focal: { x: 0.5, y: 0.5 } },
  caption: [{ text: 'The quay at noon.' }],
  credit: 'Harbour Pictures',
  alternative: 'An empty quay',
  ...more,
});
