import type { TrailFormat } from '@shared/ipc/record';
import type { TrailLine } from './trail';

/** The columns, in their order. */
const COLUMNS = [
  ...(['at', 'storyId', 'slug', 'headline', 'event'] as const),
  ...(['who', 'what', 'outcome', 'message', 'site'] as const),
] satisfies (keyof TrailLine)[];

/** A trail as a file: a table (RFC 4180, in UTF-8, which spreadsheets know by its mark), or JSON. */
export function trailFile(lines: readonly TrailLine[], format: TrailFormat): string {
  if (format === 'json') return `${JSON.stringify(lines, null, 2)}\n`;
  const rows = [COLUMNS, ...lines.map((line) => COLUMNS.map((column) => line[column]))];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is set off by an apostrophe, so that none is run. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
