import { translatable } from './translatable';

/** Levels inside a story: the headline is the page's h1. */
export const HEADING_LEVELS = [2, 3] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** A level outside of HEADING_LEVELS (a newer Galley, a paste) reads as the nearest one. */
export const headingLevel = (level: unknown): HeadingLevel => (Number(level) >= 3 ? 3 : 2);

export const heading = translatable({
  name: 'heading',
  spec: {
    group: 'block',
    content: 'text*',
    defining: true,
    attrs: { level: { default: 2 } },
    parseDOM: [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 3 } },
      { tag: 'h5', attrs: { level: 3 } },
      { tag: 'h6', attrs: { level: 3 } },
    ],
    toDOM: (node) => [`h${headingLevel(node.attrs.level)}`, 0],
  },
});
