import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { type Gap, positionOfGap } from './gap';

/** A picture on its way into the store, shown where it will stand. */
type Storing = { id: number; sign: string; gap: Gap };
type Change = { begin: Storing } | { end: number };

const key = new PluginKey<readonly Storing[]>('storing');

/** Shows in the body that pictures are being stored. They are no part of the story until then. */
export const storing = (body: Y.XmlFragment) =>
  Extension.create({
    name: 'storing',
    addProseMirrorPlugins: () => [
      new Plugin<readonly Storing[]>({
        key,
        state: {
          init: () => [],
          apply(transaction, pictures) {
            const change = transaction.getMeta(key) as Change | undefined;
            if (!change) return pictures;
            if ('begin' in change) return [...pictures, change.begin];
            return pictures.filter(({ id }) => id !== change.end);
          },
        },
        props: {
          decorations(state) {
            const pictures = key.getState(state) ?? [];
            if (pictures.length === 0) return null;
            return DecorationSet.create(
              state.doc,
              pictures.map(({ id, sign, gap }) =>
                Decoration.widget(positionOfGap(body, state.doc, gap), () => ghostOf(sign), {
                  key: `storing ${id}`,
                  side: -1,
                }),
              ),
            );
          },
        },
      }),
    ],
  });

/** Shorter work is not worth a sign, ms. */
const PATIENCE_MS = 300;

let lastId = 0;

/** Says that a picture is being stored, if it takes its time. Gives the function that ends it. */
export function showStoring(view: EditorView, sign: string, gap: Gap): () => void {
  const id = ++lastId;
  const tell = (change: Change) => {
    if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, change));
  };
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    tell({ begin: { id, sign, gap } });
  }, PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    if (isShown) tell({ end: id });
  };
}

function ghostOf(sign: string): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = 'picture-storing';
  ghost.setAttribute('role', 'status');
  ghost.contentEditable = 'false';
  const bar = document.createElement('span');
  bar.className = 'picture-storing-bar';
  ghost.append(sign, bar);
  return ghost;
}
