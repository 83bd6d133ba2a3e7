import type { Block, FigureBlock } from '@shared/story/blocks';
import { composeStory, type StoryContent } from '@shared/story/compose';

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

export const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

export const figure = (sha256: string, more: Partial<FigureBlock> = {}): FigureBlock => ({
  type: 'figure',
  media: { sha256, mime: 'image/png', width: 3, height: 2, focal: { x: 0.5, y: 0.5 } },
  caption: [{ text: 'The quay at noon.' }],
  credit: 'Harbour Pictures',
  alternative: 'An empty quay',
  ...more,
});
