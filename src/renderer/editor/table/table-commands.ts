import type { Node } from '@tiptap/pm/model';
import {
  type EditorState,
  type Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';

/** Where a cell is: its table, and its row and column in it, counted from 0 without the caption. */
export type CellPlace = { table: Node; pos: number; row: number; column: number };

/** The cell of the caret; null when that is in no cell, or the selection is in several. */
export function cellAt({ $from, $to }: Selection): CellPlace | null {
  const depth = depthOfCell($from);
  if (depth === null || !$from.sameParent($to)) return null;
  return cellPlace($from, depth);
}

type Position = Selection['$from'];

export function depthOfCell($pos: Position): number | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    if ($pos.node(depth).type.name === 'tableCell') return depth;
  }
  return null;
}

export function cellPlace($pos: Position, depth: number): CellPlace {
  const table = $pos.node(depth - 2);
  const before = table.children.slice(0, $pos.index(depth - 2));
  return {
    ...{ table, pos: $pos.before(depth - 2), column: $pos.index(depth - 1) },
    row: before.filter(isRow).length,
  };
}

const isRow = (node: Node): boolean => node.type.name === 'tableRow';

/** The rows of a table with their positions in the document. */
export function rowsOf(table: Node, pos: number): { row: Node; pos: number }[] {
  const rows: { row: Node; pos: number }[] = [];
  table.forEach((row, offset) => {
    if (isRow(row)) rows.push({ row, pos: pos + 1 + offset });
  });
  return rows;
}

/** Cells in the widest row. */
export const widthOf = (table: Node): number =>
  Math.max(0, ...table.children.map((row) => (isRow(row) ? row.childCount : 0)));

/** The position in front of a cell, or behind the last one of a shorter row. */
function posOfCell({ row, pos }: { row: Node; pos: number }, column: number): number {
  const before = row.children.slice(0, column);
  return pos + 1 + before.reduce((sum, cell) => sum + cell.nodeSize, 0);
}

/** Puts the caret into a cell of the table at a position; at its end when `isWhole` is not asked for. */
export function selectCell(
  tr: Transaction,
  { pos, row, column }: Omit<CellPlace, 'table'>,
): Transaction {
  const table = tr.doc.nodeAt(pos);
  const rows = table ? rowsOf(table, pos) : [];
  const at = rows[Math.min(row, rows.length - 1)];
  if (!at) return tr;
  const cell = Math.min(column, at.row.childCount - 1);
  const start = posOfCell(at, cell) + 1;
  const size = at.row.maybeChild(cell)?.content.size ?? 0;
  return tr.setSelection(TextSelection.create(tr.doc, start, start + size));
}

/** A row of empty cells in front of (0) or behind (1) that of the caret. */
export function addRow({ tr, schema }: EditorState, cell: CellPlace, side: 0 | 1): Transaction {
  const at = rowsOf(cell.table, cell.pos)[cell.row];
  if (!at) return tr;
  const cells = Array.from({ length: widthOf(cell.table) }, () => schema.node('tableCell'));
  tr.insert(at.pos + side * at.row.nodeSize, schema.node('tableRow', null, cells));
  return selectCell(tr, { ...cell, row: cell.row + side });
}

/** A column of empty cells in front of (0) or behind (1) that of the caret. */
export function addColumn({ tr, schema }: EditorState, cell: CellPlace, side: 0 | 1): Transaction {
  for (const at of rowsOf(cell.table, cell.pos).reverse()) {
    tr.insert(posOfCell(at, cell.column + side), schema.node('tableCell'));
  }
  return selectCell(tr, { ...cell, column: cell.column + side });
}

/** Without the row of the caret; null when it is the only one. */
export function deleteRow({ tr }: EditorState, cell: CellPlace): Transaction | null {
  const rows = rowsOf(cell.table, cell.pos);
  const at = rows[cell.row];
  if (!at || rows.length === 1) return null;
  tr.delete(at.pos, at.pos + at.row.nodeSize);
  return selectCell(tr, cell);
}

/** Without the column of the caret; null when it is the only one. */
export function deleteColumn({ tr }: EditorState, cell: CellPlace): Transaction | null {
  if (widthOf(cell.table) === 1) return null;
  for (const at of rowsOf(cell.table, cell.pos).reverse()) {
    const gone = at.row.maybeChild(cell.column);
    const from = posOfCell(at, cell.column);
    if (gone) tr.delete(from, from + gone.nodeSize);
  }
  return selectCell(tr, cell);
}

export function toggleHeaderRow({ tr }: EditorState, { table, pos }: CellPlace): Transaction {
  return tr.setNodeAttribute(pos, 'headerRow', table.attrs.headerRow === false);
}
