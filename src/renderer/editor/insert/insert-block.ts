import { fieldsOf } from '@shared/story/schema/fields';
import type { Editor } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection } from '@tiptap/pm/state';
import { placeOfKeyPoints } from '../live-blog/key-points';
import { newEntry, placeOfNewEntry } from '../live-blog/new-entry';
import { positionForBlock, positionForMedia } from '../pictures/gap';

/** A block that begins empty, to be written in. */
export type EmptyBlock =
  | 'gallery'
  | 'pull-quote'
  | 'fact-box'
  | 'table'
  | 'rule'
  | 'entry'
  | 'key-points';

/**
 * Puts an empty block where one writes, and the caret into it, or behind it when nothing can be
 * written in it; a gallery, to which pictures are added, is selected.
 *
 * @param hasCaret whether the body ever had the caret; until then its end is where one writes
 */
export function insertBlock(editor: Editor, block: EmptyBlock, hasCaret: boolean): void {
  const { state, view } = editor;
  const node = emptyBlock(state.schema, block);
  const pos = positionOf(state, block, hasCaret);
  const tr = state.tr.insert(pos, node);
  const behind = pos + node.nodeSize;
  if (node.isAtom && !tr.doc.resolve(behind).nodeAfter?.isTextblock) {
    tr.insert(behind, state.schema.node('paragraph'));
  }
  tr.setSelection(
    node.type.name === 'gallery'
      ? NodeSelection.create(tr.doc, pos)
      : Selection.near(tr.doc.resolve(node.isAtom ? behind : pos + 1)),
  );
  view.dispatch(tr.scrollIntoView());
  // In a moment: a menu that asked for it gives the focus back to its button first.
  editor.commands.focus(null, { scrollIntoView: false });
}

/** The parts of a live blog have their places: the newest entry before the others, key points above all. */
function positionOf(state: EditorState, block: EmptyBlock, hasCaret: boolean): number {
  if (block === 'entry') return placeOfNewEntry(state.doc);
  if (block === 'key-points') return placeOfKeyPoints(state.doc);
  if (block === 'gallery') return positionForMedia(state, hasCaret);
  return positionForBlock(state, hasCaret);
}

function emptyBlock(schema: Schema, block: EmptyBlock): Node {
  switch (block) {
    case 'pull-quote':
      return schema.node('pullQuote', null, emptyFields(schema, 'pullQuote'));
    case 'fact-box':
      return schema.node('factBox', null, [
        ...emptyFields(schema, 'factBox'),
        schema.node('paragraph'),
      ]);
    case 'table': {
      const cells = () => Array.from({ length: COLUMNS }, () => schema.node('tableCell'));
      const rows = Array.from({ length: ROWS }, () => schema.node('tableRow', null, cells()));
      return schema.node('table', null, [...emptyFields(schema, 'table'), ...rows]);
    }
    case 'gallery':
      return schema.node('gallery');
    case 'rule':
      return schema.node('rule');
    case 'entry':
      return newEntry(schema, Date.now());
    case 'key-points':
      return schema.node('keyPoints', null, schema.node('keyPoint'));
  }
}

/** A new table: a header and two rows. */
const ROWS = 3;
const COLUMNS = 3;

const emptyFields = (schema: Schema, block: string): Node[] =>
  fieldsOf(block).map((name) => schema.node(name));
