import { EMBED_TEXTS } from './embed';
import { FIGURE_TEXTS } from './figure';
import { PULL_QUOTE_TEXTS } from './pull-quote';
import { VIDEO_TEXTS } from './video';

/** The fields of each block that has some, in their order; they stand before all else that it holds. */
const FIELDS: Record<string, readonly string[]> = {
  figure: FIGURE_TEXTS,
  video: VIDEO_TEXTS,
  pullQuote: PULL_QUOTE_TEXTS,
  factBox: ['boxTitle'],
  table: ['tableCaption'],
  embed: EMBED_TEXTS,
  entry: ['entryTitle'],
};

/** The names of a block's fields; empty for a block that has none. */
export const fieldsOf = (block: string): readonly string[] => FIELDS[block] ?? [];
