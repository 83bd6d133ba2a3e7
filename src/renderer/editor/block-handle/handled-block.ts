import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { type ReadableStore, writableStore } from '../../session/readable-store';
import { blockAround, blockAt, blockOfSelection, type PlacedBlock } from './block-place';

/** The block that the handle stands beside, and how high on the sheet, px. Null while it rests. */
export type HandledBlock = { pos: number; top: number };

export type BlockHandling = {
  shown: ReadableStore<HandledBlock | null>;
  /** The block that is shown, as it is now. */
  block(): PlacedBlock | null;
  /** Goes to the block at a height in the window. */
  point(clientY: number): void;
  /** Goes to the block at a position. */
  showAt(pos: number): void;
  /** Goes to the block of the caret. */
  showCaret(): void;
  /** Stays where it is while its menu is open. */
  hold(isHeld: boolean): void;
  leave(): void;
  destroy(): void;
};

/**
 * Follows the pointer, and the caret where it goes by keys. While one types the handle rests, so that
 * nothing is measured between a key and its letter.
 */
export function handleBlocks(editor: Editor, sheet: HTMLElement): BlockHandling {
  const shown = writableStore<HandledBlock | null>(null);
  let isHeld = false;
  const { view } = editor;

  const show = (block: PlacedBlock | null): void => {
    if (isHeld) return;
    const last = shown.get();
    const top = block && topOf(view, sheet, block.pos);
    if (block === null || top === null) shown.set(null);
    else if (last?.pos !== block.pos || last.top !== top) shown.set({ pos: block.pos, top });
  };
  const showCaret = (): void => show(blockOfSelection(view.state));
  const onTransaction: Parameters<typeof editor.on<'transaction'>>[1] = ({ transaction }) => {
    if (transaction.docChanged) {
      const now = shown.get();
      if (isHeld && now) shown.set({ ...now, pos: transaction.mapping.map(now.pos, 1) });
      else shown.set(null);
    } else if (transaction.selectionSet && view.hasFocus()) afterPaint(showCaret);
  };
  editor.on('transaction', onTransaction);

  let waiting = 0;
  const afterPaint = (then: () => void): void => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      if (!view.isDestroyed) then();
    });
  };
  return {
    shown,
    block() {
      const now = shown.get();
      return now && !view.isDestroyed ? blockAt(view.state.doc, now.pos) : null;
    },
    point: (clientY) => afterPaint(() => show(blockUnder(view, clientY))),
    showAt: (pos) => show(blockAt(view.state.doc, pos)),
    showCaret,
    hold(held) {
      isHeld = held;
    },
    leave: () => show(null),
    destroy() {
      cancelAnimationFrame(waiting);
      editor.off('transaction', onTransaction);
    },
  };
}

/** The block at a height in the window; null above and below the text. */
function blockUnder(view: EditorView, clientY: number): PlacedBlock | null {
  const { left, right, top, bottom } = view.dom.getBoundingClientRect();
  if (clientY < top || clientY > bottom) return null;
  const found = view.posAtCoords({ left: (left + right) / 2, top: clientY });
  if (!found) return null;
  const { doc } = view.state;
  return (
    blockAround(doc, found.inside < 0 ? found.pos : Math.max(found.inside, found.pos - 1)) ??
    blockAround(doc, found.pos)
  );
}

/** How high the first line of a block is on the sheet, px; null when it is not drawn. */
function topOf(view: EditorView, sheet: HTMLElement, pos: number): number | null {
  const dom = view.nodeDOM(pos);
  if (!(dom instanceof HTMLElement)) return null;
  const line = Number.parseFloat(getComputedStyle(dom).lineHeight);
  const isText = view.state.doc.nodeAt(pos)?.isTextblock === true;
  const inset = isText && line > HANDLE_PX ? (line - HANDLE_PX) / 2 : 0;
  return dom.getBoundingClientRect().top - sheet.getBoundingClientRect().top + inset;
}

/** Height of the handle, px. */
const HANDLE_PX = 24;
