import { isEmbedAddress } from '../embed-source';
import { fieldNode } from './field';
import { IMAGE_TYPES, type ImageType } from './figure';
import type { StoryNode } from './spec';

/**
 * Something of another site: a post of a provider that is known (`embedSource`), or a card that leads to
 * any page. What it says in words stands in its fields, so that it says it without the other site.
 */
export type EmbedAttributes = {
  /** Null while nobody has said which. */
  href: string | null;
  /** A picture for the card, in the media store: as in a figure. */
  media: string | null;
  mime: ImageType | null;
  width: number | null;
  height: number | null;
};

export const EMBED_TEXTS = ['embedTitle', 'embedDescription'] as const;

export const embed: StoryNode = {
  name: 'embed',
  spec: {
    group: 'block',
    content: '(embedTitle | embedDescription)*',
    isolating: true,
    draggable: true,
    attrs: {
      href: { default: null },
      media: { default: null },
      mime: { default: null },
      width: { default: null },
      height: { default: null },
    },
    parseDOM: [
      {
        tag: 'div[data-embed]',
        getAttrs: (element) => {
          const href = element.getAttribute('data-href');
          return { href: isEmbedAddress(href) ? href : null, ...pictureIn(element) };
        },
      },
    ],
    toDOM: ({ attrs }) => [
      'div',
      {
        ...{ 'data-embed': '', 'data-href': attrs.href, 'data-media': attrs.media },
        ...{ 'data-mime': attrs.mime, 'data-width': attrs.width, 'data-height': attrs.height },
      },
      0,
    ],
  },
};

export const embedTitle = fieldNode('embedTitle', 'bare');
export const embedDescription = fieldNode('embedDescription', 'bare');

/** The picture that an element names; none where it is not one that Galley itself would write. */
function pictureIn(element: HTMLElement): Omit<EmbedAttributes, 'href'> {
  const media = element.getAttribute('data-media');
  const mime = IMAGE_TYPES.find((type) => type === element.getAttribute('data-mime'));
  const [width, height] = ['data-width', 'data-height'].map((name) =>
    Number(element.getAttribute(name)),
  );
  const isWhole = /^[0-9a-f]{64}$/.test(media ?? '') && mime && width && height;
  return isWhole
    ? { media, mime, width, height }
    : { media: null, mime: null, width: null, height: null };
}
