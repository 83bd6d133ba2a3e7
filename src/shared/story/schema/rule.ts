import type { StoryNode } from './spec';

export const rule: StoryNode = {
  name: 'rule',
  spec: { group: 'block', atom: true, parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
};
