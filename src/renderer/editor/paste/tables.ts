/**
 * Makes of each table what it was for: one of data a table of the story, one of a single row or column
 * a line a row, and one that only lays out a page what is in its cells.
 */
export function tables(body: HTMLElement): void {
  // From the last to the first, so that a table within another is done before it.
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const rows = [...table.rows].map((row) => [...row.cells]);
    if (rows.some((cells) => cells.some(isLayout))) {
      table.replaceWith(...rows.flatMap((cells) => cells.flatMap((cell) => [...cell.childNodes])));
      continue;
    }
    const grid = gridOf(rows);
    const width = grid[0]?.length ?? 0;
    const isData = grid.length > 1 && width > 1 && grid.length <= MAX_ROWS && width <= MAX_COLUMNS;
    table.replaceWith(...(isData ? [dataTable(table, grid)] : rows.map(lineOf)));
  }
}

/** What a site takes of a table at most. */
const MAX_ROWS = 1000;
const MAX_COLUMNS = 50;

/** A cell with more in it than one line. Word processors put a paragraph around each line. */
const isLayout = (cell: Element): boolean =>
  cell.querySelector('table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, figure, hr') !== null ||
  [...cell.querySelectorAll('p, div, section, article')].filter(
    (block) => block.textContent?.trim() && !block.querySelector('p, div, section, article'),
  ).length > 1;

type Cell = HTMLTableCellElement;

/** The cells by row and column, null where one reaches over from its left or from above. */
function gridOf(rows: readonly Cell[][]): (Cell | null)[][] {
  const grid: (Cell | null | undefined)[][] = rows.map(() => []);
  for (const [index, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[index]?.[column] !== undefined) column++;
      const height = Math.min(cell.rowSpan || rows.length - index, rows.length - index);
      const width = Math.min(cell.colSpan, MAX_COLUMNS);
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

function dataTable(table: HTMLTableElement, grid: readonly (Cell | null)[][]): HTMLElement {
  const document = table.ownerDocument;
  const made = document.createElement('table');
  const isHeader = grid[0]?.every((cell) => cell === null || cell.tagName === 'TH');
  made.setAttribute('data-header-row', String(isHeader || table.tHead !== null));
  if (table.caption) made.append(plainCell(document.createElement('caption'), table.caption));
  for (const cells of grid) {
    const row = document.createElement('tr');
    for (const cell of cells) row.append(plainCell(document.createElement('td'), cell));
    made.append(row);
  }
  return made;
}

/** Fills a cell with what is in another, as one line. */
function plainCell(made: HTMLElement, cell: Element | null): HTMLElement {
  for (const line of cell?.querySelectorAll('br') ?? []) line.replaceWith(' ');
  for (const block of cell?.querySelectorAll('p, div, section, article') ?? []) {
    block.replaceWith(...block.childNodes);
  }
  made.append(...(cell?.childNodes ?? []));
  return made;
}

function lineOf(cells: readonly Cell[]): HTMLElement {
  const document = cells[0]?.ownerDocument ?? window.document;
  const line = document.createElement('p');
  for (const [index, cell] of cells.filter((one) => one.textContent?.trim()).entries()) {
    if (index > 0) line.append(' · ');
    line.append(...plainCell(document.createElement('p'), cell).childNodes);
  }
  return line;
}
