import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { nodeAt, type Place, selectNode } from '../node-commands';
import {
  addColumn,
  addRow,
  type CellPlace,
  cellAt,
  deleteColumn,
  deleteRow,
  rowsOf,
  toggleHeaderRow,
  widthOf,
} from './table-commands';

const ACTIONS = {
  rowAbove: (state, cell) => addRow(state, cell, 0),
  rowBelow: (state, cell) => addRow(state, cell, 1),
  columnBefore: (state, cell) => addColumn(state, cell, 0),
  columnAfter: (state, cell) => addColumn(state, cell, 1),
  deleteRow,
  deleteColumn,
  headerRow: toggleHeaderRow,
} satisfies Record<string, (state: EditorState, cell: CellPlace) => Transaction | null>;
export type TableAction = keyof typeof ACTIONS;

/** Does something to the table at a place: at the cell of the caret, or at its last one when that is elsewhere. */
export function actOnTable(view: EditorView, place: Place, action: TableAction): void {
  const found = nodeAt(view, place, 'table');
  if (!found) return;
  const { node: table, pos } = found;
  const caret = cellAt(view.state.selection);
  const last = {
    ...{ table, pos, row: rowsOf(table, pos).length - 1, column: widthOf(table) - 1 },
  };
  const tr = ACTIONS[action](view.state, caret?.pos === pos ? caret : last);
  if (tr) view.dispatch(tr.scrollIntoView());
}

/** Selects the whole table, so that one key deletes or moves it. */
export function selectTable(view: EditorView, place: Place): void {
  const found = nodeAt(view, place, 'table');
  if (found) selectNode(view, found.pos);
}
