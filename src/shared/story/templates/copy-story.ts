import * as Y from 'yjs';
import {
  bodyOf,
  deckOf,
  newStory,
  readFields,
  SET_PARTS,
  type StoryFields,
  setPartOf,
} from '../layout';
import { addToSet, readSet } from '../ordered-set';
import { ANCHOR } from '../translation/passages';

/** What the entries of a live blog get in a copy: when they happened (ms since 1970 UTC), and a name each. */
export type FreshEntries = { at: number | null; newId: () => string };

/**
 * A story that begins with what another one says, as its first update: its text and blocks, tags,
 * authors, links, and its place in the paper. Not its headline, slug, dates and corrections, nor how it came to its
 * state or what readers have of it; and it is no edition of another story.
 */
export function copyStory(from: Y.Doc, entries: FreshEntries): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, newStory(placeOf(readFields(from))));
  doc.transact(() => {
    const names = new Map<string, string>();
    const nameOf = (id: string): string => {
      const name = names.get(id) ?? entries.newId();
      names.set(id, name);
      return name;
    };
    for (const [written, copy] of [
      [deckOf(from), deckOf(doc)],
      [bodyOf(from), bodyOf(doc)],
    ] as const) {
      const nodes = written.toArray().flatMap((node) => copied(node, { at: entries.at, nameOf }));
      if (nodes.length === 0) continue;
      copy.delete(0, copy.length);
      copy.insert(0, nodes);
    }
    for (const part of SET_PARTS) {
      if (part === 'corrections') continue;
      for (const { id, ...member } of readSet<object>(setPartOf(from, part))) {
        addToSet(setPartOf(doc, part), id, member);
      }
    }
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

const placeOf = ({ kind, section, region, edition, source, dateline }: StoryFields) => ({
  ...{ kind, section, region, edition, source, dateline },
});

type Renaming = { at: number | null; nameOf: (id: string) => string };

function copied(node: unknown, entries: Renaming): (Y.XmlElement | Y.XmlText)[] {
  if (node instanceof Y.XmlText) return [node.clone()];
  if (!(node instanceof Y.XmlElement)) return [];
  const made = new Y.XmlElement(node.nodeName);
  const { [ANCHOR]: _passage, ...attributes } = node.getAttributes() as Record<string, unknown>;
  for (const [name, value] of Object.entries({ ...attributes, ...named(node, entries) })) {
    // Yjs types attributes as text, and keeps any JSON value; null is none.
    if (value !== null) made.setAttribute(name, value as string);
  }
  made.insert(
    0,
    node.toArray().flatMap((child) => copied(child, entries)),
  );
  return [made];
}

/** The attributes of an entry that a copy has otherwise, and those that lead to it. */
function named(node: Y.XmlElement, { at, nameOf }: Renaming): Record<string, unknown> {
  const attributes: Record<string, unknown> = node.getAttributes();
  if (node.nodeName === 'entry') {
    return { id: nameOf(String(attributes.id ?? '')), at, released: false };
  }
  const { entry } = attributes;
  return node.nodeName === 'keyPoint' && typeof entry === 'string' ? { entry: nameOf(entry) } : {};
}
