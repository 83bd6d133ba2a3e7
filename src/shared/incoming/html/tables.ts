import type { Block } from '../../story/blocks';
import type { Run } from '../../story/inline';
import { isPicture } from './pictures';
import { isTag, type Markup, type Tag, tagsIn, textOf } from './tree';

/** Gives what is in tags as one line. */
type LineOf = (children: readonly Markup[]) => Run[];

/**
 * A table as what it was for: one of data is a table of the story, one of a single row or column a line
 * a row; null for one that only lays out a page.
 */
export function tableBlocks(table: Tag, lineOf: LineOf): Block[] | null {
  const rows = rowsOf(table);
  if (rows.some((row) => row.cells.some(isLayout))) return null;
  const grid = rows.length > MAX_ROWS ? [] : gridOf(rows);
  const width = grid[0]?.length ?? 0;
  const isData = grid.length > 1 && width > 1 && width <= MAX_COLUMNS;
  if (!isData) {
    return rows
      .map(({ cells }) => lineOf(joined(cells.filter((cell) => textOf(cell).trim() !== ''))))
      .filter((runs) => runs.length > 0)
      .map((runs) => ({ type: 'paragraph', runs }));
  }
  const caption = table.children.find((child) => isTag(child) && child.name === 'caption');
  return [
    {
      type: 'table',
      caption: isTag(caption) ? lineOf(caption.children) : [],
      headerRow:
        (rows[0]?.isHead ?? false) ||
        (grid[0]?.every((cell) => cell === null || cell.name === 'th') ?? false),
      rows: grid.map((cells) => cells.map((cell) => (cell ? lineOf(cell.children) : []))),
    },
  ];
}

/** What is in the cells of a table that lays out a page, row by row. */
export const cellsOf = (table: Tag): Tag[] => rowsOf(table).flatMap(({ cells }) => cells);

/** What a site takes of a table at most. */
const MAX_ROWS = 1000;
const MAX_COLUMNS = 50;

type Row = { isHead: boolean; cells: Tag[] };

function rowsOf(table: Tag): Row[] {
  const rowsIn = (children: readonly Markup[], isHead: boolean): Row[] =>
    children.filter(isTag).flatMap((child): Row[] => {
      if (child.name === 'tr') {
        const cells = child.children.filter(isTag).filter(({ name }) => /^t[dh]$/.test(name));
        return cells.length > 0 ? [{ isHead, cells }] : [];
      }
      return /^t(head|body|foot)$/.test(child.name)
        ? rowsIn(child.children, child.name === 'thead')
        : [];
    });
  return rowsIn(table.children, false);
}

const joined = (cells: readonly Tag[]): Markup[] =>
  cells.flatMap((cell, index) => (index === 0 ? cell.children : [' · ', ...cell.children]));

/** A cell with more in it than one line. Word processors put a paragraph around each line. */
function isLayout(cell: Tag): boolean {
  let lines = 0;
  for (const inner of tagsIn(cell.children)) {
    if (MORE_THAN_TEXT.has(inner.name) || isPicture(inner)) return true;
    const isLine = LINES.has(inner.name) && ![...tagsIn(inner.children)].some(isLineTag);
    if (isLine && textOf(inner).trim() !== '') lines += 1;
  }
  return lines > 1;
}

const MORE_THAN_TEXT = new Set('table ul ol h1 h2 h3 h4 h5 h6 blockquote figure hr'.split(' '));
const LINES = new Set('p div section article'.split(' '));
const isLineTag = ({ name }: Tag): boolean => LINES.has(name);

/** The cells by row and column, null where one reaches over from its left or from above. */
function gridOf(rows: readonly Row[]): (Tag | null)[][] {
  const grid: (Tag | null | undefined)[][] = rows.map(() => []);
  for (const [index, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[index]?.[column] !== undefined) column++;
      const left = rows.length - index;
      const height = Math.min(span(cell, 'rowspan') || left, left);
      const width = Math.min(span(cell, 'colspan') || 1, MAX_COLUMNS);
      for (let down = 0; down < height; down++) {
        for (let across = 0; across < width; across++) {
          const row = grid[index + down];
          if (row) row[column + across] = down + across === 0 ? cell : null;
        }
      }
      column += width;
    }
  }
  const widest = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: widest }, (_, column) => row[column] ?? null));
}

/** Cells that a cell reaches over; 0 for all that are left (HTML §4.9.11). */
function span({ attributes }: Tag, name: 'rowspan' | 'colspan'): number {
  const written = Number.parseInt(attributes[name] ?? '1', 10);
  return written >= 0 ? written : 1;
}
