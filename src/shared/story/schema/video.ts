import { type FigureAttributes, pictureAttributes, pictureFrom, pictureInDom } from './figure';
import type { StoryNode } from './spec';

/**
 * A video: where it is played from, the picture that stands for it, caption and credit, and paragraphs that
 * say what is said in it (the transcript). Only the address is stored; who plays it and by which name
 * follows from that (`video-source.ts`), so that two desks that change it at once leave one whole address.
 */
export type VideoAttributes = FigureAttributes & {
  /** Null while no video is chosen. */
  src: string | null;
  /** Seconds; null while nobody has said. */
  duration: number | null;
};

export const VIDEO_TEXTS = ['caption', 'credit'] as const;

export const video: StoryNode = {
  name: 'video',
  spec: {
    group: 'block',
    // A new line in it is one of the transcript: the first of what it may hold.
    content: '(paragraph | caption | credit)*',
    isolating: true,
    draggable: true,
    attrs: { src: { default: null }, duration: { default: null }, ...pictureAttributes },
    parseDOM: [
      {
        tag: 'section[data-video]',
        getAttrs: (element) => ({
          src: element.getAttribute('data-video') || null,
          duration: durationOf(Number(element.getAttribute('data-duration'))),
          ...pictureFrom(element),
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      'section',
      {
        'data-video': attrs.src ?? '',
        'data-duration': attrs.duration,
        ...pictureInDom(attrs),
      },
      0,
    ],
  },
};

/** Longest video that a site takes, seconds: a day. */
export const DURATION_MAX = 24 * 60 * 60;

/** A length in whole seconds; null for what is none. */
export function durationOf(value: unknown): number | null {
  const seconds = typeof value === 'number' ? Math.round(value) : 0;
  return seconds > 0 && seconds <= DURATION_MAX ? seconds : null;
}
