import type { StoryNode } from './spec';

export const bulletList: StoryNode = {
  name: 'bulletList',
  spec: { group: 'block', content: 'listItem*', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
};

export const orderedList: StoryNode = {
  name: 'orderedList',
  spec: { group: 'block', content: 'listItem*', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
};

export const listItem: StoryNode = {
  name: 'listItem',
  spec: { content: 'block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
};
