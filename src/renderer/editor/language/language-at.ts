import { getMarkRange } from '@tiptap/core';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

type LanguageRange = { from: number; to: number; tag: string };

/** The words of another language in which the selection is; null when it is in none, or goes beyond them. */
export function languageAt(state: EditorState): LanguageRange | null {
  const type = state.schema.marks.language;
  const { $from, to } = state.selection;
  const range = type && $from.parent.isTextblock ? getMarkRange($from, type) : undefined;
  if (!type || !range || to > range.to) return null;
  const mark = state.doc.nodeAt(range.from)?.marks.find((one) => one.type === type);
  return mark ? { from: range.from, to: range.to, tag: String(mark.attrs.tag) } : null;
}

/**
 * Says in which language the selected words are, or those around the caret that already are in another;
 * with neither it counts for what is typed next. Without a tag they are in the story's own again. Null
 * where no words can be in a language (a credit, say).
 */
export function inLanguage(state: EditorState, tag: string | null): Transaction | null {
  const { tr, schema, selection } = state;
  const type = schema.marks.language;
  if (!type || !selection.$from.parent.type.allowsMarkType(type)) return null;
  const { from, to } = selection.empty ? (languageAt(state) ?? selection) : selection;
  if (from === to) {
    return tag === null ? tr.removeStoredMark(type) : tr.addStoredMark(type.create({ tag }));
  }
  tr.removeMark(from, to, type);
  if (tag !== null) tr.addMark(from, to, type.create({ tag }));
  return tr.setSelection(TextSelection.create(tr.doc, selection.from, selection.to));
}
