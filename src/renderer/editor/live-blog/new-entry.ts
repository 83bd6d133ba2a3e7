import type { Node, Schema } from '@tiptap/pm/model';

/** An entry to be written in, which readers get when it is published. @param now ms since 1970 UTC */
export function newEntry(schema: Schema, now: number): Node {
  const attributes = { id: crypto.randomUUID().slice(0, 8), at: now };
  return schema.node('entry', attributes, [schema.node('entryTitle'), schema.node('paragraph')]);
}

/** In front of all other entries; the first of a story goes to its end. */
export function placeOfNewEntry(doc: Node): number {
  let place: number | null = null;
  doc.forEach(({ type }, pos) => {
    if (type.name === 'entry') place ??= pos;
  });
  return place ?? doc.content.size;
}
