import { TEXT_PARTS, textPartOf } from '@shared/story/layout';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import type * as Y from 'yjs';
import type { ReadableStore } from './readable-store';
import { windowClock } from './window-clock';

/** While someone types, the story is read at most this often, and at the latest so long after, ms. */
const TYPING_PAUSE_MS = 150;

/**
 * The projection of an open story. Read when someone looks: at once after an edit to a field or a
 * set, at most every TYPING_PAUSE_MS while text changes, and then behind the frame that shows a
 * letter, when the next letter is far away: a long story takes a while. `destroy` ends it.
 */
export function projectionStore(doc: Y.Doc): ReadableStore<StoryProjection> & { destroy(): void } {
  const listeners = new Set<() => void>();
  const texts = TEXT_PARTS.map((part) => textPartOf(doc, part));
  let value: StoryProjection | null = null;
  let stale = true;
  let readAt = Number.NEGATIVE_INFINITY;
  let cancelTelling: (() => void) | null = null;
  let isAboutToTell = false;

  const project = (): StoryProjection => {
    cancelTelling?.();
    cancelTelling = null;
    isAboutToTell = false;
    stale = false;
    readAt = performance.now();
    value = projectStory(doc);
    return value;
  };
  const tell = () => {
    project();
    for (const listener of [...listeners]) listener();
  };

  const tellSoon = () => {
    if (isAboutToTell) return;
    isAboutToTell = performance.now() - readAt >= TYPING_PAUSE_MS;
    // It runs already: setting it anew with each letter would cost more than telling a little early.
    if (!isAboutToTell && cancelTelling) return;
    cancelTelling?.();
    cancelTelling = isAboutToTell
      ? windowClock.afterFrame(tell)
      : windowClock.after(TYPING_PAUSE_MS, tell);
  };

  const onTransaction = (transaction: Y.Transaction) => {
    if (transaction.changed.size === 0) return;
    stale = true;
    if (listeners.size === 0) return;
    const touched: ReadonlyMap<unknown, unknown> = transaction.changedParentTypes;
    const typed = texts.some((text) => touched.has(text));
    if (!typed) tell();
    else tellSoon();
  };
  doc.on('afterTransaction', onTransaction);

  return {
    get: () => (value === null || (stale && cancelTelling === null) ? project() : value),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      cancelTelling?.();
      doc.off('afterTransaction', onTransaction);
      listeners.clear();
    },
  };
}
