import type { Sort } from '@shared/ipc/archive';
import type { Database } from '../database/open';
import type { Codes, Columns, Facet } from './columns';

/** All entries in the order of a column, kept until entries change. */
export type Orders = {
  /** Places in ascending order; equal ones by their last change. */
  ascending(sort: Sort): Int32Array;
  /** An entry is about to change, or to go. */
  leaving(place: number): void;
  /** An entry has changed, or come. */
  entered(place: number): void;
};

export function orders(db: Database, columns: Columns, codes: Codes): Orders {
  const byHeadline = db
    .prepare<[], number>('SELECT place FROM entry ORDER BY headline_key')
    .pluck();
  const byAuthor = db.prepare<[], number>('SELECT place FROM entry ORDER BY author_key').pluck();
  // The order by time is the one that is always shown, so a change moves one place in it.
  let byTime: Int32Array | null = null;
  let byTimeCount = 0;
  const others = new Map<Sort, Int32Array>();

  const earlier = (one: number, other: number): number =>
    (columns.at[one] ?? 0) - (columns.at[other] ?? 0) || one - other;

  function updated(): Int32Array {
    if (!byTime) {
      byTime = sorted(columns, earlier);
      byTimeCount = byTime.length;
    }
    return byTime.subarray(0, byTimeCount);
  }

  function made(sort: Sort): Int32Array {
    switch (sort) {
      case 'updated':
        return updated();
      case 'created':
        return sorted(columns, byNumber(columns.createdAt, earlier));
      case 'words':
        return sorted(columns, byNumber(columns.words, earlier));
      case 'headline':
        return Int32Array.from(byHeadline.all());
      case 'author':
        return Int32Array.from(byAuthor.all());
      default:
        return byFacet(sort);
    }
  }

  function byFacet(facet: Facet): Int32Array {
    const column = columns.facet[facet];
    const used = new Set(column);
    const values = [...used].sort((one, other) => {
      const [a, b] = [codes.value(one) ?? '', codes.value(other) ?? ''];
      return a < b ? -1 : a > b ? 1 : 0;
    });
    const time = updated();
    const order = new Int32Array(time.length);
    let at = 0;
    for (const value of values) {
      for (const place of time) if (column[place] === value) order[at++] = place;
    }
    return order;
  }

  return {
    ascending(sort) {
      if (sort === 'updated') return updated();
      const known = others.get(sort);
      if (known) return known;
      const order = made(sort);
      others.set(sort, order);
      return order;
    },
    leaving(place) {
      others.clear();
      const at = byTime ? updated().indexOf(place) : -1;
      if (!byTime || at < 0) return;
      byTime.copyWithin(at, at + 1, byTimeCount);
      byTimeCount -= 1;
    },
    entered(place) {
      others.clear();
      if (!byTime) return;
      if (byTimeCount === byTime.length) {
        const larger = new Int32Array(byTime.length * 2 + 16);
        larger.set(byTime);
        byTime = larger;
      }
      const at = insertionPoint(byTime, byTimeCount, place, earlier);
      byTime.copyWithin(at + 1, at, byTimeCount);
      byTime[at] = place;
      byTimeCount += 1;
    },
  };
}

type Compare = (one: number, other: number) => number;

function sorted(columns: Columns, compare: Compare): Int32Array {
  const places = new Int32Array(columns.end);
  let count = 0;
  for (let place = 1; place < columns.end; place++) if (columns.has(place)) places[count++] = place;
  return places.slice(0, count).sort(compare);
}

const byNumber =
  (column: Float64Array | Uint32Array, otherwise: Compare): Compare =>
  (one, other) =>
    (column[one] ?? 0) - (column[other] ?? 0) || otherwise(one, other);

function insertionPoint(order: Int32Array, count: number, place: number, compare: Compare): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(order[middle] ?? 0, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
