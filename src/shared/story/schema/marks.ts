import type { StoryMark } from './spec';

export const bold: StoryMark = {
  name: 'bold',
  spec: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: () => ['strong', 0],
  },
};

export const italic: StoryMark = {
  name: 'italic',
  spec: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
};

/** Addresses that a story may link to. A link to anything else (`javascript:`, `file:`) is no link. */
export const isWebAddress = (href: unknown): href is string =>
  typeof href === 'string' && /^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/i.test(href);

export const link: StoryMark = {
  name: 'link',
  spec: {
    inclusive: false,
    attrs: { href: {} },
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = element.getAttribute('href');
          return isWebAddress(href) ? { href } : false;
        },
      },
    ],
    toDOM: ({ attrs }) => ['a', { href: attrs.href, rel: 'noopener' }, 0],
  },
};
