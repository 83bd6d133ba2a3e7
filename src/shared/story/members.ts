import type * as Y from 'yjs';
import { setPartOf } from './layout';
import { type Placed, readSet } from './ordered-set';
import { foldForId } from './slug';

/** What the ordered sets of a story hold. The id is the key of the set. */
export type Tag = { label: string };
export type Author = { name: string };
export type Coverage = { name: string };

/**
 * What readers are told was wrong, and since when they are (ms since 1970 UTC). Its id is made by chance, since
 * the same words may be said of two mistakes.
 */
export type Correction = { note: string; date: number };

/** Longest note of a correction, characters. */
export const CORRECTION_MAX = 1000;

/**
 * A related link: to a story of the archive (its id is `story:<story id>`) or to any page
 * (`url:<address>`). The headline is the one seen when the link was made; the site shows its own.
 */
export type RelatedLink = { headline: string; storyId?: string; href?: string };

export const tagId = (label: string): string => foldForId(label);
export const authorId = (name: string): string => foldForId(name);
export const coverageId = (name: string): string => foldForId(name);
export const relatedId = (link: RelatedLink): string =>
  link.storyId ? `story:${link.storyId}` : `url:${link.href ?? ''}`;

export const readTags = (doc: Y.Doc): Placed<Tag>[] => readSet(setPartOf(doc, 'tags'));
export const readAuthors = (doc: Y.Doc): Placed<Author>[] => readSet(setPartOf(doc, 'authors'));
export const readRelated = (doc: Y.Doc): Placed<RelatedLink>[] =>
  readSet(setPartOf(doc, 'related'));
/** In the order of their dates. What a newer Galley wrote otherwise is passed over. */
export const readCorrections = (doc: Y.Doc): Placed<Correction>[] =>
  readSet<Correction>(setPartOf(doc, 'corrections'))
    .filter(({ note, date }) => typeof note === 'string' && !Number.isNaN(new Date(date).getTime()))
    .sort((one, other) => one.date - other.date);
export const readCoverage = (doc: Y.Doc): Placed<Coverage>[] => readSet(setPartOf(doc, 'coverage'));
