import { VIDEO_TEXTS } from '@shared/story/schema/video';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { nodeAt, type Place, setAttributes } from '../node-commands';
import { positionForMedia } from '../pictures/gap';

/** A new video, with the caret in its caption. */
export function insertVideo(view: EditorView, src: string): void {
  const { state } = view;
  const { schema } = state;
  const pos = positionForMedia(state, true);
  const texts = VIDEO_TEXTS.map((name) => schema.node(name));
  const node = schema.node('video', { src }, [...texts, schema.node('paragraph')]);
  const tr = state.tr.insert(pos, node);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 2)).scrollIntoView());
}

export function setVideoAddress(view: EditorView, place: Place, src: string): void {
  const found = nodeAt(view, place, 'video');
  if (found) setAttributes(view, found, { src });
}
