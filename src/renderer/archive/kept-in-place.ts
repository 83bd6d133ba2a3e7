import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import type { Question, Window } from './pages';

/** Where the lines in view stood, px from the top of the list. */
type Seen = { question: Question; starts: { id: string; start: number }[] };

/**
 * Keeps the lines in view where they are when others come or go above them. What most lines do
 * counts, so that one story that moves away does not take the view along; and at the top, what is
 * new is to be seen.
 */
export function useKeptInPlace<Item extends Element>(
  virtual: Virtualizer<HTMLDivElement, Item>,
  { rowAt, indexOf, question }: Window & { question: Question },
): void {
  const seen = useRef<Seen | null>(null);
  const answered = useRef(rowAt);
  useLayoutEffect(() => {
    const scroller = virtual.scrollElement;
    const before = seen.current;
    if (answered.current !== rowAt && before?.question === question && scroller?.scrollTop) {
      const moves = before.starts.flatMap(({ id, start }) => {
        const place = virtual.measurementsCache[indexOf(id)];
        return place ? [place.start - start] : [];
      });
      const move = middleOf(moves);
      if (move !== 0) scroller.scrollTop += move;
    }
    answered.current = rowAt;
    const top = scroller?.scrollTop ?? 0;
    const end = top + (scroller?.clientHeight ?? 0);
    const starts = virtual.getVirtualItems().flatMap(({ index, start, end: bottom }) => {
      const row = bottom > top && start < end ? rowAt(index) : undefined;
      return row ? [{ id: row.id, start }] : [];
    });
    seen.current = { question, starts };
  });
}

function middleOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
