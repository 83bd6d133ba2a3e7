import { createHash } from 'node:crypto';
import type { PublicBlock, PublicFigure, PublicStory } from '@shared/publish/public-story';

/** A story as a desk puts it, with what a test says about it. */
export function publicStory(more: Partial<PublicStory> = {}): PublicStory {
  return {
    format: 1,
    id: 'ferry',
    edition: 'en',
    editionOf: null,
    kind: 'news',
    section: 'economy',
    region: null,
    slug: `slug-of-${more.id ?? 'ferry'}`,
    headline: 'Ferry stops at noon',
    deck: 'The last boat left without a word.',
    authors: [{ id: 'lena-voss', name: 'Lena Voss' }],
    source: 'Agencies',
    dateline: '',
    publishedAt: '2026-01-05T09:00:00.000Z',
    words: 11,
    readMinutes: 1,
    lead: null,
    body: [paragraph('The last boat left at noon. Nobody was told before it did.')],
    tags: [],
    related: [],
    coverage: [],
    ...more,
  };
}

export const paragraph = (text: string): PublicBlock => ({ type: 'paragraph', runs: [{ text }] });

export type Picture = { bytes: Buffer; mime: 'image/png' | 'image/jpeg'; sha256: string };

/** The beginning of a PNG and some bytes: the site looks at no more of a picture. */
export function png(content = 'a quay'): Picture {
  const bytes = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(content)]);
  return { bytes, mime: 'image/png', sha256: sha256Of(bytes) };
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export const figure = (picture: Picture, more: Partial<PublicFigure> = {}): PublicFigure => ({
  type: 'figure',
  media: {
    ...{ sha256: picture.sha256, mime: picture.mime, width: 1200, height: 800 },
    focal: { x: 0.25, y: 0.5 },
  },
  caption: [{ text: 'The quay at noon.' }],
  credit: 'Harbour Pictures',
  alternative: 'An empty quay',
  ...more,
});
