import type { FigureText } from '@shared/story/schema/figure';
import type { Editor } from '@tiptap/core';
import { type EditorState, NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Place } from '../node-commands';

/** The place of a figure that stands on the page as an element, wherever it is moved. */
export const placeOfFigure =
  (view: EditorView, figure: Element): Place =>
  () => {
    let place: number | undefined;
    view.state.doc.descendants((node, pos) => {
      if (node.type.name === 'figure' && view.nodeDOM(pos) === figure) place = pos;
      return place === undefined && !node.isTextblock;
    });
    return place;
  };

/** The figure under the pointer, when it is still without a picture. */
export function emptyFigureUnder(target: EventTarget | null): Element | null {
  const empty = target instanceof Element ? target.closest('.figure-empty') : null;
  return empty?.closest('.figure') ?? null;
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
 * Shows the figure at `index` (0-based, in the order of the story, nested ones included); with the
 * caret in one of its texts when that is named.
 */
export function showFigure({ view, state }: Editor, index: number, text?: FigureText): void {
  const place = placesOfFigures(state)[index];
  if (place === undefined) return;
  view.focus();
  view.dispatch(state.tr.setSelection(selectionIn(state, place, text)));
  const dom = view.nodeDOM(place);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'nearest' });
}

function placesOfFigures({ doc }: EditorState): number[] {
  const places: number[] = [];
  doc.descendants((node, pos) => {
    const isFigure = node.type.name === 'figure';
    if (isFigure) places.push(pos);
    return !isFigure && !node.isTextblock;
  });
  return places;
}

/** The whole figure, or all of one of its texts. */
function selectionIn({ doc }: EditorState, place: number, text?: FigureText): Selection {
  let selection: Selection = NodeSelection.create(doc, place);
  doc.nodeAt(place)?.forEach((child, offset) => {
    if (child.type.name !== text) return;
    const start = place + offset + 2;
    selection = TextSelection.create(doc, start, start + child.content.size);
  });
  return selection;
}
