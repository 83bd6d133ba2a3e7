import type { Ordering } from '@shared/ipc/archive';
import type { Columns } from './columns';
import type { Matches } from './matcher';
import type { Orders } from './orders';

/** Matches in order, a page at a time. */
export type Ranked = {
  total: number;
  /** Places, at most `limit`, after the first `offset`. */
  page(offset: number, limit: number): Iterable<number>;
};

/** The best so many are picked out; beyond them everything is sorted, which takes ten times as long. */
const PICKED_MAX = 1000;

export function ranked(
  matches: Matches,
  ordering: Ordering,
  columns: Columns,
  orders: Orders,
): Ranked {
  const { places, scores } = matches;
  const total = places.length;
  if (ordering.by === 'best' && scores) {
    const better = (one: number, other: number): number =>
      (scores[other] ?? 0) - (scores[one] ?? 0) ||
      (columns.at[places[other] ?? 0] ?? 0) - (columns.at[places[one] ?? 0] ?? 0) ||
      (places[other] ?? 0) - (places[one] ?? 0);
    let all: Int32Array | null = null;
    return {
      total,
      page(offset, limit) {
        const end = Math.min(total, offset + limit);
        if (end > PICKED_MAX) all ??= Int32Array.from(places.keys()).sort(better);
        const some = all ?? picked(total, end, better);
        return [...some.slice(offset, end)].map((index) => places[index] ?? 0);
      },
    };
  }
  const by = ordering.by === 'best' ? 'updated' : ordering.by;
  const descending = ordering.by === 'best' || ordering.descending;
  const inOrder = among(places, orders.ascending(by), descending, columns.end);
  return { total, page: (offset, limit) => inOrder.subarray(offset, offset + limit) };
}

/** The first `count` of the indices below `total`, in order. */
function picked(
  total: number,
  count: number,
  better: (one: number, other: number) => number,
): number[] {
  // A heap with the worst of the best so far on top.
  const heap: number[] = [];
  for (let index = 0; index < total; index++) {
    if (heap.length < count) {
      heap.push(index);
      rise(heap, better);
    } else if (count > 0 && better(index, heap[0] ?? 0) < 0) {
      heap[0] = index;
      sink(heap, better);
    }
  }
  return heap.sort(better);
}

function rise(heap: number[], better: (one: number, other: number) => number): void {
  for (let at = heap.length - 1; at > 0; ) {
    const parent = (at - 1) >> 1;
    const [upper = 0, lower = 0] = [heap[parent], heap[at]];
    if (better(upper, lower) > 0) return;
    heap[parent] = lower;
    heap[at] = upper;
    at = parent;
  }
}

function sink(heap: number[], better: (one: number, other: number) => number): void {
  for (let at = 0; ; ) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && better(heap[child] ?? 0, heap[worst] ?? 0) > 0) worst = child;
    }
    if (worst === at) return;
    const [upper = 0, lower = 0] = [heap[at], heap[worst]];
    heap[at] = lower;
    heap[worst] = upper;
    at = worst;
  }
}

/** Those of some places, in the order of all. */
function among(
  places: Int32Array,
  order: Int32Array,
  descending: boolean,
  end: number,
): Int32Array {
  const wanted = new Uint8Array(end);
  for (const place of places) wanted[place] = 1;
  const found = new Int32Array(places.length);
  let count = 0;
  for (let index = 0; index < order.length; index++) {
    const place = order[descending ? order.length - 1 - index : index] ?? 0;
    if (wanted[place] === 1) found[count++] = place;
  }
  return found.subarray(0, count);
}
