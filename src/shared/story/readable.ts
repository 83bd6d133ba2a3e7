import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import {
  STORY_SCHEMA_VERSION,
  schemaVersionOf,
  TEXT_PARTS,
  type TextPart,
  textPartOf,
} from './layout';
import { bodySchema, lineSchema } from './schema';

/** The schema that a part of the text is written in. */
export const schemaOf = (part: TextPart): Schema => (part === 'body' ? bodySchema : lineSchema);

/**
 * Why a story may be read but not written here; null when it may. An editor deletes from the shared
 * document what its schema does not know, so a story with anything unknown in it is not handed to one.
 */
export function readOnlyReason(doc: Y.Doc): string | null {
  if (schemaVersionOf(doc) > STORY_SCHEMA_VERSION) return NEWER;
  for (const part of TEXT_PARTS) {
    const unknown = unknownIn(textPartOf(doc, part), schemaOf(part));
    if (unknown !== null) return holdsUnknown(unknown);
  }
  return null;
}

/**
 * The same for what a transaction has just brought: only the types that it changed are looked at.
 * To be asked before the observers of the document are called, for an editor is one of them.
 */
export function readOnlySince(doc: Y.Doc, { changed }: Y.Transaction): string | null {
  if (schemaVersionOf(doc) > STORY_SCHEMA_VERSION) return NEWER;
  for (const part of TEXT_PARTS) {
    const root = textPartOf(doc, part);
    for (const type of changed.keys()) {
      if (rootOf(type) !== root) continue;
      const unknown = unknownUnder(type, schemaOf(part));
      if (unknown !== null) return holdsUnknown(unknown);
    }
  }
  return null;
}

const NEWER =
  'A newer Galley wrote this story, so it can be read but not changed here. Nothing in it is lost: open it with the newest Galley.';
const holdsUnknown = (name: string): string =>
  `This story holds something that this Galley does not know (“${name}”), so it can be read but not changed here. Nothing in it is lost: open it with the newest Galley.`;

/** The name of a node or mark that the schema does not have; null when it has them all. */
function unknownIn(parent: Y.XmlFragment, schema: Schema): string | null {
  for (const child of parent.toArray()) {
    const unknown =
      child instanceof Y.XmlElement && !schema.nodes[child.nodeName]
        ? child.nodeName
        : unknownUnder(child, schema);
    if (unknown !== null) return unknown;
  }
  return null;
}

function unknownUnder(type: unknown, schema: Schema): string | null {
  if (type instanceof Y.XmlText) return unknownMark(type, schema);
  if (type instanceof Y.XmlFragment) return unknownIn(type, schema);
  return String((type as object).constructor.name);
}

function unknownMark(text: Y.XmlText, schema: Schema): string | null {
  for (const { attributes = {} } of text.toDelta() as { attributes?: object }[]) {
    const unknown = Object.keys(attributes).find((key) => !schema.marks[markName(key)]);
    if (unknown !== undefined) return unknown;
  }
  return null;
}

/** The binding stores overlapping marks of one type as `name--hash`. */
const markName = (key: string): string => key.split('--')[0] ?? key;

function rootOf(type: Parameters<Y.Transaction['changed']['has']>[0]): unknown {
  let at: unknown = type;
  while (at instanceof Y.AbstractType && at._item) at = at._item.parent;
  return at;
}
