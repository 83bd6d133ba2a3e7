import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { dropPoint } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { broughtBlock, inserted } from './brought-block';

/** Drags that bring a block from another story; it is copied, whatever is selected in this one. */
const broughtDrags = new WeakSet<NonNullable<EditorView['dragging']>>();

/**
 * Says that a block of another story is dragged now, so that the canvas shows where it would go.
 * Gives the way to say that the drag is over, or null when the block cannot be copied.
 */
export function beginDrag(view: EditorView, block: Node): (() => void) | null {
  const copy = broughtBlock(view.state.schema, block);
  if (!copy) return null;
  const drag = { slice: new Slice(Fragment.from(copy), 0, 0), move: false };
  broughtDrags.add(drag);
  view.dragging = drag;
  return () => {
    if (view.dragging === drag) view.dragging = null;
  };
}

/** Takes a block that is dragged from another story and let go over the body. */
export const broughtDrag = Extension.create({
  name: 'broughtDrag',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDrop(view, event) {
          const { dragging, state } = view;
          if (!dragging || !broughtDrags.has(dragging)) return false;
          const block = dragging.slice.content.firstChild;
          const under = view.posAtCoords({ left: event.clientX, top: event.clientY });
          const pos = under && dropPoint(state.doc, under.pos, dragging.slice);
          if (!block || pos === null) return true;
          view.dispatch(inserted(state, block, pos));
          view.focus();
          return true;
        },
      },
    }),
  ],
});
