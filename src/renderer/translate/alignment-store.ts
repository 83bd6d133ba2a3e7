import { align, type Pair } from '@shared/story/translation/align';
import { readKept } from '@shared/story/translation/kept';
import { type Passage, passagesOf } from '@shared/story/translation/passages';
import type * as Y from 'yjs';
import type { ReadableStore } from '../session/readable-store';

/** While someone types, two stories are aligned at most this often, ms. */
const TYPING_PAUSE_MS = 120;

/** An edition beside its original. */
export type Alignment = {
  pairs: readonly Pair[];
  /** The passages of the edition: the lines above the text, and the texts of its body. */
  edition: readonly Passage[];
};

export type AlignmentStore = ReadableStore<Alignment> & {
  /** Aligns at once what was just changed. */
  now(): void;
  destroy(): void;
};

/** Follows both stories, soon after an edit to either. */
export function alignmentStore(original: Y.Doc, edition: Y.Doc): AlignmentStore {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** The pairs that there were, by what is in them: those that are the same stay the same objects. */
  let known = new Map<string, Pair>();
  let value = read();

  function read(): Alignment {
    const passages = passagesOf(edition);
    const fresh = align(passagesOf(original), passages, readKept(edition));
    const next = new Map<string, Pair>();
    for (const pair of fresh) {
      const content = JSON.stringify(pair);
      next.set(content, known.get(content) ?? pair);
    }
    known = next;
    return { pairs: [...next.values()], edition: passages };
  }
  function now(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    value = read();
    for (const listener of [...listeners]) listener();
  }
  const soon = ({ changed }: Y.Transaction): void => {
    if (changed.size > 0) timer ??= setTimeout(now, TYPING_PAUSE_MS);
  };
  original.on('afterTransaction', soon);
  edition.on('afterTransaction', soon);
  return {
    get: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now,
    destroy() {
      if (timer !== null) clearTimeout(timer);
      original.off('afterTransaction', soon);
      edition.off('afterTransaction', soon);
      listeners.clear();
    },
  };
}

/** The texts of the body, in their order. */
export const textsOf = ({ edition }: Alignment): Passage[] =>
  edition.filter(({ block }) => block !== null);
