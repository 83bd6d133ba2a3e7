import { fieldsOf } from '@shared/story/schema/fields';
import { Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { nodeAt, type Place, setAttributes } from '../node-commands';
import { positionForBlock } from '../pictures/gap';

/** A new embed behind the block of the caret, or in its empty line, and the caret in its title. */
export function insertEmbed(view: EditorView, href: string, tr: Transaction = view.state.tr): void {
  const { schema } = view.state;
  const pos = positionForBlock({ doc: tr.doc, selection: tr.selection }, true);
  const fields = fieldsOf('embed').map((name) => schema.node(name));
  tr.insert(pos, schema.node('embed', { href }, fields));
  tr.setSelection(Selection.near(tr.doc.resolve(pos + 1)));
  view.dispatch(tr.scrollIntoView());
}

export function setEmbedAddress(view: EditorView, place: Place, href: string): void {
  const found = nodeAt(view, place, 'embed');
  if (found) setAttributes(view, found, { href });
}
