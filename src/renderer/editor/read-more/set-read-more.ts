import type { ReadMoreAttributes } from '@shared/story/schema/read-more';
import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { nodeAt, type Place, setAttributes } from '../node-commands';
import { positionForBlock } from '../pictures/gap';

/** A new line behind the block of the caret. */
export function insertReadMore(view: EditorView, line: ReadMoreAttributes): void {
  const { state } = view;
  const pos = positionForBlock(state, true);
  const tr = state.tr.insert(pos, state.schema.node('readMore', line));
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView());
}

export function setReadMore(view: EditorView, place: Place, line: ReadMoreAttributes): void {
  const found = nodeAt(view, place, 'readMore');
  if (found) setAttributes(view, found, line);
}
