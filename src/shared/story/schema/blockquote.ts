import type { StoryNode } from './spec';

export const blockquote: StoryNode = {
  name: 'blockquote',
  spec: {
    group: 'block',
    content: 'block*',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
};
