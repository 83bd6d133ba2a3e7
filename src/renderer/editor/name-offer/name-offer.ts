import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { beginningsOf, restOf } from './offered-name';
import './name-offer.css';

export type NameOfferOptions = {
  /** Whether names are to be offered; asked in each pause. */
  isOn: () => boolean;
  /** Names in the archive that begin so, most used first. */
  names: (beginning: string) => Promise<string[]>;
};

/** The rest of a name, offered at a position. */
type Offer = { pos: number; rest: string };

const key = new PluginKey<Offer | null>('nameOffer');
/** So long nothing is typed before the archive is asked, ms. */
const PAUSE_MS = 250;

/**
 * Offers the rest of a name that is known from the archive, behind the caret: Tab takes it, anything else
 * goes on without it. Typing only sets a clock; nothing is asked or drawn before a pause.
 */
export const nameOffer = (options: NameOfferOptions) =>
  Extension.create({
    name: 'nameOffer',
    // Before the Tab of fields and tables, behind the slash menu.
    priority: 180,
    addProseMirrorPlugins: () => [
      new Plugin<Offer | null>({
        key,
        state: {
          init: () => null,
          apply(transaction, offer) {
            const made = transaction.getMeta(key) as Offer | null | undefined;
            if (made !== undefined) return made;
            return transaction.docChanged || transaction.selectionSet ? null : offer;
          },
        },
        props: {
          decorations(state) {
            const offer = key.getState(state);
            return offer
              ? DecorationSet.create(state.doc, [
                  Decoration.widget(offer.pos, drawn(offer.rest), { side: 1, key: offer.rest }),
                ])
              : null;
          },
          handleKeyDown(view, event) {
            const offer = key.getState(view.state);
            if (!offer || event.isComposing) return false;
            if (event.key === 'Escape') view.dispatch(view.state.tr.setMeta(key, null));
            else if (event.key === 'Tab' && !event.shiftKey) {
              view.dispatch(view.state.tr.insertText(offer.rest, offer.pos).scrollIntoView());
            } else return false;
            return true;
          },
          handleDOMEvents: {
            blur(view) {
              if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, null));
              return false;
            },
          },
        },
        view: () => pauses(options),
      }),
    ],
  });

/** Asks the archive in the pauses of typing. */
function pauses({ isOn, names }: NameOfferOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function ask(view: EditorView): Promise<void> {
    const { state } = view;
    if (view.isDestroyed || view.composing || !view.hasFocus() || !isOn()) return;
    for (const beginning of beginningsOf(textBefore(state))) {
      const rest = restOf(beginning, await names(beginning));
      if (view.isDestroyed || view.composing || view.state !== state) return;
      if (rest === null) continue;
      view.dispatch(state.tr.setMeta(key, { pos: state.selection.from, rest } satisfies Offer));
      return;
    }
  }
  return {
    update(view: EditorView, last: EditorState) {
      if (view.state.doc === last.doc) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(view), PAUSE_MS);
    },
    destroy: () => clearTimeout(timer),
  };
}

/** The text before a caret at the end of a word; empty elsewhere. */
function textBefore({ selection, doc }: EditorState): string {
  const { $from, empty, from } = selection;
  if (!empty || !$from.parent.isTextblock) return '';
  const next = doc.textBetween(from, Math.min(from + 1, $from.end()));
  if (/[\p{L}\p{N}]/u.test(next)) return '';
  return $from.parent.textBetween(
    Math.max(0, $from.parentOffset - 80),
    $from.parentOffset,
    '',
    ' ',
  );
}

const drawn = (rest: string) => (): HTMLElement => {
  const ghost = document.createElement('span');
  ghost.className = 'name-offer';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.textContent = rest;
  return ghost;
};
