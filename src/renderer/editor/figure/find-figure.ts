import type { FigureText } from '@shared/story/schema/figure';
import type { Editor } from '@tiptap/core';
import { type EditorState, NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Place } from '../node-commands';

/** The place of a block that stands on the page as an element, wherever it is moved. */
export const placeOfBlock =
  (view: EditorView, element: Element): Place =>
  () => {
    let place: number | undefined;
    view.state.doc.descendants((node, pos) => {
      if (!node.isTextblock && view.nodeDOM(pos) === element) place = pos;
      return place === undefined && !node.isTextblock;
    });
    return place;
  };

/** The figure under the pointer, when it is still without a picture. */
export function emptyFigureUnder(target: EventTarget | null): Element | null {
  const empty = target instanceof Element ? target.closest('.figure-empty') : null;
  return empty?.closest('.figure') ?? null;
}

/** The gallery under the pointer. */
export const galleryUnder = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('.gallery') : null;

/** The gallery that is selected, or in which a picture is or has the caret. */
export function galleryAt(view: EditorView): Element | null {
  const { selection } = view.state;
  const { $from } = selection;
  const isSelected = selection instanceof NodeSelection && selection.node.type.name === 'gallery';
  const holds = (depth: number): boolean => $from.node(depth).type.name === 'gallery';
  const depth = Array.from({ length: $from.depth }, (_, at) => at + 1).find(holds);
  if (!isSelected && depth === undefined) return null;
  const dom = view.nodeDOM(depth === undefined ? selection.from : $from.before(depth));
  return dom instanceof Element ? dom : null;
}

/** The figure that is selected, or has the caret, when it is still without a picture. */
export function emptyFigureAt(view: EditorView): Element | null {
  const pos = figureAt(view.state);
  const node = pos === null ? null : view.state.doc.nodeAt(pos);
  if (pos === null || node?.attrs.media !== null) return null;
  const dom = view.nodeDOM(pos);
  return dom instanceof Element ? dom : null;
}

function figureAt({ selection }: EditorState): number | null {
  const { $from, from } = selection;
  if (selection instanceof NodeSelection && selection.node.type.name === 'figure') return from;
  return $from.depth > 1 && $from.node(-1).type.name === 'figure' ? $from.before(-1) : null;
}

/**
 * Shows the node of a type at `index` (0-based, in the order of the story, nested ones included); with
 * the caret in one of its texts when that is named.
 */
export function showNode(
  { view, state }: Editor,
  type: 'figure' | 'gallery' | 'video',
  index: number,
  text?: FigureText,
): void {
  const place = placesOf(state, type)[index];
  if (place === undefined) return;
  view.focus();
  view.dispatch(state.tr.setSelection(selectionIn(state, place, text)));
  const dom = view.nodeDOM(place);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'nearest' });
}

function placesOf({ doc }: EditorState, type: string): number[] {
  const places: number[] = [];
  doc.descendants((node, pos) => {
    const isWanted = node.type.name === type;
    if (isWanted) places.push(pos);
    return !isWanted && !node.isTextblock;
  });
  return places;
}

/** The whole node, or all of one of its texts. */
function selectionIn({ doc }: EditorState, place: number, text?: FigureText): Selection {
  let selection: Selection = NodeSelection.create(doc, place);
  doc.nodeAt(place)?.forEach((child, offset) => {
    if (child.type.name !== text) return;
    const start = place + offset + 2;
    selection = TextSelection.create(doc, start, start + child.content.size);
  });
  return selection;
}
