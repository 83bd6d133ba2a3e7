import { fieldsOf } from '@shared/story/schema/fields';
import { type Editor, Extension } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { caretIn, caretX } from '../plugins/part-moves';

/** A transaction for the key, null when the key is used up without one. */
type Answer = Transaction | null;

/**
 * Keys in the fields of a block (the caption of a figure, the title of a box): Tab and Enter go on to
 * the next one and then to the story, nothing is joined to a field or split from it, Escape selects
 * the block.
 */
export const fieldKeys = Extension.create({
  name: 'fieldKeys',
  // Before the keys of paragraphs and list items, which take a field for a line of text.
  priority: 160,
  addKeyboardShortcuts() {
    return keysInFields(this.editor);
  },
});

function keysInFields(editor: Editor): Record<string, () => boolean> {
  /** The key does in a field what `answer` says; elsewhere, and for `false`, what it did. */
  const inField = (answer: (state: EditorState, $head: ResolvedPos) => Answer | false) => () => {
    const { state, view } = editor;
    const { $head } = state.selection;
    const given = isInField($head) ? answer(state, $head) : false;
    if (given === false) return false;
    if (given) view.dispatch(given.scrollIntoView());
    return true;
  };
  const backwards = inField((state, $head) => {
    if (!state.selection.empty || $head.parentOffset > 0) return false;
    return $head.index(-1) === 0 ? selectBlock(state, $head) : null;
  });
  const forwards = inField((state, $head) =>
    !state.selection.empty || $head.parentOffset < $head.parent.content.size ? false : null,
  );
  const onwards = inField(toNextText);
  const line = (direction: 'up' | 'down') => () => toLine(editor, direction);
  return {
    ArrowUp: line('up'),
    ArrowDown: line('down'),
    Tab: onwards,
    Enter: onwards,
    'Shift-Enter': onwards,
    'Shift-Tab': inField(toTextBefore),
    Escape: inField(selectBlock),
    'Mod-a': inField(selectText),
    Backspace: backwards,
    'Mod-Backspace': backwards,
    'Shift-Backspace': backwards,
    Delete: forwards,
    'Mod-Delete': forwards,
  };
}

/**
 * From line to line, into the fields of a block and between them. Left to itself the browser takes
 * the nearest text in the direction, which may be a label that nobody can write in.
 */
function toLine({ state, view }: Editor, direction: 'up' | 'down'): boolean {
  const { $head, empty } = state.selection;
  if (!empty || !$head.parent.isTextblock || !view.endOfTextblock(direction)) return false;
  const side = direction === 'up' ? 'end' : 'start';
  const $edge = state.doc.resolve(direction === 'up' ? $head.before() : $head.after());
  const near = Selection.findFrom($edge, direction === 'up' ? -1 : 1, true);
  if (!near || (!isInField($head) && !isInField(near.$head))) return false;
  const caret = caretIn(view, near, { side, x: caretX(view) });
  view.dispatch(state.tr.setSelection(caret).scrollIntoView());
  return true;
}

export const isInField = ($pos: ResolvedPos): boolean =>
  $pos.depth > 1 && isField($pos.node(-1), $pos.index(-1));

/** Whether the child of a block at an index is one of its fields. */
const isField = (block: Node, index: number): boolean =>
  fieldsOf(block.type.name).includes(block.maybeChild(index)?.type.name ?? '');

/**
 * The whole next field, or the beginning of what the block holds besides; behind all of it the line
 * after the block, which is made if need be.
 */
function toNextText({ tr, doc, schema }: EditorState, $head: ResolvedPos): Answer {
  const block = $head.node(-1);
  const index = $head.index(-1) + 1;
  if (isField(block, index)) return tr.setSelection(wholeText(doc.resolve($head.after() + 1)));
  if (block.maybeChild(index)) return tr.setSelection(Selection.near(doc.resolve($head.after())));
  const after = $head.after(-1);
  const line = doc.resolve(after).nodeAfter;
  if (!line?.isTextblock) tr.insert(after, schema.node('paragraph'));
  return tr.setSelection(TextSelection.create(tr.doc, after + 1));
}

function toTextBefore({ tr, doc }: EditorState, $head: ResolvedPos): Answer {
  const before = isField($head.node(-1), $head.index(-1) - 1);
  if (before) return tr.setSelection(wholeText(doc.resolve($head.before() - 1)));
  return tr.setSelection(Selection.near(doc.resolve($head.before(-1)), -1));
}

const wholeText = ($inside: ResolvedPos): TextSelection =>
  TextSelection.create($inside.doc, $inside.start(), $inside.end());

const selectBlock = ({ tr, doc }: EditorState, $head: ResolvedPos): Answer =>
  tr.setSelection(NodeSelection.create(doc, $head.before(-1)));

/** All of the text first; asked again, the whole story, as elsewhere. */
function selectText({ tr, selection }: EditorState, $head: ResolvedPos): Answer | false {
  const whole = wholeText($head);
  return selection.eq(whole) || whole.empty ? false : tr.setSelection(whole);
}
