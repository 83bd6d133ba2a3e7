import { CROP_ATTRIBUTES, CROP_NAMES } from '../crops';
import { fieldNode } from './field';
import type { StoryNode } from './spec';

/** Kinds of pictures that every site can show. */
export const IMAGE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/**
 * A picture with its words. Caption, credit and alternative text are fields inside the figure. The
 * picture itself is named by the SHA-256 of its bytes; `null` is a figure whose picture has still to
 * be chosen.
 *
 * The first block of the body, when it is a figure, is the lead figure.
 */
export type FigureAttributes = {
  /** SHA-256 of the image, 64 hex digits. */
  media: string | null;
  mime: ImageType | null;
  /** Pixels. */
  width: number | null;
  height: number | null;
  /** Focal point, 0…1 from the left and the top of the image (never mirrored for right-to-left). */
  focalX: number;
  focalY: number;
  /** Another point for a shape (`pointText`); null where the focal point counts. */
  crop16x9: string | null;
  crop4x3: string | null;
  crop1x1: string | null;
};

export const FIGURE_TEXTS = ['caption', 'credit', 'alternative'] as const;
export type FigureText = (typeof FIGURE_TEXTS)[number];

/** The attributes by which a block names its picture. */
export const pictureAttributes = {
  media: { default: null },
  mime: { default: null },
  width: { default: null },
  height: { default: null },
  focalX: { default: 0.5 },
  focalY: { default: 0.5 },
  ...Object.fromEntries(CROP_NAMES.map((name) => [CROP_ATTRIBUTES[name], { default: null }])),
};

export const figure: StoryNode = {
  name: 'figure',
  spec: {
    group: 'block',
    content: '(caption | credit | alternative)*',
    isolating: true,
    draggable: true,
    attrs: pictureAttributes,
    parseDOM: [{ tag: 'figure[data-media]', getAttrs: pictureFrom }],
    toDOM: ({ attrs }) => ['figure', pictureInDom(attrs), 0],
  },
};

export const caption = fieldNode('caption', 'marked');
export const credit = fieldNode('credit', 'bare');
export const alternative = fieldNode('alternative', 'bare');

export function pictureFrom(element: HTMLElement): Record<string, unknown> {
  return {
    media: element.getAttribute('data-media'),
    mime: element.getAttribute('data-mime'),
    width: numberOf(element.getAttribute('data-width')),
    height: numberOf(element.getAttribute('data-height')),
    focalX: numberOf(element.getAttribute('data-focal-x')) ?? 0.5,
    focalY: numberOf(element.getAttribute('data-focal-y')) ?? 0.5,
    ...Object.fromEntries(
      CROP_NAMES.map((name) => [CROP_ATTRIBUTES[name], element.getAttribute(`data-crop-${name}`)]),
    ),
  };
}

export function pictureInDom(attrs: Record<string, unknown>): Record<string, unknown> {
  return {
    'data-media': attrs.media,
    'data-mime': attrs.mime,
    'data-width': attrs.width,
    'data-height': attrs.height,
    'data-focal-x': attrs.focalX,
    'data-focal-y': attrs.focalY,
    ...Object.fromEntries(
      CROP_NAMES.map((name) => [`data-crop-${name}`, attrs[CROP_ATTRIBUTES[name]]]),
    ),
  };
}

/** Numbers come back from the DOM as text; anything else is no number. */
function numberOf(text: string | null): number | null {
  const number = text === null || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}
