import {
  bodyOf,
  deckOf,
  headlineOf,
  STORY_SCHEMA_VERSION,
  schemaVersionOf,
} from '@shared/story/layout';
import { bodySchema, lineSchema } from '@shared/story/schema';
import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/**
 * Why a story may be read but not written here; null when it may. An editor deletes from the shared
 * document what its schema does not know, so a story with anything unknown in it is not handed to one.
 */
export function readOnlyReason(doc: Y.Doc): string | null {
  const version = schemaVersionOf(doc);
  if (version > STORY_SCHEMA_VERSION) return NEWER;
  const unknown =
    unknownIn(headlineOf(doc), lineSchema) ??
    unknownIn(deckOf(doc), lineSchema) ??
    unknownIn(bodyOf(doc), bodySchema);
  return unknown === null
    ? null
    : `This story holds something that this Galley does not know (“${unknown}”), so it can be read but not changed here. Nothing in it is lost: open it with the newest Galley.`;
}

const NEWER =
  'A newer Galley wrote this story, so it can be read but not changed here. Nothing in it is lost: open it with the newest Galley.';

/** The name of a node or mark that the schema does not have; null when it has them all. */
function unknownIn(parent: Y.XmlFragment, schema: Schema): string | null {
  for (const child of parent.toArray()) {
    const unknown =
      child instanceof Y.XmlElement
        ? schema.nodes[child.nodeName]
          ? unknownIn(child, schema)
          : child.nodeName
        : child instanceof Y.XmlText
          ? unknownMark(child, schema)
          : child.constructor.name;
    if (unknown !== null) return unknown;
  }
  return null;
}

function unknownMark(text: Y.XmlText, schema: Schema): string | null {
  for (const { attributes = {} } of text.toDelta() as { attributes?: object }[]) {
    // The binding stores overlapping marks of one type as `name--hash`.
    const unknown = Object.keys(attributes).find((key) => !schema.marks[key.split('--')[0] ?? key]);
    if (unknown !== undefined) return unknown;
  }
  return null;
}
