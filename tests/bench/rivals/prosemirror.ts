import { baseKeymap } from '@tiptap/pm/commands';
import { history } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { schema } from 'prosemirror-schema-basic';
import type { OpenRival } from './rival';

/** ProseMirror with its basic schema, the keys it needs, and undo: the least that all its users have. */
const open: OpenRival = (place, paragraphs) => {
  const doc = schema.node(
    'doc',
    null,
    paragraphs.map((text) => schema.node('paragraph', null, schema.text(text))),
  );
  const plugins = [history(), keymap(baseKeymap)];
  new EditorView(place, { state: EditorState.create({ doc, plugins }) });
};

window.openRival = open;
