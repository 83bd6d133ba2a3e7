import { getMarkRange } from '@tiptap/core';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

export type LinkRange = { from: number; to: number; href: string };

/** The link in which the selection is, as a whole; null when it is in none, or in more than one. */
export function linkAt(state: EditorState): LinkRange | null {
  const type = state.schema.marks.link;
  const { $from, to } = state.selection;
  const range = type && $from.parent.isTextblock ? getMarkRange($from, type) : undefined;
  if (!type || !range || to > range.to) return null;
  const mark = state.doc.nodeAt(range.from)?.marks.find((one) => one.type === type);
  return mark ? { from: range.from, to: range.to, href: String(mark.attrs.href) } : null;
}

/**
 * Links what is selected, or the link of the caret, to an address; without either the address
 * itself is written. Null where no link can be (a credit, say).
 */
export function linked(state: EditorState, href: string): Transaction | null {
  const { tr, schema, selection } = state;
  const mark = schema.marks.link?.create({ href });
  if (!mark || !selection.$from.parent.type.allowsMarkType(mark.type)) return null;
  const present = linkAt(state);
  const { from, to } = present ?? selection;
  if (from === to) {
    tr.insert(from, schema.text(href.replace(/^mailto:/i, ''), [mark]));
    return tr.removeStoredMark(mark.type);
  }
  return tr.removeMark(from, to, mark.type).addMark(from, to, mark);
}

/** Takes the link off, and leaves its words. */
export function unlinked(state: EditorState): Transaction | null {
  const present = linkAt(state);
  const type = state.schema.marks.link;
  if (!present || !type) return null;
  const { tr } = state;
  tr.removeMark(present.from, present.to, type);
  return tr.setSelection(TextSelection.create(tr.doc, state.selection.from, state.selection.to));
}
