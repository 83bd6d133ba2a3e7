import type * as Y from 'yjs';
import { type Block, blocksOf, lineOf } from './blocks';
import { bodyOf, deckOf, headlineOf, readFields, type StoryFields } from './layout';
import {
  type Author,
  type Correction,
  type Coverage,
  type RelatedLink,
  readAuthors,
  readCorrections,
  readCoverage,
  readRelated,
  readTags,
  type Tag,
} from './members';
import type { Placed } from './ordered-set';
import { slugOf } from './slug';
import { bodyText, countWords } from './text';
import type { Passage } from './translation/passages';
import { untranslatedIn } from './translation/progress';
import { stateOf, type WorkflowState } from './workflow';

/**
 * A story as values: the one reading of a document from which the story list, the search index, the
 * checks, the preview and the published package are made. Pure: the same document gives the same value.
 */
export type StoryProjection = {
  headline: string;
  deck: string;
  blocks: Block[];
  fields: StoryFields;
  /** The slug in force: the one written, else the headline's. */
  slug: string;
  tags: Placed<Tag>[];
  authors: Placed<Author>[];
  related: Placed<RelatedLink>[];
  coverage: Placed<Coverage>[];
  corrections: Placed<Correction>[];
  state: WorkflowState;
  /** Words of the running text. */
  words: number;
  /** What of an edition is still to be translated; empty for a story that is no edition of another. */
  untranslated: Passage[];
};

export function projectStory(doc: Y.Doc): StoryProjection {
  const headline = lineOf(headlineOf(doc));
  const blocks = blocksOf(bodyOf(doc));
  const fields = readFields(doc);
  return {
    headline,
    deck: lineOf(deckOf(doc)),
    blocks,
    fields,
    slug: fields.slug || slugOf(headline),
    tags: readTags(doc),
    authors: readAuthors(doc),
    related: readRelated(doc),
    coverage: readCoverage(doc),
    corrections: readCorrections(doc),
    state: stateOf(doc),
    words: countWords(bodyText(blocks)),
    untranslated: untranslatedIn(doc),
  };
}
