import type { StoryNode } from './spec';
import { translatable } from './translatable';

/** What matters most of a live blog, a line each; a line may lead to the entry that tells it. */
export const keyPoints: StoryNode = {
  name: 'keyPoints',
  spec: {
    group: 'live',
    content: 'keyPoint*',
    isolating: true,
    defining: true,
    draggable: true,
    parseDOM: [{ tag: 'ul[data-key-points]', priority: 60 }],
    toDOM: () => ['ul', { 'data-key-points': '' }, 0],
  },
};

export const keyPoint = translatable({
  name: 'keyPoint',
  spec: {
    content: 'text*',
    defining: true,
    selectable: false,
    // Id of the entry that it leads to.
    attrs: { entry: { default: null } },
    parseDOM: [
      {
        tag: 'li[data-key-point]',
        priority: 60,
        getAttrs: (element) => ({ entry: element.getAttribute('data-key-point') || null }),
      },
    ],
    toDOM: ({ attrs }) => ['li', { 'data-key-point': attrs.entry ?? '' }, 0],
  },
});
