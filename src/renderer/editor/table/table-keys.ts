import { type Editor, Extension } from '@tiptap/core';
import {
  type EditorState,
  NodeSelection,
  Plugin,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { caretIn, caretX } from '../plugins/part-moves';
import {
  addColumn,
  addRow,
  type CellPlace,
  cellAt,
  cellPlace,
  deleteColumn,
  deleteRow,
  depthOfCell,
  rowsOf,
  selectCell,
  widthOf,
} from './table-commands';

/** What the keys of a table do, and what its menu shows beside their names. */
export const TABLE_KEYS = {
  rowAbove: 'Alt+Shift+ArrowUp',
  rowBelow: 'Alt+Shift+ArrowDown',
  columnBefore: 'Alt+Shift+ArrowLeft',
  columnAfter: 'Alt+Shift+ArrowRight',
  deleteRow: 'Alt+Shift+Backspace',
  deleteColumn: 'Alt+Shift+Delete',
} as const;

/**
 * Keys in the cells of a table. Tab goes from cell to cell and makes a row at the end, Enter goes down,
 * the arrows go over the edges of a cell; a cell is never joined to another. What is typed or deleted
 * over several cells empties them and leaves the table a table.
 */
export const tableKeys = Extension.create({
  name: 'tableKeys',
  // Before the keys of lines of text, and those that move whole blocks.
  priority: 170,
  addKeyboardShortcuts() {
    const { editor } = this;
    const inCell =
      (answer: (state: EditorState, cell: CellPlace) => Transaction | null | false) => () => {
        const cell = cellAt(editor.state.selection);
        const given = cell ? answer(editor.state, cell) : false;
        if (given === false) return false;
        if (given) editor.view.dispatch(given.scrollIntoView());
        return true;
      };
    const isRtl = () => getComputedStyle(editor.view.dom).direction === 'rtl';
    const atEdge = (side: 'start' | 'end') =>
      inCell(({ selection: { empty, $head } }) => {
        const edge = side === 'start' ? 0 : $head.parent.content.size;
        return empty && $head.parentOffset === edge ? null : false;
      });
    const back = orOverCells(editor, atEdge('start'));
    const forwards = orOverCells(editor, atEdge('end'));
    const aside = (isRight: boolean) =>
      inCell((state, cell) => addColumn(state, cell, isRight === isRtl() ? 0 : 1));
    return {
      ...{ Tab: inCell(toNextCell), 'Shift-Tab': inCell(toCellBefore), Enter: inCell(down) },
      ...{ 'Shift-Enter': inCell(down), Escape: inCell(selectTable), 'Mod-a': inCell(selectText) },
      ...{ ArrowUp: vertically(editor, -1), ArrowDown: vertically(editor, 1) },
      ...{ Backspace: back, 'Mod-Backspace': back, 'Shift-Backspace': back },
      ...{ Delete: forwards, 'Mod-Delete': forwards },
      'Alt-Shift-ArrowUp': inCell((state, cell) => addRow(state, cell, 0)),
      'Alt-Shift-ArrowDown': inCell((state, cell) => addRow(state, cell, 1)),
      'Alt-Shift-ArrowLeft': aside(false),
      'Alt-Shift-ArrowRight': aside(true),
      'Alt-Shift-Backspace': inCell(deleteRow),
      'Alt-Shift-Delete': inCell(deleteColumn),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, _from, _to, text) => typeOverCells(view, text),
        handlePaste(view) {
          emptyCells(view);
          return false;
        },
        handleDOMEvents: {
          cut(view, event) {
            if (!isOverCells(view.state.selection)) return false;
            const { dom, text } = view.serializeForClipboard(view.state.selection.content());
            event.clipboardData?.setData('text/html', dom.innerHTML);
            event.clipboardData?.setData('text/plain', text);
            event.preventDefault();
            return emptyCells(view);
          },
        },
      },
    }),
  ],
});

const orOverCells = (editor: Editor, key: () => boolean) => () => emptyCells(editor.view) || key();

function toNextCell(state: EditorState, cell: CellPlace): Transaction {
  const width = widthOf(cell.table);
  if (cell.column + 1 < width) return selectCell(state.tr, { ...cell, column: cell.column + 1 });
  const next = { ...cell, row: cell.row + 1, column: 0 };
  const isLast = cell.row + 1 === rowsOf(cell.table, cell.pos).length;
  return isLast ? selectCell(addRow(state, cell, 1), next) : selectCell(state.tr, next);
}

function toCellBefore({ tr, doc }: EditorState, cell: CellPlace): Transaction {
  if (cell.column > 0) return selectCell(tr, { ...cell, column: cell.column - 1 });
  if (cell.row > 0) return selectCell(tr, { ...cell, row: cell.row - 1, column: Infinity });
  const first = rowsOf(cell.table, cell.pos)[0];
  return tr.setSelection(Selection.near(doc.resolve(first?.pos ?? cell.pos), -1));
}

/** The cell below; from the last row the line behind the table, which is made if need be. */
function down({ tr, doc, schema }: EditorState, cell: CellPlace): Transaction {
  if (cell.row + 1 < rowsOf(cell.table, cell.pos).length) {
    return selectCell(tr, { ...cell, row: cell.row + 1 });
  }
  const after = cell.pos + cell.table.nodeSize;
  if (!doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, schema.node('paragraph'));
  return tr.setSelection(TextSelection.create(tr.doc, after + 1));
}

const selectTable = ({ tr, doc }: EditorState, { pos }: CellPlace): Transaction =>
  tr.setSelection(NodeSelection.create(doc, pos));

/** All of the cell first; asked again, the whole story, as elsewhere. */
function selectText({ tr, selection, doc }: EditorState): Transaction | false {
  const whole = TextSelection.create(doc, selection.$head.start(), selection.$head.end());
  return selection.eq(whole) || whole.empty ? false : tr.setSelection(whole);
}

/** From the first or last line of a cell to the same column of the next row. */
const vertically = (editor: Editor, direction: -1 | 1) => (): boolean => {
  const { view } = editor;
  const { selection, tr } = view.state;
  const cell = selection.empty ? cellAt(selection) : null;
  if (!cell || !view.endOfTextblock(direction < 0 ? 'up' : 'down')) return false;
  const row = cell.row + direction;
  if (row < 0 || row >= rowsOf(cell.table, cell.pos).length) return false;
  const near = selectCell(tr, { ...cell, row }).selection;
  const side = direction < 0 ? 'end' : 'start';
  tr.setSelection(caretIn(view, near, { side, x: caretX(view) }));
  view.dispatch(tr.scrollIntoView());
  return true;
};

/** Whether a selection reaches over more than one cell of one table. */
function isOverCells({ $from, $to }: Selection): boolean {
  const [from, to] = [depthOfCell($from), depthOfCell($to)];
  if (from === null || to === null || from !== to || $from.sameParent($to)) return false;
  return cellPlace($from, from).pos === cellPlace($to, to).pos;
}

/** Empties what is selected of each cell; false when the selection is not over several. */
function emptyCells(view: EditorView): boolean {
  const { selection, doc, tr } = view.state;
  if (!isOverCells(selection)) return false;
  const { from, to } = selection;
  const stretches: { from: number; to: number }[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.type.name !== 'tableCell') return;
    const end = pos + 1 + node.content.size;
    stretches.unshift({ from: Math.max(from, pos + 1), to: Math.min(to, end) });
  });
  for (const stretch of stretches) tr.delete(stretch.from, stretch.to);
  tr.setSelection(TextSelection.create(tr.doc, from));
  view.dispatch(tr.scrollIntoView());
  return true;
}

function typeOverCells(view: EditorView, text: string): boolean {
  if (!emptyCells(view)) return false;
  view.dispatch(view.state.tr.insertText(text));
  return true;
}
