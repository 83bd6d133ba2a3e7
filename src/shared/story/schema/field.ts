import type { StoryNode } from './spec';
import { translatable } from './translatable';

/**
 * A field: a text that is a named part of a block, such as the caption of a figure. A node of its own,
 * so that two desks' edits to it merge letter by letter as in the body.
 */
export const fieldNode = (name: string, marks: 'marked' | 'bare'): StoryNode =>
  translatable({
    name,
    spec: {
      content: 'text*',
      marks: marks === 'marked' ? '_' : '',
      isolating: true,
      defining: true,
      selectable: false,
      parseDOM: [{ tag: `div[data-field=${name}]` }],
      toDOM: () => ['div', { 'data-field': name }, 0],
    },
  });
