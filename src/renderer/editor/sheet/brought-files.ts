import type { EditorView } from '@tiptap/pm/view';

/** A gap between blocks of the body under the pointer, and how high on the sheet it is, px. */
export type DropGap = { index: number; top: number };

/** Whether a drag brings files from outside, not text or a block of the story. */
export const bringsFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes('Files') ?? false;

/** Copied pictures; what a word processor copies has a picture of its words, too, and is words. */
export function picturesIn(clipboard: DataTransfer): File[] {
  if (clipboard.getData('text/plain').trim() !== '') return [];
  return [...clipboard.files].filter((file) => file.type.startsWith('image/'));
}

/** Half of what is usually between two blocks, px. */
const HALF_GAP = 12;

/** The gap of the body that is nearest to a height in the window. */
export function gapUnder(view: EditorView, sheet: HTMLElement, clientY: number): DropGap {
  const corner = sheet.getBoundingClientRect().top;
  let above: number | null = null;
  let found: DropGap | null = null;
  view.state.doc.forEach((_block, offset, index) => {
    const dom = found ? null : view.nodeDOM(offset);
    if (!(dom instanceof HTMLElement)) return;
    const { top, bottom } = dom.getBoundingClientRect();
    if (clientY < (top + bottom) / 2) {
      found = { index, top: (above === null ? top - HALF_GAP : (above + top) / 2) - corner };
    }
    above = bottom;
  });
  const end = above ?? view.dom.getBoundingClientRect().top;
  return found ?? { index: view.state.doc.childCount, top: end + HALF_GAP - corner };
}
