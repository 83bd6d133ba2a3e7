import type { StoryNode } from './spec';

export const paragraph: StoryNode = {
  name: 'paragraph',
  spec: {
    group: 'block',
    content: 'text*',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
};
