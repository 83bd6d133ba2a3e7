import type { Found, Ordering } from '@shared/ipc/archive';
import type { StoryRow, View } from '@shared/ipc/drafts';

/** What a story list asks for. */
export type Question = { view: View; text: string; sort: Ordering };

/** So many stories are asked for at once: some three screens. */
export const PAGE_SIZE = 100;
/** Pages are asked for when the list comes this near to them, in stories. */
const AHEAD = 25;

/** An answer to a question: one page of the stories, with all that is said of the whole list. */
export type Page = Found & { rows: StoryRow[]; counts: Record<View, number> };

/** Which stories are in view, `to` included. */
export type Range = { from: number; to: number };

const pageOf = (index: number): number => Math.floor(index / PAGE_SIZE);

/** The pages that a view of the list needs, and those of other stories that must be there. */
export function pagesFor({ from, to }: Range, total: number, others: readonly number[]): number[] {
  const last = Math.max(0, total - 1);
  const pages = new Set(others.filter((index) => index >= 0 && index <= last).map(pageOf));
  const end = pageOf(Math.min(last, to + AHEAD));
  for (let page = pageOf(Math.max(0, Math.min(from, last) - AHEAD)); page <= end; page++) {
    pages.add(page);
  }
  return [...pages].sort((one, other) => one - other);
}

/** The stories of a list by their places, as far as their pages are there. */
export type Window = {
  rowAt(index: number): StoryRow | undefined;
  /** The place of a story; -1 when it is on no page that is there. */
  indexOf(id: string): number;
};

export function windowOf(pages: ReadonlyMap<number, readonly StoryRow[]>): Window {
  const places = new Map<string, number>();
  for (const [page, rows] of pages) {
    rows.forEach((row, index) => {
      if (!places.has(row.id)) places.set(row.id, page * PAGE_SIZE + index);
    });
  }
  return {
    rowAt: (index) => pages.get(pageOf(index))?.[index % PAGE_SIZE],
    indexOf: (id) => places.get(id) ?? -1,
  };
}

/**
 * A page after a story has changed: the same story elsewhere in the order follows with the next
 * answer. Null when the story is not on it.
 */
export function withRow(page: Page, id: string, row: StoryRow | null): Page | null {
  if (!page.rows.some((other) => other.id === id)) return null;
  if (row === null) {
    return { ...page, rows: page.rows.filter((other) => other.id !== id), total: page.total - 1 };
  }
  const rows = page.rows.map((other) => (other.id === id ? keepSnippet(row, other) : other));
  return { ...page, rows };
}

/** A changed line carries no snippet; the one found before stands until the search is asked again. */
const keepSnippet = (row: StoryRow, { snippet }: StoryRow): StoryRow =>
  row.snippet === undefined && snippet !== undefined ? { ...row, snippet } : row;
