import type { CanvasHandle } from '../editor/canvas-handle';
import type { Match } from './matches';

/** So many matches before and after the present one are painted: more than a window shows. */
const PAINTED = 400;
const ALL = 'found';
const PRESENT = 'found-present';

/**
 * Paints matches on the sheet without touching its text: with the browser's own highlights, which a
 * story and what others write in it know nothing of.
 */
export function paint(
  editors: CanvasHandle['editors'],
  matches: readonly Match[],
  present: number,
): void {
  const around = matches.slice(Math.max(0, present - PAINTED), present + PAINTED);
  CSS.highlights.set(ALL, new Highlight(...around.flatMap((match) => rangeOf(editors, match))));
  const at = matches[present];
  CSS.highlights.set(PRESENT, new Highlight(...(at ? rangeOf(editors, at) : [])));
}

export function wipe(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(PRESENT);
}

function rangeOf(editors: CanvasHandle['editors'], { part, from, to }: Match): Range[] {
  const { view } = editors[part];
  try {
    const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return [range];
  } catch {
    return []; // A figure that is not drawn yet.
  }
}
