import { type MarkSpec, type NodeSpec, Schema } from '@tiptap/pm/model';
import { blockquote } from './blockquote';
import { embed, embedDescription, embedTitle } from './embed';
import { entry, entryTitle } from './entry';
import { boxTitle, factBox } from './fact-box';
import { alternative, caption, credit, figure } from './figure';
import { gallery } from './gallery';
import { heading } from './heading';
import { keyPoint, keyPoints } from './key-points';
import { bulletList, listItem, orderedList } from './list';
import { bold, italic, language, link, position } from './marks';
import { paragraph } from './paragraph';
import { attribution, pullQuote, quotation } from './pull-quote';
import { readMore } from './read-more';
import { rule } from './rule';
import type { StoryMark, StoryNode } from './spec';
import { table, tableCaption, tableCell, tableRow } from './table';
import { video } from './video';

/** Every node that a body may hold, in the order of parsing; the first is the default block. */
export const BODY_NODES: readonly StoryNode[] = [
  paragraph,
  heading,
  bulletList,
  orderedList,
  listItem,
  blockquote,
  pullQuote,
  quotation,
  attribution,
  factBox,
  boxTitle,
  table,
  tableCaption,
  tableRow,
  tableCell,
  figure,
  caption,
  credit,
  alternative,
  gallery,
  video,
  embed,
  embedTitle,
  embedDescription,
  readMore,
  rule,
  keyPoints,
  keyPoint,
  entry,
  entryTitle,
];
const BODY_MARKS: readonly StoryMark[] = [link, language, bold, italic, position];

const specs = <S>(entries: readonly { name: string; spec: S }[]): Record<string, S> =>
  Object.fromEntries(entries.map(({ name, spec }) => [name, spec]));

type BodyMark = 'link' | 'language' | 'bold' | 'italic' | 'position';
type BodyNode =
  | 'doc'
  | 'paragraph'
  | 'heading'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'blockquote'
  | 'pullQuote'
  | 'quotation'
  | 'attribution'
  | 'factBox'
  | 'boxTitle'
  | 'table'
  | 'tableCaption'
  | 'tableRow'
  | 'tableCell'
  | 'figure'
  | 'caption'
  | 'credit'
  | 'alternative'
  | 'gallery'
  | 'video'
  | 'embed'
  | 'embedTitle'
  | 'embedDescription'
  | 'readMore'
  | 'rule'
  | 'keyPoints'
  | 'keyPoint'
  | 'entry'
  | 'entryTitle'
  | 'text';

/** What stands in the body itself: blocks, which containers hold too, and the parts of a live blog. */
export const BODY_CONTENT = '(block | live)*';

/** The schema of `body`. */
export const bodySchema = new Schema<BodyNode, BodyMark>({
  topNode: 'doc',
  nodes: { doc: { content: BODY_CONTENT }, ...specs(BODY_NODES), text: {} } as Record<
    BodyNode,
    NodeSpec
  >,
  marks: specs(BODY_MARKS) as Record<BodyMark, MarkSpec>,
});

/** The schema of `headline` and `deck`: one line, which a merge may have made several. */
export const lineSchema = new Schema({
  topNode: 'doc',
  nodes: { doc: { content: 'paragraph*' }, paragraph: paragraph.spec, text: {} },
});
