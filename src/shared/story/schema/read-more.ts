import type { StoryNode } from './spec';

/** "Read more: …": a link to another story (or page) between paragraphs. */
export type ReadMoreAttributes = {
  /** Id of a story of the archive; when null, `href` is the target. */
  storyId: string | null;
  href: string | null;
  /** The other story's headline when the link was made; the site shows the current one. */
  headline: string;
};

export const readMore: StoryNode = {
  name: 'readMore',
  spec: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: { storyId: { default: null }, href: { default: null }, headline: { default: '' } },
    parseDOM: [
      {
        tag: 'aside[data-read-more]',
        getAttrs: (element) => ({
          storyId: element.getAttribute('data-story'),
          href: element.getAttribute('data-href'),
          headline: element.getAttribute('data-headline') ?? '',
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      'aside',
      {
        'data-read-more': '',
        'data-story': attrs.storyId,
        'data-href': attrs.href,
        'data-headline': attrs.headline,
      },
    ],
  },
};
