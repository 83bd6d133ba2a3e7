import type { PublicBlock, PublicRun } from '../publish/public-story';
import { each } from './each';
import { Runs } from './runs';

type PublicTable = Extract<PublicBlock, { type: 'table' }>;

/** A table, which scrolls by itself where the page is too narrow for it. Columns of numbers are set at their end, but for the first, which names its row. */
export function Table({ table, name }: { table: PublicTable; name: string }) {
  const { caption, headerRow, rows } = table;
  const [first = [], ...others] = rows;
  const body = headerRow ? others : rows;
  const isNumeric = first.map((_cell, column) => column > 0 && areNumbers(body, column));
  const sideOf = (column: number) => (isNumeric[column] ? { className: 'number' } : {});
  const title = textOf(caption);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="table" data-part="table" aria-label={title || name} tabIndex={0}>
      <table>
        {title !== '' && (
          <caption>
            <Runs runs={caption} />
          </caption>
        )}
        {headerRow && (
          <thead>
            <tr>
              {each(first, (cell, column) => (
                <th scope="col" {...sideOf(column)}>
                  <Runs runs={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {each(body, (row) => (
            <tr>
              {each(row, (cell, column) => (
                <td {...sideOf(column)}>
                  <Runs runs={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const textOf = (runs: readonly PublicRun[]): string => runs.map(({ text }) => text).join('');

/** Figures with their signs, separators, units and currencies: "1,240", "−3.5 %", "€ 12", "٣٫٥". */
const NUMBER = /^[\p{Sc}+\-−±~<>≤≥]*\s*\p{Nd}[\p{Nd}.,٫٬'’\s]*\s*[%٪\p{Sc}]?$/u;

/** Whether a column holds numbers, and nothing else but gaps. */
function areNumbers(rows: PublicTable['rows'], column: number): boolean {
  const cells = rows.map((row) => textOf(row[column] ?? []).trim());
  const filled = cells.filter((cell) => cell !== '' && !/^[-–—]$/.test(cell));
  return filled.length > 0 && filled.every((cell) => NUMBER.test(cell));
}
