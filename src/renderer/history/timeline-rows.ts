import type { TimelineEntry } from '@shared/ipc/history';
import { timeOf } from './points';
import { dayName, isSameDay } from './times';

/** A line of the timeline as it is shown: a day, or what happened on it. */
export type TimelineRow =
  | { kind: 'day'; key: string; name: string }
  | { kind: 'entry'; key: string; entry: TimelineEntry };

/** Newest first, each day under its name. `now` in ms since 1970 UTC. */
export function timelineRows(timeline: readonly TimelineEntry[], now: number): TimelineRow[] {
  const rows: TimelineRow[] = [];
  let day: number | null = null;
  for (let index = timeline.length - 1; index >= 0; index--) {
    const entry = timeline[index];
    if (!entry) continue;
    const at = timeOf(entry);
    if (day === null || !isSameDay(day, at)) {
      rows.push({ kind: 'day', key: `day ${at} ${index}`, name: dayName(at, now) });
    }
    day = at;
    rows.push({ kind: 'entry', key: keyOf(entry), entry });
  }
  return rows;
}

/** A session keeps its key while it is being written. */
function keyOf(entry: TimelineEntry): string {
  if (entry.type === 'session') return `session ${entry.from} ${entry.hand.window}`;
  const { milestone } = entry;
  const name = milestone.kind === 'version' ? milestone.name : '';
  return `${milestone.kind} ${entry.seq} ${entry.at} ${name}`;
}
