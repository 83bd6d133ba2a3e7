import type { Standing } from '@shared/story/translation/align';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, Selection, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Where something of another story stands in this one. */
export type Spot = {
  key: string;
  /** Beside a block of the text, counted from 0, or in the gap in front of it. */
  block: number;
  where: 'beside' | 'gap';
};

/** What an editor shows beside its text. */
export type Beside = {
  spots: readonly Spot[];
  /** How each text stands with its original, in the order of the text; null for one that has none. */
  standings: readonly (Standing | null)[];
  /** Which texts (by their places) are shown as the ones that are looked at. */
  active: readonly number[];
  /** What a heading without words is called meanwhile. */
  emptyHeading: string;
  /** The element that stands at a spot; always the same for the same key. */
  elementOf: (key: string) => HTMLElement;
  /** The caret came into a text, by its place. */
  onCaret: (text: number) => void;
};

type Shown = { beside: Beside; decorations: DecorationSet };
const key = new PluginKey<Shown | null>('beside');

/** Shows something beside the text of an editor, or (null) nothing any more. */
export function showBeside(view: EditorView, beside: Beside | null): void {
  view.dispatch(view.state.tr.setMeta(key, { beside }).setMeta('addToHistory', false));
}

/**
 * Room for another story beside this one: its pieces stand in the editor, in front of the blocks that they
 * belong to, and the style sheet lays both out in rows (see `translate/translate.css`). Nothing is shown
 * until somebody calls `showBeside`.
 */
export const beside = Extension.create({
  name: 'beside',
  addProseMirrorPlugins: () => [
    new Plugin<Shown | null>({
      key,
      state: {
        init: () => null,
        apply(tr, shown) {
          const change = tr.getMeta(key) as { beside: Beside | null } | undefined;
          const next = change ? change.beside : shown?.beside;
          if (!next) return null;
          // What comes from outside replaces the whole document, and leaves nothing to map.
          if (change || !shown || tr.getMeta(ySyncPluginKey)?.isChangeOrigin) {
            return { beside: next, decorations: decorationsFor(tr.doc, next) };
          }
          return { beside: next, decorations: shown.decorations.map(tr.mapping, tr.doc) };
        },
      },
      props: {
        decorations: (state) => key.getState(state)?.decorations ?? null,
        attributes: (state): Record<string, string> =>
          key.getState(state) ? { class: 'is-beside' } : {},
        handleDOMEvents: {
          /** Between the columns, the browser would put the caret into what stands beside the text. */
          mousedown(view, event) {
            if (event.target !== view.dom || !key.getState(view.state)) return false;
            event.preventDefault();
            caretIntoBlock(view, event.clientY);
            return true;
          },
          focus(view) {
            tellOfCaret(view);
            return false;
          },
        },
      },
      view: () => ({
        update(view, before) {
          const isMoved = textAt(view.state) !== textAt(before) || before.doc !== view.state.doc;
          if (isMoved && view.hasFocus()) tellOfCaret(view);
        },
      }),
    }),
  ],
});

function tellOfCaret({ state }: EditorView): void {
  const text = textAt(state);
  if (text !== null) key.getState(state)?.beside.onCaret(text);
}

/** The place, among all texts, of the one with the caret; null where the caret is in none. */
function textAt({ doc, selection: { $head } }: EditorState): number | null {
  if (!$head.parent.isTextblock) return null;
  const start = $head.start();
  return textsOf(doc).findIndex(({ pos }) => pos + 1 === start);
}

/** Puts the caret to the end of a text, by its place. */
export function caretIntoText(view: EditorView, text: number): void {
  const { doc, tr } = view.state;
  const found = textsOf(doc)[text];
  if (!found) return;
  const end = doc.resolve(found.pos + 1 + found.node.content.size);
  view.dispatch(tr.setSelection(TextSelection.near(end, -1)).scrollIntoView());
  view.focus();
}

/** Puts the caret to the end of the block at a height of the window, px; of the one above in a gap. */
function caretIntoBlock(view: EditorView, y: number): void {
  const { doc, tr } = view.state;
  let end = doc.firstChild?.nodeSize ?? 0;
  doc.forEach((block, pos) => {
    const element = view.nodeDOM(pos);
    const isAbove = element instanceof HTMLElement && element.getBoundingClientRect().top <= y;
    if (isAbove) end = pos + block.nodeSize;
  });
  view.dispatch(tr.setSelection(Selection.near(doc.resolve(end), -1)));
  view.focus();
}

function textsOf(doc: Node): { node: Node; pos: number }[] {
  const texts: { node: Node; pos: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) texts.push({ node, pos });
    return !node.isTextblock;
  });
  return texts;
}

function decorationsFor(doc: Node, shown: Beside): DecorationSet {
  const { spots, standings, active, emptyHeading, elementOf } = shown;
  const starts: number[] = [];
  doc.forEach((_block, pos) => {
    starts.push(pos);
  });
  const widgets = spots.map((spot) =>
    Decoration.widget(starts[spot.block] ?? doc.content.size, () => elementOf(spot.key), {
      key: spot.key,
      // A gap comes before what stands beside the block behind it.
      side: spot.where === 'gap' ? -3 : -2,
      ignoreSelection: true,
      stopEvent: () => true,
    }),
  );
  const marks = textsOf(doc).flatMap(({ node, pos }, index) => {
    const standing = standings[index];
    if (!standing) return [];
    return Decoration.node(pos, pos + node.nodeSize, {
      'data-standing': standing,
      ...(active.includes(index) && { 'data-active': 'true' }),
      ...(node.type.name === 'heading' && node.childCount === 0 && { 'aria-label': emptyHeading }),
    });
  });
  return DecorationSet.create(doc, [...widgets, ...marks]);
}
