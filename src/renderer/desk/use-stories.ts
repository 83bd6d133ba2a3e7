import type { StoryRow, View } from '@shared/ipc/drafts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDesk } from '../session/desk-context';
import { answerOf, useDeskEvent } from './answers';

type Listing = { rows: StoryRow[]; counts: Record<View, number> };

const KEY = 'stories';
const LIST_LIMIT = 500;
/** Changes that come within this time ask for the list once, ms. */
const GATHER_MS = 200;

export type Stories = {
  rows: StoryRow[];
  counts: Record<View, number> | null;
  /** The sentence of a failure; the rows shown before stay. */
  error: string | null;
  isLoading: boolean;
};

/**
 * The lines of the story list. A change of a story shows in its line at once; its place, the counts
 * and what the search finds follow from one more question to main. Until an answer is there, the
 * last one stays on the screen.
 */
export function useStories(view: View, text: string): Stories {
  const { desk } = useDesk();
  const cache = useQueryClient();
  const words = useRested(text.trim());

  const list = useQuery<Listing>({
    queryKey: [KEY, view, words],
    queryFn: () => answerOf(desk.drafts.list({ view, text: words, limit: LIST_LIMIT })),
    placeholderData: keepPreviousData,
  });

  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const askAgain = (): void => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void cache.invalidateQueries({ queryKey: [KEY] });
    }, GATHER_MS);
  };
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);

  const changeRows = (change: (rows: StoryRow[]) => StoryRow[]): void => {
    cache.setQueriesData<Listing>(
      { queryKey: [KEY] },
      (old) => old && { ...old, rows: change(old.rows) },
    );
    askAgain();
  };
  useDeskEvent('story:changed', ({ id, row }) =>
    changeRows((rows) =>
      row === null
        ? rows.filter((other) => other.id !== id)
        : rows.map((other) => (other.id === id ? keepSnippet(row, other) : other)),
    ),
  );
  useDeskEvent('publication:changed', ({ id, status }) =>
    changeRows((rows) =>
      rows.map((row) => (row.id === id ? { ...row, publication: status } : row)),
    ),
  );

  return useMemo(
    () => ({
      rows: list.data?.rows ?? [],
      counts: list.data?.counts ?? null,
      error: list.error?.message ?? null,
      isLoading: list.data === undefined && list.error === null,
    }),
    [list.data, list.error],
  );
}

/** A changed line carries no snippet; the one found before stands until the search is asked again. */
const keepSnippet = (row: StoryRow, { snippet }: StoryRow): StoryRow =>
  row.snippet === undefined && snippet !== undefined ? { ...row, snippet } : row;

/** Keys that follow within this time are one question, ms. */
const TYPING_MS = 60;

/** A text, once the keys rest; clearing it is not waited for. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), text === '' ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : rested;
}
