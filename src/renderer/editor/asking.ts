import type { Editor } from '@tiptap/core';
import type { Place } from './node-commands';

/** Where on the sheet a question is put, px from its top left corner. */
export type Anchor = { left: number; top: number; height: number };

/** What the canvas asks the editor just now, in a small window at the place that it is about. */
export type Asking = {
  anchor: Anchor;
  /** The address of a link, a video or an embed, the language of words, or where a line leads: of a new one when `place` is null. */
  about:
    | { what: 'link' }
    | { what: 'language' }
    | { what: 'read-more' | 'video' | 'embed'; place: Place | null };
};

/** The place of the selection, or of the node at a position, on a sheet. */
export function anchorOf(editor: Editor, sheet: HTMLElement, pos?: number): Anchor {
  const { view, state } = editor;
  const corner = sheet.getBoundingClientRect();
  const node = pos === undefined ? null : view.nodeDOM(pos);
  const box =
    node instanceof HTMLElement
      ? node.getBoundingClientRect()
      : view.coordsAtPos(state.selection.from);
  return { left: box.left - corner.left, top: box.top - corner.top, height: box.bottom - box.top };
}
