import * as Y from 'yjs';
import { z } from 'zod';
import { EDITION_IDS, KIND_IDS, REGION_IDS, SECTION_IDS } from './vocabulary';

/**
 * The layout of a story: one Y.Doc whose root types have the names below. Every process reads and
 * writes a story through this file, and nothing else knows the names.
 *
 * Layout is closed under merging: whatever two desks did offline, the union of their updates is a
 * story. Hence fragments whose nodes accept zero or more children (see `schema/`), sets kept as maps
 * (see `ordered-set.ts`), and scalars whose last writer wins.
 */

/** Raised when an older Galley could no longer show, without loss, what a newer one writes. */
export const STORY_SCHEMA_VERSION = 1;

/** The fragments of text, in the order in which the canvas shows them. */
export const TEXT_PARTS = ['headline', 'deck', 'body'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** The ordered sets of ids. */
export const SET_PARTS = ['tags', 'authors', 'related', 'coverage', 'corrections'] as const;
export type SetPart = (typeof SET_PARTS)[number];

export const headlineOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('headline');
export const deckOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('deck');
export const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('body');
export const textPartOf = (doc: Y.Doc, part: TextPart): Y.XmlFragment => doc.getXmlFragment(part);
export const setPartOf = (doc: Y.Doc, part: SetPart): Y.Map<unknown> => doc.getMap(part);
export const fieldsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('fields');
export const logOf = (doc: Y.Doc): Y.Array<unknown> => doc.getArray('log');
/** What an edition keeps of its original; see `translation/kept.ts`. */
export const translationOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('translation');
const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta');

/** Everything that undo reaches, for one `Y.UndoManager` over the whole story. */
export function undoScopeOf(doc: Y.Doc): Y.AbstractType<unknown>[] {
  return [
    ...TEXT_PARTS.map((part) => textPartOf(doc, part) as Y.AbstractType<unknown>),
    ...SET_PARTS.map((part) => setPartOf(doc, part) as unknown as Y.AbstractType<unknown>),
    fieldsOf(doc) as unknown as Y.AbstractType<unknown>,
    translationOf(doc) as unknown as Y.AbstractType<unknown>,
  ];
}

/**
 * The scalars of a story. A field that is absent, or that a newer Galley wrote with a value we do
 * not know, reads as its default; the stored value stays as it is.
 */
export const storyFields = z.object({
  kind: z.enum(KIND_IDS).catch('news'),
  section: z.enum(SECTION_IDS).nullable().catch(null),
  region: z.enum(REGION_IDS).nullable().catch(null),
  edition: z.enum(EDITION_IDS).catch('en'),
  /** Id of the story of which this one is an edition in another language. */
  editionOf: z.string().nullable().catch(null),
  /** Empty while the slug still follows the headline. */
  slug: z.string().catch(''),
  source: z.string().catch(''),
  dateline: z.string().catch(''),
  /** Time of first publication, milliseconds since 1970 UTC. */
  publishedAt: z.number().nullable().catch(null),
  /** When readers are to get it, ms since 1970 UTC; null for as soon as it is published. */
  releaseAt: z.number().nullable().catch(null),
  /** The time zone (IANA) in which that time was chosen, to say it in; the instant does not depend on it. */
  releaseZone: z.string().catch(''),
  /** Not to be published before, ms since 1970 UTC: what its sender asks; null when nothing is asked. */
  embargo: z.number().nullable().catch(null),
  /** What its sender says of how it may be used; for the desk, never published. */
  usageTerms: z.string().catch(''),
  /** When the coverage of a live blog ended, milliseconds since 1970 UTC; null while it goes on. */
  liveEndedAt: z.number().nullable().catch(null),
});
export type StoryFields = z.infer<typeof storyFields>;
export type FieldName = keyof StoryFields;

/** Reads all fields, defaults filled in. */
export function readFields(doc: Y.Doc): StoryFields {
  return storyFields.parse(fieldsOf(doc).toJSON());
}

/** Writes one field; a value equal to the stored one writes nothing. */
export function writeField<K extends FieldName>(doc: Y.Doc, name: K, value: StoryFields[K]): void {
  const fields = fieldsOf(doc);
  if (fields.get(name) !== value) fields.set(name, value);
}

/** The schema version that wrote the story; 0 for a document that holds no story yet. */
export function schemaVersionOf(doc: Y.Doc): number {
  const version = metaOf(doc).get('schema');
  return typeof version === 'number' ? version : 0;
}

/** Client id of the update that every new story begins with; see `newStory`. */
const GENESIS_CLIENT = 1;

/**
 * A new, empty story: an empty headline, deck and first paragraph. Gives the update to append first.
 * Deterministic for the same fields, so that beginning a story twice does not double its paragraphs.
 */
export function newStory(fields: Partial<StoryFields> = {}): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = GENESIS_CLIENT;
  doc.transact(() => {
    metaOf(doc).set('schema', STORY_SCHEMA_VERSION);
    for (const part of TEXT_PARTS) textPartOf(doc, part).insert(0, [new Y.XmlElement('paragraph')]);
    for (const [name, value] of Object.entries(fields)) fieldsOf(doc).set(name, value);
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
