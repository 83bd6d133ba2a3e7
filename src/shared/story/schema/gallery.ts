import type { StoryNode } from './spec';

/**
 * Pictures in an order of their own. Each is a figure like those of the body, so that it can be dragged in
 * and out and its words merge as theirs do. A gallery without a picture is one to which pictures are still
 * to be added.
 */
export const gallery: StoryNode = {
  name: 'gallery',
  spec: {
    group: 'block',
    content: 'figure*',
    isolating: true,
    draggable: true,
    parseDOM: [{ tag: 'section[data-gallery]' }],
    toDOM: () => ['section', { 'data-gallery': '' }, 0],
  },
};
