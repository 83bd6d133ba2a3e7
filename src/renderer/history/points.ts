import type { TimelineEntry } from '@shared/ipc/history';

/** A moment that a story's history can show. `at` in ms since 1970 UTC. */
export type Point = { seq: number; at: number };

export const timeOf = (entry: TimelineEntry): number =>
  entry.type === 'session' ? entry.to : entry.at;

/** The moments to which the entries of a timeline lead, each once, oldest first. */
export function pointsOf(timeline: readonly TimelineEntry[]): Point[] {
  const points: Point[] = [];
  for (const entry of timeline) {
    if (points.at(-1)?.seq !== entry.seq) points.push({ seq: entry.seq, at: timeOf(entry) });
  }
  return points;
}

/**
 * The place of the last moment at or before an update, 0 when all are later: a session that is
 * still being written moves on, and its old end is no moment of the timeline any more.
 */
export function placeOf(points: readonly Point[], seq: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.seq ?? 0) <= seq) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
