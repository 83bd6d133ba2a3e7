import type { Correction, Facets } from '@shared/ipc/archive';
import type { StoryRow, View } from '@shared/ipc/drafts';
import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  PAGE_SIZE,
  type Page,
  pagesFor,
  type Question,
  type Range,
  type Window,
  windowOf,
  withRow,
} from '../archive/pages';
import { useDesk } from '../session/desk-context';
import { useDeskEvent } from './answers';

const KEY = 'stories';
/** Changes that come within this time ask for the list once, ms. */
const GATHER_MS = 200;
/** The same while the archive is made anew, which tells its progress all the time, ms. */
const GATHER_WHILE_READING_MS = 2000;
/** Pages out of view are forgotten after this time, ms. */
const FORGET_MS = 60_000;

export type Stories = Window & {
  /** How many stories were found. */
  total: number;
  /** What the rows answer: the last question that has an answer. */
  question: Question;
  counts: Record<View, number> | null;
  facets: Facets | null;
  corrections: readonly Correction[];
  /** The sentence of a failure; the rows shown before stay. */
  error: string | null;
  isLoading: boolean;
};

/** What of a list is looked at: the stories in view, and places that are needed besides. */
export type Look = Range & { others: readonly number[] };

const TOP: Look = { from: 0, to: 0, others: [] };

/**
 * The lines of a story list, however many there are: only the pages that are looked at are asked
 * for. A change of a story shows in its line at once; its place, the counts and what the search
 * finds follow from one more question to main. Until an answer is there, the last one stays on the
 * screen.
 *
 * @param lane names the list, so that its newest question makes older ones needless
 */
export function useStories(asked: Question, lane: string, look: Look = TOP): Stories {
  const { desk } = useDesk();
  const cache = useQueryClient();
  const { view, sort } = asked;
  const text = useRested(asked.text.trim());
  const question = useMemo(() => ({ view, text, sort }), [view, text, sort]);

  const page = (of: Question, number: number) => {
    const queryKey = [KEY, of, number];
    return {
      queryKey,
      gcTime: FORGET_MS,
      async queryFn({ signal }: { signal: AbortSignal }): Promise<Page> {
        const input = { ...of, offset: number * PAGE_SIZE, limit: PAGE_SIZE };
        // Only a question of a person who types on is needless; what changed must be asked again.
        const isFirst = number === 0 && cache.getQueryData(queryKey) === undefined;
        let answer = await desk.drafts.list(isFirst ? { ...input, lane } : input);
        if (!answer.ok && answer.error.code === 'superseded' && !signal.aborted) {
          answer = await desk.drafts.list(input);
        }
        if (!answer.ok) throw new Error(answer.error.message);
        return answer.value;
      },
    };
  };
  const first = useQuery({ ...page(question, 0), placeholderData: keepPreviousData });
  const [settled, setSettled] = useState(question);
  const isAnswered = first.data !== undefined && !first.isPlaceholderData;
  if (isAnswered && settled !== question) setSettled(question);

  const total = first.data?.total ?? 0;
  const pages = pagesFor(look, total, look.others);
  const answers = useQueries({
    queries: first.data === undefined ? [] : pages.map((number) => page(settled, number)),
    combine: (results) => results.map(({ data }) => data?.rows),
  });
  useChanges();

  const pageNames = pages.join();
  const rows = useMemo(() => {
    const there = new Map<number, readonly StoryRow[]>();
    pageNames.split(',').forEach((name, index) => {
      const found = answers[index];
      if (found) there.set(Number(name), found);
    });
    return windowOf(there);
  }, [answers, pageNames]);

  return useMemo(
    () => ({
      ...rows,
      ...{ total, question: settled },
      counts: first.data?.counts ?? null,
      facets: first.data?.facets ?? null,
      corrections: first.data?.corrections ?? [],
      error: first.error?.message ?? null,
      isLoading: first.data === undefined && first.error === null,
    }),
    [rows, total, settled, first.data, first.error],
  );
}

/** Brings what changes into every page that is there, and asks for those in view again. */
function useChanges(): void {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);

  const askAgain = (afterMs: number): void => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void cache.invalidateQueries({ queryKey: [KEY] });
    }, afterMs);
  };
  const change = (id: string, rowOf: (row: StoryRow) => StoryRow | null): void => {
    cache.setQueriesData<Page>({ queryKey: [KEY] }, (page) => {
      const row = page?.rows.find((other) => other.id === id);
      return (page && row && withRow(page, id, rowOf(row))) ?? undefined;
    });
    askAgain(GATHER_MS);
  };
  useDeskEvent('story:changed', ({ id, row }) => change(id, () => row));
  useDeskEvent('publication:changed', ({ id, status }) =>
    change(id, (row) => ({ ...row, publication: status })),
  );
  useDeskEvent('archive:changed', ({ progress }) =>
    askAgain(progress === null ? GATHER_MS : GATHER_WHILE_READING_MS),
  );
}

/** Keys that follow within this time are one question, ms. */
const TYPING_MS = 30;

/** A text, once the keys rest; clearing it is not waited for. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), text === '' ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : rested;
}
