import type { CheckedText, Place } from '@shared/checks/finding';
import type { TextPart } from '@shared/story/layout';
import type { EditionId } from '@shared/story/vocabulary';
import type { Node } from '@tiptap/pm/model';

/** A line of text in a block, from where its letters begin in that block. */
type LineInBlock = { node: Node; start: number; place: Place };

/** A line of a story, at its present place. */
export type Line = {
  part: TextPart;
  node: Node;
  place: Place;
  /** The position of its first letter in the part's editor. */
  from: number;
};

/** Where lines stand, by their node; those that are not named are running text. */
const PLACES: Record<string, Place> = {
  heading: 'heading',
  boxTitle: 'heading',
  quotation: 'quote',
  caption: 'caption',
  tableCaption: 'caption',
  alternative: 'caption',
  attribution: 'credit',
  credit: 'credit',
  tableCell: 'table',
};

/** Lines of blocks. A node of ProseMirror never changes, so what was read of one holds as long as it lives. */
const known = new WeakMap<Node, readonly LineInBlock[]>();

/** The lines of a part, in order. Costs as much as was changed since it was read last. */
export function linesOf(part: TextPart, doc: Node): Line[] {
  const lines: Line[] = [];
  doc.forEach((block, offset) => {
    let inBlock = known.get(block);
    if (!inBlock) {
      inBlock = linesIn(block);
      known.set(block, inBlock);
    }
    for (const { node, start, place } of inBlock) {
      lines.push({ part, node, from: offset + start, place: part === 'body' ? place : part });
    }
  });
  return lines;
}

function linesIn(block: Node): LineInBlock[] {
  const placeOf = (node: Node, isQuoted: boolean): Place =>
    PLACES[node.type.name] ?? (isQuoted ? 'quote' : 'text');
  if (block.isTextblock) return [{ node: block, start: 1, place: placeOf(block, false) }];
  const lines: LineInBlock[] = [];
  const isQuoted = block.type.name === 'blockquote';
  block.descendants((node, position) => {
    if (!node.isTextblock) return true;
    lines.push({ node, start: position + 2, place: placeOf(node, isQuoted) });
    return false;
  });
  return lines;
}

/** Stands for what is in a line and is no text. */
const OBJECT = '\uFFFC';

/** A line as it is checked, and what tells it from every other text. */
export type ReadLine = Line & { checked: CheckedText; key: string };

const read = new WeakMap<Node, { checked: CheckedText; key: string }>();

/** Reads a line for the checks; what was read of a node before is not read again. */
export function readLine(line: Line, language: EditionId): ReadLine {
  const before = read.get(line.node);
  if (before?.checked.language === language && before.checked.place === line.place) {
    return { ...line, ...before };
  }
  const checked = checkedText(line, language);
  const foreign = checked.foreign.map(
    ({ from, to, language: spoken }) => `${from} ${to} ${spoken}`,
  );
  const key = [language, line.place, ...foreign, checked.text].join('\u241F');
  read.set(line.node, { checked, key });
  return { ...line, checked, key };
}

/** A letter of a line is one position long, so that places in text and editor are the same. */
function checkedText({ node, place }: Line, language: EditionId): CheckedText {
  let text = '';
  const foreign: { from: number; to: number; language: string }[] = [];
  node.forEach((child) => {
    const from = text.length;
    text += child.isText ? (child.text ?? '') : OBJECT.repeat(child.nodeSize);
    const mark = child.marks.find(({ type }) => type.name === 'language');
    const spoken: unknown = mark?.attrs.tag;
    if (typeof spoken === 'string') foreign.push({ from, to: text.length, language: spoken });
  });
  return { text, language, place, foreign };
}
