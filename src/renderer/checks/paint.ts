import type { CheckId } from '@shared/checks/finding';
import type { TextPart } from '@shared/story/layout';
import type { EditorView } from '@tiptap/pm/view';
import './paint.css';

/** Words to be marked. Positions are those of the part's editor. */
export type Marked = { part: TextPart; from: number; to: number; check: CheckId };

/** Each kind of finding has a line of its own kind under its words; see paint.css. */
const HIGHLIGHTS: Record<Exclude<CheckId, 'sentences'>, string> = {
  spelling: 'check-spelling',
  style: 'check-style',
  repeated: 'check-slip',
  dates: 'check-slip',
  names: 'check-name',
};
const PRESENT = 'check-present';
const NAMES = [...new Set(Object.values(HIGHLIGHTS)), PRESENT];

/** As many are marked, those nearest to what is seen: more costs the browser time with each letter. */
const MARKED_MAX = 300;

type Views = Record<TextPart, EditorView>;

/**
 * Marks words with the browser's own highlights, which a story knows nothing of and which move with
 * the letters that they are at. A long sentence is not marked but when it is `present`.
 */
export function paint(views: Views, all: readonly Marked[], present: Marked | null): void {
  const ranges = new Map(NAMES.map((name): [string, Range[]] => [name, []]));
  const shown = all.filter(({ check }) => check !== 'sentences');
  for (const one of nearest(views, shown)) {
    const range = rangeOf(views[one.part], one);
    if (range && one.check !== 'sentences') ranges.get(HIGHLIGHTS[one.check])?.push(range);
  }
  const at = present && rangeOf(views[present.part], present);
  if (at) ranges.get(PRESENT)?.push(at);
  for (const [name, some] of ranges) CSS.highlights.set(name, new Highlight(...some));
}

export function wipe(): void {
  for (const name of NAMES) CSS.highlights.delete(name);
}

/** Those around the middle of the window, when there are too many. */
function nearest(views: Views, all: readonly Marked[]): readonly Marked[] {
  if (all.length <= MARKED_MAX) return all;
  const { dom } = views.body;
  const box = dom.getBoundingClientRect();
  const seen = views.body.posAtCoords({
    left: (box.left + box.right) / 2,
    top: Math.min(Math.max(window.innerHeight / 2, box.top + 1), box.bottom - 1),
  });
  const middle = seen?.pos ?? 0;
  const at = all.findIndex(({ part, from }) => part === 'body' && from >= middle);
  const center = at < 0 ? all.length : at;
  const first = Math.max(0, Math.min(center - MARKED_MAX / 2, all.length - MARKED_MAX));
  return all.slice(first, first + MARKED_MAX);
}

/** The words on the page; null where they are not drawn yet. */
function rangeOf(view: EditorView, { from, to }: { from: number; to: number }): Range | null {
  try {
    const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  } catch {
    return null;
  }
}
