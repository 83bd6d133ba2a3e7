import type { SetPart, TextPart } from '@shared/story/layout';
import { setPartOf, writeField } from '@shared/story/layout';
import { addToSet, moveInSet, readSet, removeFromSet } from '@shared/story/ordered-set';
import { bodySchema } from '@shared/story/schema';
import { fieldsOf } from '@shared/story/schema/fields';
import { REGION_IDS, SECTION_IDS } from '@shared/story/vocabulary';
import { moveTo, STATES } from '@shared/story/workflow';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { canJoin, canSplit } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { type EditingWindow, textblocks } from './desk';

/** What an editor does to a story, and how often as much as the others. */
const EDITS = {
  type: 5,
  delete: 1,
  split: 2,
  join: 3,
  'delete-range': 1,
  'type-over': 1,
  'select-all-and-paste': 1,
  'replace-all': 1,
  heading: 1,
  quote: 1,
  list: 2,
  'delete-inner': 2,
  bold: 1,
  position: 1,
  language: 1,
  rule: 1,
  'add-figure': 1,
  'aim-figure': 1,
  'move-figure': 1,
  'delete-figure': 1,
  'add-gallery': 1,
  'move-in-gallery': 1,
  'into-gallery': 1,
  'add-video': 1,
  'set-video': 1,
  'write-field': 2,
  'add-pull-quote': 1,
  'add-embed': 1,
  'box-block': 1,
  'add-table': 1,
  'add-row': 1,
  'add-column': 1,
  'delete-column': 1,
  'add-entry': 2,
  'pin-entry': 1,
  'add-key-point': 1,
  'delete-in-block': 2,
  'move-block': 1,
  'delete-block': 1,
  'type-headline': 1,
  'split-headline': 1,
  'empty-deck': 1,
  'type-deck': 1,
  'add-member': 1,
  'move-member': 1,
  'remove-member': 1,
  field: 1,
  workflow: 1,
} as const;

/** One edit; where it happens is told by numbers from 0 to 1, so that a failing case shrinks. */
export type Edit = { type: keyof typeof EDITS; at: number; to: number };

const unit = fc.double({ min: 0, max: 0.999, noNaN: true });
const anyEdit: fc.Arbitrary<Edit> = fc.record({
  type: fc.oneof(
    ...Object.entries(EDITS).map(([type, weight]) => ({
      arbitrary: fc.constant(type as Edit['type']),
      weight,
    })),
  ),
  at: unit,
  to: unit,
});
export const edits = (maxLength: number): fc.Arbitrary<Edit[]> => fc.array(anyEdit, { maxLength });

export const EDITED_SETS: SetPart[] = ['tags', 'related', 'authors', 'corrections'];

const pick = <T>(items: readonly T[], at: number): T | undefined =>
  items[Math.min(items.length - 1, Math.floor(at * items.length))];

/** Applies an edit; `letter` gives characters that stand nowhere else. */
export function applyEdit(
  window: EditingWindow,
  { type, at, to }: Edit,
  letter: () => string,
): void {
  const set = setPartOf(window.editor, pick(EDITED_SETS, to) ?? 'tags');
  const member = pick(readSet<object>(set), at)?.id;
  const inPart = (part: TextPart, change: (transaction: Transaction) => void): void =>
    window.edit(change, part);
  switch (type) {
    case 'add-member':
      window.change(() => addToSet(set, `m${Math.floor(at * 6)}`, { label: 'x' }));
      break;
    case 'move-member':
      if (member) window.change(() => moveInSet(set, member, Math.floor(to * 4)));
      break;
    case 'remove-member':
      if (member) window.change(() => removeFromSet(set, member));
      break;
    case 'field':
      window.change((doc) => {
        if (at < 0.5) writeField(doc, 'section', pick(SECTION_IDS, to) ?? null);
        else writeField(doc, 'region', pick(REGION_IDS, to) ?? null);
      });
      break;
    case 'workflow':
      window.change((doc) =>
        moveTo(doc, { at: 1, who: 'lena', to: pick(STATES, at) ?? 'draft', why: letter() }),
      );
      break;
    case 'type-headline':
      inPart('headline', (transaction) => typeInto(transaction, at, to, letter));
      break;
    case 'type-deck':
      inPart('deck', (transaction) => typeInto(transaction, at, to, letter));
      break;
    case 'split-headline':
      inPart('headline', (transaction) => split(transaction, at, to));
      break;
    case 'empty-deck':
      inPart('deck', (transaction) => transaction.delete(0, transaction.doc.content.size));
      break;
    default:
      inPart('body', (transaction) => editBody(transaction, { type, at, to }, letter));
  }
}

function editBody(transaction: Transaction, { type, at, to }: Edit, letter: () => string): void {
  const { doc } = transaction;
  const caret = caretAt(doc, at, to);
  const top = blockAt(doc, at);
  const figureBlock = pick(
    blocksOf(doc).filter(({ node }) => node.type.name === 'figure'),
    at,
  );
  switch (type) {
    case 'type':
      typeInto(transaction, at, to, letter);
      break;
    case 'write-field': {
      const texts = textblocks(doc).filter(({ node }) => FIELDS.includes(node.type.name));
      const text = pick(texts, at);
      if (text)
        transaction.insertText(letter(), text.start + Math.floor(to * text.node.content.size));
      break;
    }
    case 'add-pull-quote':
      transaction.insert(blockAt(doc, to)?.from ?? 0, pullQuote(letter));
      break;
    case 'add-embed':
      transaction.insert(blockAt(doc, to)?.from ?? 0, embed(letter));
      break;
    case 'box-block': {
      const { factBox, boxTitle } = bodySchema.nodes;
      const title = boxTitle.create(null, bodySchema.text(letter()));
      if (top && isPlain(top.node))
        transaction.replaceWith(top.from, top.to, factBox.create(null, [title, top.node]));
      break;
    }
    case 'add-table':
      transaction.insert(blockAt(doc, to)?.from ?? 0, table(letter));
      break;
    case 'add-row': {
      const row = pick(placesOf(doc, 'tableRow'), at);
      const width = row?.node.childCount ?? 0;
      if (row) transaction.insert(row.to, rowOf(Array.from({ length: width }, letter)));
      break;
    }
    case 'add-column':
      inColumn(transaction, at, to, (cell) => transaction.insert(cell.to, cellOf(letter())));
      break;
    case 'delete-column':
      inColumn(transaction, at, to, (cell) => transaction.delete(cell.from, cell.to));
      break;
    case 'add-entry':
      transaction.insert(0, entry(letter));
      break;
    case 'pin-entry': {
      const chosen = pick(placesOf(doc, 'entry'), at);
      if (chosen) transaction.setNodeAttribute(chosen.from, 'pinned', to < 0.5);
      break;
    }
    case 'add-key-point': {
      const list = pick(placesOf(doc, 'keyPoints'), at);
      const { keyPoints, keyPoint } = bodySchema.nodes;
      const point = keyPoint.create({ entry: 'abc' }, bodySchema.text(letter()));
      if (list) transaction.insert(list.to - 1, point);
      else transaction.insert(0, keyPoints.create(null, point));
      break;
    }
    case 'delete-in-block': {
      const inner = pick(partsOfBlocks(doc), at);
      if (inner) transaction.delete(inner.from, inner.to);
      break;
    }
    case 'delete':
      if (caret && caret.end > caret.at) {
        transaction.delete(caret.at, Math.min(caret.at + 3, caret.end));
      }
      break;
    case 'delete-range': {
      const range = rangeBetween(doc, at, to);
      if (range) transaction.delete(range.from, range.to);
      break;
    }
    case 'type-over': {
      const range = rangeBetween(doc, at, to);
      if (range) transaction.replaceRangeWith(range.from, range.to, bodySchema.text(letter()));
      break;
    }
    case 'split':
      split(transaction, at, to);
      break;
    case 'join':
      if (caret && doc.resolve(caret.start - 1).nodeBefore?.isTextblock) {
        if (canJoin(doc, caret.start - 1)) transaction.join(caret.start - 1);
      }
      break;
    case 'select-all-and-paste':
      // What is pasted comes from elsewhere: all that was there is deleted.
      replaceAll(transaction, [paragraph(letter()), paragraph(letter())]);
      break;
    case 'replace-all':
      // What is pasted is the first half of what was there, behind a new paragraph.
      replaceAll(transaction, [
        paragraph(letter()),
        ...doc.children.slice(0, Math.ceil(doc.childCount / 2)),
      ]);
      break;
    case 'heading':
      if (caret?.node.type.name === 'paragraph') {
        transaction.setSelection(TextSelection.create(doc, caret.at));
        transaction.setBlockType(caret.at, caret.at, bodySchema.nodes.heading, { level: 3 });
      }
      break;
    case 'quote':
      if (top && isPlain(top.node)) {
        const quote = bodySchema.nodes.blockquote.create(null, top.node);
        transaction.replaceWith(top.from, top.to, quote);
      }
      break;
    case 'list': {
      if (!top || !isPlain(top.node)) break;
      const { bulletList, listItem } = bodySchema.nodes;
      const item = listItem.create(null, paragraph(letter()));
      if (top.node.type === bulletList) transaction.insert(top.to - 1, item);
      else {
        const items = [listItem.create(null, top.node), item];
        transaction.replaceWith(top.from, top.to, bulletList.create(null, items));
      }
      break;
    }
    case 'delete-inner': {
      const inner = pick(innerBlocksOf(doc), at);
      if (inner) transaction.delete(inner.from, inner.to);
      break;
    }
    case 'bold': {
      const range = rangeBetween(doc, at, to);
      if (range) transaction.addMark(range.from, range.to, bodySchema.marks.bold.create());
      break;
    }
    case 'position': {
      const range = rangeBetween(doc, at, to);
      const mark = bodySchema.marks.position.create({ at: at < 0.5 ? 'super' : 'sub' });
      if (range) transaction.addMark(range.from, range.to, mark);
      break;
    }
    case 'language': {
      const range = rangeBetween(doc, at, to);
      const mark = bodySchema.marks.language.create({ tag: at < 0.5 ? 'fr' : 'ar' });
      if (range) transaction.addMark(range.from, range.to, mark);
      break;
    }
    case 'rule':
      transaction.insert(top?.from ?? 0, bodySchema.nodes.rule.create());
      break;
    case 'add-figure':
      transaction.insert(blockAt(doc, to)?.from ?? 0, figure(letter));
      break;
    case 'aim-figure':
      if (figureBlock) transaction.setNodeAttribute(figureBlock.from, 'crop1x1', `${at} ${to}`);
      break;
    case 'move-figure':
      if (figureBlock) move(transaction, figureBlock, to);
      break;
    case 'delete-figure':
      if (figureBlock) transaction.delete(figureBlock.from, figureBlock.to);
      break;
    case 'add-gallery':
      transaction.insert(blockAt(doc, to)?.from ?? 0, gallery(letter));
      break;
    case 'move-in-gallery': {
      const chosen = pick(placesOf(doc, 'gallery'), to);
      const picture = chosen && pick(blocksOf(chosen.node), at);
      if (!picture) break;
      const [from, end] = [chosen.from + 1 + picture.from, chosen.from + 1 + picture.to];
      transaction.delete(from, end).insert(chosen.from + 1, picture.node);
      break;
    }
    case 'into-gallery': {
      const chosen = pick(placesOf(doc, 'gallery'), to);
      if (!chosen || !figureBlock) break;
      transaction.insert(chosen.to - 1, figureBlock.node);
      const { from, to: end } = figureBlock;
      transaction.delete(transaction.mapping.map(from), transaction.mapping.map(end, -1));
      break;
    }
    case 'add-video':
      transaction.insert(blockAt(doc, to)?.from ?? 0, video(letter));
      break;
    case 'set-video': {
      const chosen = pick(placesOf(doc, 'video'), at);
      if (chosen) transaction.setNodeAttribute(chosen.from, 'duration', 1 + Math.floor(to * 100));
      break;
    }
    case 'move-block':
      if (top) move(transaction, top, to);
      break;
    case 'delete-block':
      if (top) transaction.delete(top.from, top.to);
  }
}

const FIELDS = ['figure', 'video', 'embed', 'pullQuote', 'factBox', 'table', 'entry'].flatMap(
  fieldsOf,
);

function typeInto(transaction: Transaction, at: number, to: number, letter: () => string): void {
  const caret = caretAt(transaction.doc, at, to);
  const { schema } = transaction.doc.type;
  if (caret) transaction.insertText(letter() + letter(), caret.at);
  else transaction.insert(0, schema.node('paragraph', null, schema.text(letter())));
}

function split(transaction: Transaction, at: number, to: number): void {
  const caret = caretAt(transaction.doc, at, to);
  if (caret && canSplit(transaction.doc, caret.at)) transaction.split(caret.at);
}

function replaceAll(transaction: Transaction, blocks: readonly Node[]): void {
  const { size } = transaction.doc.content;
  transaction.replace(0, size, new Slice(Fragment.from([...blocks]), 0, 0));
}

function move(transaction: Transaction, block: BlockPlace, to: number): void {
  transaction.delete(block.from, block.to);
  transaction.insert(blockAt(transaction.doc, to)?.from ?? 0, block.node);
}

/** A place for the caret; null when the document has no text block. */
function caretAt(doc: Node, at: number, to: number) {
  const block = pick(textblocks(doc), at);
  if (!block) return null;
  const { size } = block.node.content;
  return { ...block, at: block.start + Math.floor(to * (size + 1)), end: block.start + size };
}

/** A selection from the middle of one text block to the middle of another, or within one. */
function rangeBetween(doc: Node, at: number, to: number): { from: number; to: number } | null {
  const [one, other] = [caretAt(doc, at, to), caretAt(doc, to, at)];
  if (!one || !other) return null;
  return { from: Math.min(one.at, other.at), to: Math.max(one.at, other.at) };
}

type BlockPlace = { node: Node; from: number; to: number };

function blocksOf(doc: Node): BlockPlace[] {
  const blocks: BlockPlace[] = [];
  doc.forEach((node, from) => {
    blocks.push({ node, from, to: from + node.nodeSize });
  });
  return blocks;
}

/** Items, and what stands in items and quotes. */
function innerBlocksOf(doc: Node): BlockPlace[] {
  const blocks: BlockPlace[] = [];
  doc.descendants((node, from, parent) => {
    const holder = parent?.type.name;
    if (holder === 'bulletList' || holder === 'listItem' || holder === 'blockquote') {
      blocks.push({ node, from, to: from + node.nodeSize });
    }
  });
  return blocks;
}

/** Fields and whatever else is a part of a block that cannot do without it. */
function partsOfBlocks(doc: Node): BlockPlace[] {
  const parts: BlockPlace[] = [];
  doc.descendants((node, from) => {
    if (node.type.spec.group === undefined && node.isBlock && node.type.name !== 'listItem') {
      parts.push({ node, from, to: from + node.nodeSize });
    }
  });
  return parts;
}

function placesOf(doc: Node, type: string): BlockPlace[] {
  const places: BlockPlace[] = [];
  doc.descendants((node, from) => {
    if (node.type.name === type) places.push({ node, from, to: from + node.nodeSize });
  });
  return places;
}

/** Does something to the cell of one column in each row of a table, the last row first. */
function inColumn(
  { doc }: Transaction,
  at: number,
  to: number,
  change: (cell: BlockPlace) => void,
): void {
  const chosen = pick(placesOf(doc, 'table'), at);
  if (!chosen) return;
  const rows = placesOf(chosen.node, 'tableRow');
  const column = Math.floor(to * (rows[0]?.node.childCount ?? 0));
  for (const row of rows.reverse()) {
    const cell = placesOf(row.node, 'tableCell')[column];
    const start = chosen.from + 1 + row.from + 1;
    if (cell) change({ node: cell.node, from: start + cell.from, to: start + cell.to });
  }
}

/** A block that others may hold, which a part of a live blog is not. */
const isPlain = (node: Node): boolean => node.type.spec.group === 'block';

const blockAt = (doc: Node, at: number): BlockPlace | undefined => pick(blocksOf(doc), at);

const paragraph = (text: string): Node =>
  bodySchema.nodes.paragraph.create(null, bodySchema.text(text));

function figure(letter: () => string): Node {
  const { figure: node, caption, credit, alternative } = bodySchema.nodes;
  return node.create({ media: 'a'.repeat(64), mime: 'image/png', width: 3, height: 2 }, [
    caption.create(null, bodySchema.text(letter())),
    credit.create(null, bodySchema.text(letter())),
    alternative.create(null, bodySchema.text(letter())),
  ]);
}

const gallery = (letter: () => string): Node =>
  bodySchema.nodes.gallery.create(null, [figure(letter), figure(letter)]);

function video(letter: () => string): Node {
  const { video: node, caption, credit } = bodySchema.nodes;
  return node.create({ src: 'https://vimeo.com/76979871', duration: 62 }, [
    caption.create(null, bodySchema.text(letter())),
    credit.create(null, bodySchema.text(letter())),
    paragraph(letter()),
  ]);
}

function embed(letter: () => string): Node {
  const { embed: node, embedTitle, embedDescription } = bodySchema.nodes;
  return node.create({ href: 'https://t.me/harbour/12' }, [
    embedTitle.create(null, bodySchema.text(letter())),
    embedDescription.create(null, bodySchema.text(letter())),
  ]);
}

function pullQuote(letter: () => string): Node {
  const { pullQuote: node, quotation, attribution } = bodySchema.nodes;
  return node.create(null, [
    quotation.create(null, bodySchema.text(letter())),
    attribution.create(null, bodySchema.text(letter())),
  ]);
}

function table(letter: () => string): Node {
  const { table: node, tableCaption } = bodySchema.nodes;
  const caption = tableCaption.create(null, bodySchema.text(letter()));
  return node.create(null, [caption, rowOf([letter(), letter()]), rowOf([letter(), letter()])]);
}

function entry(letter: () => string): Node {
  const { entry: node, entryTitle } = bodySchema.nodes;
  const title = entryTitle.create(null, bodySchema.text(letter()));
  const name = letter();
  const id = `e${name.codePointAt(0)?.toString(36)}`;
  return node.create({ id, at: 1, released: true }, [title, paragraph(name)]);
}

const rowOf = (texts: readonly string[]): Node =>
  bodySchema.nodes.tableRow.create(null, texts.map(cellOf));

const cellOf = (text: string): Node =>
  bodySchema.nodes.tableCell.create(null, bodySchema.text(text));
