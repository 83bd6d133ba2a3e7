import type { Editor } from '@tiptap/core';
import type { BlockType } from './toolbar-state';

/** What the bar does to the body; the caret goes back to the text. */
export function setBlock(body: Editor, block: BlockType): void {
  const isQuoted = body.isActive('blockquote');
  const chain = body.chain().focus();
  if (block === 'quote') {
    if (!isQuoted) chain.setNode('paragraph').wrapIn('blockquote').run();
    return;
  }
  if (isQuoted) chain.lift('blockquote');
  if (block === 'paragraph') chain.setNode('paragraph').run();
  else chain.setNode('heading', { level: block === 'heading2' ? 2 : 3 }).run();
}

export function toggleList(body: Editor, list: 'bulletList' | 'orderedList'): void {
  body.chain().focus().toggleList(list, 'listItem').run();
}

/** How a word looks. */
export type Face = 'bold' | 'italic' | 'superscript' | 'subscript';

export function toggleMark(body: Editor, face: Face): void {
  const chain = body.chain().focus();
  if (face === 'bold' || face === 'italic') chain.toggleMark(face).run();
  else chain.toggleMark('position', { at: face === 'subscript' ? 'sub' : 'super' }).run();
}

const isFace = (format: FormatId): format is Face =>
  format === 'bold' || format === 'italic' || format === 'superscript' || format === 'subscript';

/** Everything that the bar and the palette do to words and blocks. */
export type FormatId = BlockType | 'bulletList' | 'orderedList' | Face;

export function applyFormat(body: Editor, format: FormatId): void {
  if (isFace(format)) toggleMark(body, format);
  else if (format === 'bulletList' || format === 'orderedList') toggleList(body, format);
  else setBlock(body, format);
}
