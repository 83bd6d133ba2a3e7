import { headingLevel } from '@shared/story/schema/heading';
import { countWords } from '@shared/story/text';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** A line of the outline: a block of the body that is no plain text. */
export type OutlineLine = {
  /** Which child of the body it is, 0-based. */
  index: number;
  /** Name of its node. */
  kind: string;
  /** How deep it stands: under no heading 0, under a heading its depth. Headings: 0 and 1. */
  depth: number;
  /** Its own words, of a picture its caption; may be empty. */
  text: string;
  /** Of a heading: words of its section; of an entry of a live blog: its own. */
  words: number | null;
};

/** Blocks that belong to the text around them and have no line of their own. */
const RUNNING = new Set(['paragraph', 'bulletList', 'orderedList']);
const isHeading = (node: Node): boolean => node.type.name === 'heading';
const levelOf = (node: Node): number => headingLevel(node.attrs.level);

/** The outline of a body, in its order. */
export function outlineOf(body: Node): OutlineLine[] {
  const lines: OutlineLine[] = [];
  let depth = 0;
  body.forEach((node, _offset, index) => {
    if (isHeading(node)) {
      depth = levelOf(node) - 1;
      const { from, to } = sectionAt(body, index);
      let words = 0;
      for (let at = from; at < to; at += 1) words += countWords(textOf(body.child(at)));
      lines.push({ index, kind: 'heading', depth: depth - 1, text: textOf(node), words });
    } else if (node.type.name === 'entry') {
      depth = 0;
      lines.push({
        index,
        kind: 'entry',
        depth,
        text: labelOf(node),
        words: countWords(textOf(node)),
      });
    } else if (!RUNNING.has(node.type.name)) {
      lines.push({ index, kind: node.type.name, depth, text: labelOf(node), words: null });
    }
  });
  return lines;
}

/** The line in whose section a child of the body stands: itself, or the last heading before it. */
export function lineOf(lines: readonly OutlineLine[], child: number): OutlineLine | null {
  const before = lines.filter(
    ({ index, kind }) => index === child || (kind === 'heading' && index < child),
  );
  return before.at(-1) ?? null;
}

/**
 * Moves the section of a heading, or another block alone, past its neighbour. It is the neighbour that
 * changes its side, so that the selection stays where it was. A section passes a section of its level;
 * at the end of a chapter it goes into the next one. Null where there is nothing to pass.
 *
 * @returns the transaction, and which child of the body it is afterwards
 */
export function moveSection(
  { doc, tr }: Pick<EditorState, 'doc' | 'tr'>,
  index: number,
  direction: -1 | 1,
): { tr: Transaction; index: number } | null {
  const own = sectionAt(doc, index);
  const past = direction < 0 ? before(doc, own.from) : behind(doc, own);
  if (!past) return null;
  const from = posOf(doc, past.from);
  const to = posOf(doc, past.to);
  const moved = doc.slice(from, to).content;
  const size = past.to - past.from;
  if (direction < 0) {
    const end = posOf(doc, own.to) - (to - from);
    return { tr: tr.delete(from, to).insert(end, moved), index: index - size };
  }
  return { tr: tr.delete(from, to).insert(posOf(doc, own.from), moved), index: index + size };
}

/** Children of the body, `to` not among them. */
type Range = { from: number; to: number };

function sectionAt(body: Node, from: number): Range {
  const head = body.child(from);
  let to = from + 1;
  if (!isHeading(head)) return { from, to };
  while (to < body.childCount && !closes(body.child(to), levelOf(head))) to += 1;
  return { from, to };
}

const closes = (node: Node, level: number): boolean => isHeading(node) && levelOf(node) <= level;

function before(body: Node, own: number): Range | null {
  if (own === 0) return null;
  const head = body.child(own);
  if (!isHeading(head)) return { from: own - 1, to: own };
  for (let from = own - 1; from >= 0; from -= 1) {
    if (closes(body.child(from), levelOf(head))) return { from, to: own };
  }
  // What stands before the first heading opens the story.
  return null;
}

function behind(body: Node, { from, to }: Range): Range | null {
  if (to >= body.childCount) return null;
  const head = body.child(from);
  const next = body.child(to);
  if (!isHeading(head) || levelOf(next) < levelOf(head)) return { from: to, to: to + 1 };
  return sectionAt(body, to);
}

/** Position in front of a child of the body. */
export function posOf(body: Node, index: number): number {
  let pos = 0;
  for (let at = 0; at < index; at += 1) pos += body.child(at).nodeSize;
  return pos;
}

const textOf = (node: Node): string => node.textBetween(0, node.content.size, ' ', ' ');

/** The words by which one knows a block: those of its first text that has some. */
function labelOf(node: Node): string {
  let text = node.isTextblock ? node.textContent : '';
  node.descendants((inner) => {
    if (text === '' && inner.isTextblock) text = inner.textContent;
    return text === '';
  });
  return text || String(node.attrs.title ?? node.attrs.headline ?? '');
}
