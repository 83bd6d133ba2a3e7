import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { WritableStore } from '../../session/readable-store';
import { type Insertable, insertablesFor } from './insertable';

/** A slash at the beginning of an empty line, what is typed behind it, and what that offers. */
type Slash = { start: number; offers: readonly Insertable[]; active: number };
type Change = { open: number } | { close: true } | { active: number };

/** What of it is shown: null while no menu is open. */
export type SlashMenu = { offers: readonly Insertable[]; active: number; start: number };

const key = new PluginKey<Slash | null>('slash');
export const SLASH_LIST = 'slash-list';
export const slashOption = (id: string): string => `${SLASH_LIST}-${id}`;

export type SlashOptions = {
  /** Where the menu that is to be shown is put. */
  menu: WritableStore<SlashMenu | null>;
  /** Does what was chosen; the slash and the words behind it are gone by then. */
  onChoose: (id: Insertable['id']) => void;
};

/**
 * “/” at the beginning of an empty paragraph offers all that can stand there. The keys stay with the
 * text: what one types narrows the offers, the arrows choose among them, Escape leaves the slash a
 * slash. When nothing has the typed words, the line is text like any other.
 */
export const slash = ({ menu, onChoose }: SlashOptions) =>
  Extension.create({
    name: 'slash',
    // Before all other keys: Enter and the arrows are the menu's while it is open.
    priority: 1500,
    addProseMirrorPlugins: () => [
      new Plugin<Slash | null>({
        key,
        state: { init: () => null, apply: (tr, slash, _before, state) => next(tr, slash, state) },
        props: {
          handleTextInput(view, from, to, text) {
            if (text !== '/' || view.composing || !isEmptyLine(view.state)) return false;
            view.dispatch(view.state.tr.insertText(text, from, to).setMeta(key, { open: from }));
            return true;
          },
          handleKeyDown: (view, event) => !event.isComposing && keyDown(view, event, onChoose),
          handleDOMEvents: {
            blur(view) {
              close(view);
              return false;
            },
          },
          attributes(state): Record<string, string> {
            const shown = shownOf(state);
            const active = shown?.offers[shown.active];
            if (!active) return {};
            return { 'aria-controls': SLASH_LIST, 'aria-activedescendant': slashOption(active.id) };
          },
        },
        view: () => ({
          update: ({ state }) => menu.set(shownOf(state)),
          destroy: () => menu.set(null),
        }),
      }),
    ],
  });

/** Takes one of the offers of the open menu. */
export function choose(
  view: EditorView,
  id: Insertable['id'],
  onChoose: SlashOptions['onChoose'],
): void {
  const open = key.getState(view.state);
  if (!open) return;
  const { tr, selection } = view.state;
  view.dispatch(tr.delete(open.start, selection.from).setMeta(key, { close: true }));
  onChoose(id);
}

function next(tr: Transaction, slash: Slash | null, state: EditorState): Slash | null {
  const change = tr.getMeta(key) as Change | undefined;
  if (change && 'close' in change) return null;
  if (change && 'open' in change) return { start: change.open, ...offersAt(state, change.open) };
  if (!slash) return null;
  if (change) return { ...slash, active: change.active };
  if (!tr.docChanged && !tr.selectionSet) return slash;
  const start = tr.mapping.map(slash.start, -1);
  if (typedAt(state, start) === null) return null;
  return tr.docChanged ? { start, ...offersAt(state, start) } : { ...slash, start };
}

const offersAt = (state: EditorState, start: number): Pick<Slash, 'offers' | 'active'> => ({
  offers: insertablesFor(typedAt(state, start) ?? ''),
  active: 0,
});

/** What is typed behind the slash; null when the caret has left it. */
function typedAt({ selection }: EditorState, start: number): string | null {
  const { $head, empty } = selection;
  if (!empty || $head.parent.type.name !== 'paragraph' || $head.start() !== start) return null;
  const before = $head.parent.textContent.slice(0, $head.parentOffset);
  return before.startsWith('/') ? before.slice(1) : null;
}

function shownOf(state: EditorState): SlashMenu | null {
  const slash = key.getState(state);
  return slash && slash.offers.length > 0 ? slash : null;
}

function keyDown(
  view: EditorView,
  event: KeyboardEvent,
  onChoose: SlashOptions['onChoose'],
): boolean {
  const shown = shownOf(view.state);
  if (!shown || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const { offers, active } = shown;
  const move = (to: number) =>
    view.dispatch(
      view.state.tr.setMeta(key, { active: (to + offers.length) % offers.length } satisfies Change),
    );
  switch (event.key) {
    case 'ArrowDown':
      move(active + 1);
      return true;
    case 'ArrowUp':
      move(active - 1);
      return true;
    case 'Escape':
      close(view);
      return true;
    case 'Enter':
    case 'Tab': {
      const chosen = offers[active];
      if (chosen) choose(view, chosen.id, onChoose);
      return true;
    }
    default:
      return false;
  }
}

function close(view: EditorView): void {
  if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, { close: true }));
}

const isEmptyLine = ({ selection }: EditorState): boolean =>
  selection.empty &&
  selection.$from.parent.type.name === 'paragraph' &&
  selection.$from.parent.content.size === 0;
