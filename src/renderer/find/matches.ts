import { type Caught, foundBy, matchesOf as matchesOfText } from '@shared/find/pattern';
import { TEXT_PARTS, type TextPart } from '@shared/story/layout';
import type { Node } from '@tiptap/pm/model';
import type { CanvasHandle } from '../editor/canvas-handle';

/** Words of the story that are what is looked for. Positions are those of the part's editor. */
export type Match = { part: TextPart; from: number; to: number; caught: Caught };

/** Stands for what is in a line and is no text; nobody types it. */
const OBJECT = '\uFFFC';

/** All matches of a story, in the order of reading. A match is within one line: a paragraph, a caption. */
export const matchesIn = (editors: CanvasHandle['editors'], pattern: RegExp): Match[] =>
  TEXT_PARTS.flatMap((part) => [...matchesOf(part, editors[part].state.doc, pattern)]);

/** All lines of a story. */
export const textsOf = (editors: CanvasHandle['editors']): string[] =>
  TEXT_PARTS.flatMap((part) => linesOf(editors[part].state.doc).map(({ text }) => text));

function* matchesOf(part: TextPart, doc: Node, pattern: RegExp): Generator<Match> {
  for (const { start, text } of linesOf(doc)) {
    for (const { at, caught } of matchesOfText(text, pattern)) {
      const from = start + at;
      yield { part, from, to: from + foundBy(caught).length, caught };
    }
  }
}

/** Every line of text, with the position of its first letter: a letter is one position long. */
function linesOf(doc: Node): { start: number; text: string }[] {
  const lines: { start: number; text: string }[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, OBJECT);
    // Where something in the line is longer than one position, they would not agree.
    if (text.length === node.content.size) lines.push({ start: position + 1, text });
    return false;
  });
  return lines;
}
