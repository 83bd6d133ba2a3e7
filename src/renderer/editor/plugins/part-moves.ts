import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, NodeSelection, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Where the caret comes from when it enters a part, so that it keeps its column. */
export type Entry = { side: 'start' | 'end'; x: number | null };

type PartMovesOptions = {
  /** Moves the caret to the part above; false when there is none. */
  onUp: (entry: Entry) => boolean;
  /** Moves the caret to the part below; false when there is none. */
  onDown: (entry: Entry) => boolean;
  /** Enter ends this part (headline, deck) and goes on to the next. */
  enterLeaves: boolean;
};

/** Headline, deck and body are three editors; these keys make them one canvas. */
export const partMoves = ({ onUp, onDown, enterLeaves }: PartMovesOptions) =>
  Extension.create({
    name: 'partMoves',
    // Before the keys of blocks, which know nothing of other parts.
    priority: 200,
    addKeyboardShortcuts() {
      const up = (x: number | null) => onUp({ side: 'end', x });
      const down = (x: number | null) => onDown({ side: 'start', x });
      const leave = () => enterLeaves && (down(null) || true);
      const { editor } = this;
      const before = () => isAtStart(editor) && up(null);
      const behind = () => isAtEnd(editor) && down(null);
      const above = () => isAtEdge(editor, 'up') && up(caretX(editor.view));
      const below = () => isAtEdge(editor, 'down') && down(caretX(editor.view));
      const left = () => (isRightToLeft(editor.view) ? behind() : before());
      const right = () => (isRightToLeft(editor.view) ? before() : behind());
      const back = () => isPlainLine(editor) && before();
      return {
        ...{ Enter: leave, 'Shift-Enter': leave, Backspace: back },
        ...{ ArrowUp: above, ArrowDown: below, ArrowLeft: left, ArrowRight: right },
      };
    },
  });

/** A selected block counts as a caret: from the first one, too, one gets up to the deck. */
const isCaret = ({ selection }: EditorState): boolean =>
  selection.empty || selection instanceof NodeSelection;

const isAtStart = ({ state }: Pick<Editor, 'state'>): boolean =>
  isCaret(state) && state.selection.from <= Selection.atStart(state.doc).from;

const isAtEnd = ({ state }: Pick<Editor, 'state'>): boolean =>
  isCaret(state) && state.selection.to >= Selection.atEnd(state.doc).to;

/** A heading, quote or list item first becomes a paragraph when one deletes backwards at its start. */
const isPlainLine = ({ state }: Editor): boolean => {
  const { $from } = state.selection;
  return $from.depth === 1 && $from.parent.type.name === 'paragraph';
};

/** On the first or last line of the part, the selection empty. */
function isAtEdge({ state, view }: Editor, direction: 'up' | 'down'): boolean {
  const { $head, empty } = state.selection;
  if (!empty) return direction === 'up' ? isAtStart({ state }) : isAtEnd({ state });
  const edge = direction === 'up' ? Selection.atStart(state.doc) : Selection.atEnd(state.doc);
  return edge.$head.sameParent($head) && view.endOfTextblock(direction);
}

export const caretX = (view: EditorView): number =>
  view.coordsAtPos(view.state.selection.head).left;

const isRightToLeft = (view: EditorView): boolean => getComputedStyle(view.dom).direction === 'rtl';

/**
 * A caret in the textblock around `near`: in the column `x` (CSS pixels) of its first or last line,
 * or at its first or last letter.
 */
export function caretIn(view: EditorView, near: Selection, { side, x }: Entry): Selection {
  const { $head } = near;
  const edge = side === 'start' ? $head.start() : $head.end();
  if (x !== null) {
    const line = view.coordsAtPos(edge);
    const found = view.posAtCoords({ left: x, top: (line.top + line.bottom) / 2 });
    if (found && found.pos >= $head.start() && found.pos <= $head.end()) {
      return Selection.near(view.state.doc.resolve(found.pos));
    }
  }
  return Selection.near(view.state.doc.resolve(edge), side === 'start' ? 1 : -1);
}
