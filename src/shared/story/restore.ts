import type * as Y from 'yjs';
import { z } from 'zod';
import { blocksOf } from './blocks';
import { compareBlocks } from './compare/blocks';
import {
  bodyOf,
  fieldsOf,
  readFields,
  SET_PARTS,
  setPartOf,
  storyFields,
  TEXT_PARTS,
  textPartOf,
  translationOf,
} from './layout';
import {
  build,
  elementsOf,
  indexOf,
  isEqual,
  reshape,
  reshapeChildren,
  type Shape,
  shapeOf,
  shapesOf,
} from './reshape';
import { FIGURE_TEXTS } from './schema/figure';

/**
 * What of a past moment is brought back: the whole story, a part of its text, one block of the body
 * (by its place there at that moment), one text of a figure, a field, or a set.
 */
export const restorePart = z.discriminatedUnion('part', [
  z.object({ part: z.literal('story') }),
  z.object({ part: z.enum(TEXT_PARTS) }),
  z.object({ part: z.literal('block'), block: z.int().min(0) }),
  z.object({ part: z.literal('figure'), block: z.int().min(0), text: z.enum(FIGURE_TEXTS) }),
  z.object({ part: z.literal('field'), field: storyFields.keyof() }),
  z.object({ part: z.literal('set'), set: z.enum(SET_PARTS) }),
]);
export type RestorePart = z.infer<typeof restorePart>;

/**
 * Makes a part of a story what it was, as a change like any other: nothing of the log is taken back,
 * and what is the same stays the same node, so that it merges with what others write meanwhile.
 * How the story was moved through the newsroom is never changed; nor are its date of publication and
 * the address that it was published at. What readers were told to be wrong stays with the whole story. To be called in a transaction of `doc`; `past` is only read.
 *
 * @returns false when the moment has no such block, or the story no longer has that figure
 */
export function restore(doc: Y.Doc, past: Y.Doc, what: RestorePart): boolean {
  switch (what.part) {
    case 'story':
      for (const part of TEXT_PARTS) restoreText(doc, past, part);
      for (const set of SET_PARTS) {
        if (set !== 'corrections') restoreMap(setPartOf(doc, set), setPartOf(past, set));
      }
      restoreMap(fieldsOf(doc), fieldsOf(past), fixedFields(doc));
      restoreMap(translationOf(doc), translationOf(past));
      return true;
    case 'headline':
    case 'deck':
    case 'body':
      restoreText(doc, past, what.part);
      return true;
    case 'block':
      return restoreBlock(bodyOf(doc), bodyOf(past), what.block);
    case 'figure':
      return restoreFigureText(bodyOf(doc), bodyOf(past), what.block, what.text);
    case 'field': {
      const isFixed = fixedFields(doc);
      restoreMap(fieldsOf(doc), fieldsOf(past), (name) => name !== what.field || isFixed(name));
      return true;
    }
    case 'set':
      restoreMap(setPartOf(doc, what.set), setPartOf(past, what.set));
      return true;
  }
}

function fixedFields(doc: Y.Doc): (field: string) => boolean {
  const isPublished = readFields(doc).publishedAt !== null;
  return (field) => field === 'publishedAt' || (isPublished && field === 'slug');
}

/** @param isFixed names what stays as it is */
function restoreMap(
  map: Y.Map<unknown>,
  past: Y.Map<unknown>,
  isFixed: (key: string) => boolean = () => false,
): void {
  for (const key of [...map.keys()]) if (!past.has(key) && !isFixed(key)) map.delete(key);
  for (const [key, value] of past.entries()) {
    if (!isFixed(key) && !isEqual(map.get(key), value)) map.set(key, value);
  }
}

function restoreText(doc: Y.Doc, past: Y.Doc, part: (typeof TEXT_PARTS)[number]): void {
  if (part === 'body') restoreBody(bodyOf(doc), bodyOf(past));
  else reshapeChildren(textPartOf(doc, part), shapesOf(textPartOf(past, part)));
}

/** Blocks that are the same block keep their node; one that has moved is written again in its place. */
function restoreBody(body: Y.XmlFragment, past: Y.XmlFragment): void {
  const rows = compareBlocks(blocksOf(body), blocksOf(past));
  const present = elementsOf(body);
  const wanted = elementsOf(past);
  let at = 0;
  for (const row of rows) {
    const element = row.before === null ? undefined : present[row.before];
    const target = row.after === null ? undefined : wanted[row.after];
    if (row.change === 'removed' || row.change === 'moved-away') {
      if (element) body.delete(indexOf(body, element), 1);
    } else if ((row.change === 'same' || row.change === 'changed') && element && target) {
      at = indexOf(body, reshape(body, element, shapeOf(target))) + 1;
    } else if (target) {
      body.insert(at, [build(shapeOf(target))]);
      at += 1;
    }
  }
}

function restoreBlock(body: Y.XmlFragment, past: Y.XmlFragment, block: number): boolean {
  const target = elementsOf(past)[block];
  if (!target) return false;
  const rows = compareBlocks(blocksOf(body), blocksOf(past));
  const place = rows.findIndex((row) => row.after === block && row.change !== 'moved-away');
  const present = elementsOf(body);
  const element = present[rows[place]?.before ?? -1];
  if (element) {
    reshape(body, element, shapeOf(target));
    return true;
  }
  // It is gone: behind the nearest block before it that still stands.
  const neighbour = rows
    .slice(0, place)
    .reverse()
    .find(({ change, before }) => before !== null && change !== 'moved-away');
  const before = present[neighbour?.before ?? -1];
  body.insert(before ? indexOf(body, before) + 1 : 0, [build(shapeOf(target))]);
  return true;
}

function restoreFigureText(
  body: Y.XmlFragment,
  past: Y.XmlFragment,
  block: number,
  name: string,
): boolean {
  const target = elementsOf(past)[block];
  const row = compareBlocks(blocksOf(body), blocksOf(past)).find(
    ({ change, after }) => after === block && change !== 'moved-away',
  );
  const figure = elementsOf(body)[row?.before ?? -1];
  if (target?.nodeName !== 'figure' || figure?.nodeName !== 'figure') return false;
  const textsOf = (element: Y.XmlElement): Y.XmlElement[] =>
    elementsOf(element).filter((child) => child.nodeName === name);
  const [first, ...others] = textsOf(figure);
  for (const other of others) figure.delete(indexOf(figure, other), 1);
  const shape: Shape = {
    ...{ name, attributes: {} },
    children: textsOf(target).flatMap((text) => shapesOf(text)),
  };
  if (first) reshape(figure, first, shape);
  else figure.insert(figure.length, [build(shape)]);
  return true;
}
