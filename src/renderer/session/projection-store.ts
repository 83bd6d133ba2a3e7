import { TEXT_PARTS, textPartOf } from '@shared/story/layout';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import type * as Y from 'yjs';
import type { ReadableStore } from './readable-store';

/** While someone types, the story is read at most this often, ms. */
const TYPING_PAUSE_MS = 150;

/**
 * The projection of an open story. Read when someone looks: at once after an edit to a field or a
 * set, at most every TYPING_PAUSE_MS while text changes. `destroy` ends it.
 */
export function projectionStore(doc: Y.Doc): ReadableStore<StoryProjection> & { destroy(): void } {
  const listeners = new Set<() => void>();
  const texts = TEXT_PARTS.map((part) => textPartOf(doc, part));
  let value: StoryProjection | null = null;
  let stale = true;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const project = (): StoryProjection => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    stale = false;
    value = projectStory(doc);
    return value;
  };
  const tell = () => {
    project();
    for (const listener of [...listeners]) listener();
  };

  const onTransaction = (transaction: Y.Transaction) => {
    if (transaction.changed.size === 0) return;
    stale = true;
    if (listeners.size === 0) return;
    const touched: ReadonlyMap<unknown, unknown> = transaction.changedParentTypes;
    const typed = texts.some((text) => touched.has(text));
    if (!typed) tell();
    else timer ??= setTimeout(tell, TYPING_PAUSE_MS);
  };
  doc.on('afterTransaction', onTransaction);

  return {
    get: () => (value === null || (stale && timer === null) ? project() : value),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      if (timer !== null) clearTimeout(timer);
      doc.off('afterTransaction', onTransaction);
      listeners.clear();
    },
  };
}
