import { fieldNode } from './field';
import type { StoryNode } from './spec';

/** Facts beside the story, in a box of their own: a title and any blocks. */
export const factBox: StoryNode = {
  name: 'factBox',
  spec: {
    group: 'block',
    // A new line in it is a paragraph: the first of what it may hold.
    content: '(block | boxTitle)*',
    isolating: true,
    defining: true,
    draggable: true,
    parseDOM: [{ tag: 'aside[data-fact-box]' }],
    toDOM: () => ['aside', { 'data-fact-box': '' }, 0],
  },
};

export const boxTitle = fieldNode('boxTitle', 'bare');
