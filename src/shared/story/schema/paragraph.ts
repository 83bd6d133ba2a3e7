import { translatable } from './translatable';

export const paragraph = translatable({
  name: 'paragraph',
  spec: {
    group: 'block',
    content: 'text*',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
});
