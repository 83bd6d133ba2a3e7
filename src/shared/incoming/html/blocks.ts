import type { Block } from '../../story/blocks';
import type { Run } from '../../story/inline';
import { headingLevel } from '../../story/schema/heading';
import { type Flow, flow, type Marks } from '../flow';
import type { Incoming, IncomingPicture } from '../incoming';
import { footnoteSign, isUnseen } from './dirt';
import { figureIn, isOwnAside, ownAside } from './figures';
import { marksIn } from './marks';
import { isPicture } from './pictures';
import { cellsOf, tableBlocks } from './tables';
import { hasClass, isTag, type Markup, styleOf, type Tag, textOf } from './tree';
import { withWordLists } from './word-lists';

/** What is known around a piece of HTML. */
export type Reading = {
  /** Address of the page, where it is known. */
  base?: string | undefined;
  /** Gets the pictures as they come. */
  pictures: IncomingPicture[];
  /** Lists, quotes and boxes around it. */
  depth: number;
};

/** Nobody nests lists and quotes deeper; what is, stands beside what it was in. */
const MAX_NESTING = 8;

/** The blocks that HTML holds. Only what a story knows is taken; all other tags are looked through. */
export function blocksIn(root: Markup, base?: string): Incoming {
  const pictures: IncomingPicture[] = [];
  return { blocks: read([root], { base, pictures, depth: 0 }), pictures };
}

function read(children: readonly Markup[], reading: Reading): Block[] {
  const into = flow();
  pour(children, {}, into, reading);
  return into.end();
}

/** What is in tags, as one line of text. */
export function readLine(children: readonly Markup[], reading: Reading): Run[] {
  const into = flow(true);
  pour(children, {}, into, { ...reading, isLine: true });
  return into.end().flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
}

type Place = Reading & { isLine?: true };

function pour(children: readonly Markup[], marks: Marks, into: Flow, place: Place): void {
  for (const child of withWordLists(children)) {
    if (typeof child === 'string') into.text(child, marks);
    else if (!isUnseen(child)) pourTag(child, marks, into, place);
  }
}

function pourTag(tag: Tag, marks: Marks, into: Flow, place: Place): void {
  const sign = footnoteSign(tag);
  const block = place.isLine ? null : blockOf(tag, place);
  if (tag.name === 'br') into.newLine();
  else if (hasClass(tag, /^Apple-converted-space$/)) into.text(' ', marks);
  else if (sign !== null) into.text(signText(tag, sign), marks);
  else if (block !== null) into.add(...block);
  else if (BLOCKS.has(tag.name)) {
    into.newLine();
    pourInner(tag, marks, into, place);
    into.newLine();
  } else pourInner(tag, marks, into, place);
}

function pourInner(tag: Tag, marks: Marks, into: Flow, place: Place): void {
  const inner = marksIn(tag, marks, place.base);
  const quote = tag.name === 'q' ? '"' : '';
  into.text(quote, inner);
  pour(tag.name === 'pre' ? withBreaks(tag.children) : tag.children, inner, into, place);
  into.text(quote, inner);
}

/** Lines that were set as they are, with a break behind each. */
const withBreaks = (children: readonly Markup[]): Markup[] =>
  children.flatMap((child) =>
    isTag(child)
      ? [{ ...child, children: withBreaks(child.children) }]
      : child
          .split(/\r\n?|\n/)
          .flatMap((text, index) => (index === 0 ? [text] : [LINE_BREAK, text])),
  );

const LINE_BREAK: Tag = { name: 'br', attributes: {}, children: [] };

/** "[1]", however the program writes it. */
function signText(tag: Tag, sign: 'reference' | 'note' | 'back'): string {
  const number = textOf(tag).replace(/[[\]\s]/g, '');
  if (number === '' || sign === 'back') return '';
  return sign === 'note' ? `[${number}] ` : `[${number}]`;
}

/** The blocks that a tag is by itself; null for one that only holds others, or text. */
function blockOf(tag: Tag, reading: Reading): Block[] | null {
  const inner = { ...reading, depth: reading.depth + 1 };
  const isDeep = reading.depth >= MAX_NESTING;
  if (isOwnAside(tag) && !isDeep) return ownAside(tag, inner, read);
  const level = levelOf(tag);
  if (level !== null) {
    const runs = notAllBold(readLine(tag.children, reading));
    const pictures = picturesUnder(tag, reading);
    return runs.length > 0 ? [{ type: 'heading', level, runs }, ...pictures] : pictures;
  }
  switch (tag.name) {
    case 'ul':
    case 'ol':
    case 'menu':
      return isDeep ? null : listOf(tag, inner);
    case 'blockquote':
      return isDeep ? null : quoteOf(read(tag.children, inner));
    case 'table': {
      const lineOf = (children: readonly Markup[]): Run[] => readLine(children, reading);
      return (
        tableBlocks(tag, lineOf) ?? cellsOf(tag).flatMap(({ children }) => read(children, reading))
      );
    }
    case 'hr':
      // Word's line above its footnotes has a share of the page as width.
      return /%/.test(tag.attributes.width ?? '') ? [] : [{ type: 'rule' }];
    case 'figure':
      return figureIn(tag, reading);
    case 'img':
      return isPicture(tag) ? figureIn(tag, reading) : [];
    case 'p':
      return hasClass(tag, WORDS_QUOTE) && !isDeep ? quoteOf(read(tag.children, inner)) : null;
    default:
      return null;
  }
}

const WORDS_QUOTE = /^Mso(Intense)?Quote(CxSp\w+)?$/i;

const quoteOf = (blocks: Block[]): Block[] =>
  blocks.length > 0 ? [{ type: 'blockquote', blocks }] : [];

/** A heading is bold anyway: only what stands out in it is marked. */
const notAllBold = (runs: Run[]): Run[] =>
  runs.every(({ bold }) => bold) ? runs.map(({ bold: _, ...run }) => run) : runs;

/** The level of a heading, by its tag or by the style that a word processor gave its paragraph. */
function levelOf(tag: Tag): 2 | 3 | null {
  const [, written] = /^h([1-6])$/.exec(tag.name) ?? [];
  // The headline is the page's h1; Word's first level is the first within the text.
  if (written) return headingLevel(written);
  if (tag.name !== 'p') return null;
  if (hasClass(tag, /^MsoTitle$/i)) return 2;
  if (hasClass(tag, /^MsoSubtitle$/i)) return 3;
  const outline = Number(styleOf(tag, 'mso-outline-level') || Number.NaN);
  if (outline >= 1 && outline <= 6) return headingLevel(outline + 1);
  return null;
}

/** Pictures that stand in a heading or the like come behind it. */
function picturesUnder(tag: Tag, reading: Reading): Block[] {
  return tag.children.filter(isTag).flatMap((child): Block[] => {
    if (isUnseen(child)) return [];
    return isPicture(child) ? (figureIn(child, reading) ?? []) : picturesUnder(child, reading);
  });
}

/** A list; what stands in it beside its items, a list above all, belongs to the item before. */
function listOf(list: Tag, reading: Reading): Block[] {
  const items: Block[][] = [];
  for (const child of list.children) {
    const isItem = isTag(child) && child.name === 'li';
    if (isItem && isUnseen(child)) continue;
    const blocks = read(isItem ? child.children : [child], reading);
    if (blocks.length === 0) continue;
    if (isItem || items.length === 0) items.push(blocks);
    else items.at(-1)?.push(...blocks);
  }
  return items.length > 0 ? [{ type: 'list', ordered: list.name === 'ol', items }] : [];
}

/** Tags that stand on lines of their own. */
const BLOCKS = new Set(
  '#document html body p div section article main header footer aside nav address center details summary dl dt dd li ul ol menu table caption thead tbody tfoot tr td th form fieldset legend figure figcaption blockquote pre h1 h2 h3 h4 h5 h6 hgroup search'.split(
    ' ',
  ),
);
