import * as Y from 'yjs';
import { inline } from '../compose';
import { runsOf } from '../inline';
import { bodyOf, newStory, readFields, SET_PARTS, type SetPart, setPartOf } from '../layout';
import { type RelatedLink, relatedId } from '../members';
import { addToSet, readSet } from '../ordered-set';
import type { EditionId } from '../vocabulary';
import { keep } from './kept';
import { ANCHOR, hasWords, idOf, isText, passagesOf } from './passages';

/** A story that a link leads to, in the language of the edition; null where there is none. */
export type InEdition = (storyId: string) => { id: string; headline: string } | null;

/**
 * A new edition of a story in another language, as the first update of a story of its own: the same
 * blocks, pictures, tags, authors and place in the paper, and no word of the original. What is the same
 * in every language (numbers) stands there already. Links lead to the editions of the stories that they
 * led to; a related link without one is left out, a read-more line waits for its story.
 *
 * @param id of the original, which is no edition of another story itself
 */
export function makeEdition(
  original: Y.Doc,
  { id, edition, inEdition }: { id: string; edition: EditionId; inEdition: InEdition },
): Uint8Array {
  const { kind, section, region } = readFields(original);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, newStory({ kind, section, region, edition, editionOf: id }));
  doc.transact(() => {
    const body = bodyOf(doc);
    body.delete(0, body.length);
    body.insert(
      0,
      bodyOf(original)
        .toArray()
        .flatMap((child) => emptied(child, inEdition)),
    );
    for (const { id: passage, runs } of passagesOf(original)) {
      if (runs.length > 0) keep(doc, passage, { source: runs, done: false });
    }
    for (const part of SET_PARTS) {
      // What was wrong in the original was never said in this edition.
      if (part !== 'corrections') copySet(original, doc, part, inEdition);
    }
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** A block without its words, each text naming the one that it is to be the translation of. */
export function emptied(node: unknown, inEdition: InEdition): Y.XmlElement[] {
  if (!(node instanceof Y.XmlElement)) return [];
  const made = new Y.XmlElement(node.nodeName);
  const attributes: Record<string, unknown> = node.getAttributes();
  const link = node.nodeName === 'readMore' ? linkIn(attributes, inEdition) : {};
  const anchor = isText(node) ? { [ANCHOR]: idOf(node) } : {};
  for (const [name, value] of Object.entries({ ...attributes, ...link, ...anchor })) {
    // Yjs types attributes as text, and keeps any JSON value; null is none.
    if (value !== null) made.setAttribute(name, value as string);
  }
  const runs = isText(node) ? runsOf(node) : [];
  made.insert(
    0,
    isText(node)
      ? hasWords(runs)
        ? []
        : inline(runs)
      : node.toArray().flatMap((child) => emptied(child, inEdition)),
  );
  return [made];
}

function linkIn({ storyId }: Record<string, unknown>, inEdition: InEdition) {
  if (typeof storyId !== 'string') return { headline: '' };
  const other = inEdition(storyId);
  return { storyId: other?.id ?? null, headline: other?.headline ?? '' };
}

function copySet(from: Y.Doc, to: Y.Doc, part: SetPart, inEdition: InEdition): void {
  for (const { id, ...member } of readSet<object>(setPartOf(from, part))) {
    const { storyId } = member as Partial<RelatedLink>;
    if (part !== 'related' || storyId === undefined) addToSet(setPartOf(to, part), id, member);
    else {
      const other = inEdition(storyId);
      const link = other && { headline: other.headline, storyId: other.id };
      if (link) addToSet(setPartOf(to, part), relatedId(link), link);
    }
  }
}
