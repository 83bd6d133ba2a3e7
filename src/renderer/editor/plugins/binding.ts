import { type Content, Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import {
  getRelativeSelection,
  initProseMirrorDoc,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPlugin,
  ySyncPluginKey,
  yUndoPluginKey,
} from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

type BindingOptions = {
  fragment: Y.XmlFragment;
  /** The undo of the whole story; the editor only lends it its caret. */
  undo: Y.UndoManager;
  onUndo: () => void;
  onRedo: () => void;
};

/**
 * Binds an editor to its part of the story. TipTap's own collaboration extension is not used, since
 * it ends the undo manager together with the editor, and ours belongs to the story.
 */
export const storyBinding = ({ fragment, undo, onUndo, onRedo }: BindingOptions) =>
  Extension.create<object, { mapping: ProsemirrorBinding['mapping'] }>({
    name: 'storyBinding',
    // Before every other plugin: the others see a document that is already the story's.
    priority: 1000,
    addStorage: () => ({ mapping: new Map() }),
    /** The editor begins with the story, instead of being filled with it once it stands. */
    onBeforeCreate({ editor }) {
      const { doc, mapping } = initProseMirrorDoc(fragment, editor.schema);
      // A document is taken as it is; the type only names what would have to be parsed.
      editor.options.content = doc as unknown as Content;
      this.storage.mapping = mapping;
    },
    addProseMirrorPlugins() {
      const { mapping } = this.storage;
      return [ySyncPlugin(fragment, { mapping }), caretMemory(fragment, undo)];
    },
    addKeyboardShortcuts: () => {
      const undoKey = () => {
        onUndo();
        return true;
      };
      const redoKey = () => {
        onRedo();
        return true;
      };
      return { 'Mod-z': undoKey, 'Mod-y': redoKey, 'Mod-Shift-z': redoKey };
    },
  });

type RelativeSelection = ReturnType<typeof getRelativeSelection>;
type CaretState = { undoManager: Y.UndoManager; before: RelativeSelection | null };
type StackEvent = {
  stackItem: { meta: Map<unknown, unknown> };
  changedParentTypes: Map<unknown, unknown>;
};

/** The binding of an editor, as long as its view stands. */
const bindingOf = (view: EditorView): ProsemirrorBinding =>
  ySyncPluginKey.getState(view.state).binding;

/**
 * Keeps with each undo step where the caret stood before it, and puts it back there. Under the key
 * of y-tiptap's undo plugin, because the sync plugin looks for the undo manager there.
 */
function caretMemory(fragment: Y.XmlFragment, undo: Y.UndoManager): Plugin<CaretState> {
  return new Plugin<CaretState>({
    key: yUndoPluginKey,
    state: {
      init: () => ({ undoManager: undo, before: null }),
      apply(_transaction, value, oldState, newState) {
        const binding = ySyncPluginKey.getState(newState)?.binding;
        if (!binding?.prosemirrorView) return value;
        return { undoManager: undo, before: getRelativeSelection(binding, oldState) };
      },
    },
    view(view) {
      const binding = bindingOf(view);
      const remember = ({ stackItem, changedParentTypes }: StackEvent) => {
        if (!changedParentTypes.has(fragment)) return;
        // While undoing, the document has already gone back: the binding still knows the caret
        // from before.
        const caret =
          undo.undoing || undo.redoing
            ? binding.beforeTransactionSelection
            : yUndoPluginKey.getState(view.state)?.before;
        stackItem.meta.set(fragment, caret ?? null);
      };
      const restore = ({ stackItem, changedParentTypes }: StackEvent) => {
        if (!changedParentTypes.has(fragment)) return;
        const caret = stackItem.meta.get(fragment) as RelativeSelection | null | undefined;
        if (caret) putCaret(view, binding, caret);
      };
      undo.on('stack-item-added', remember);
      undo.on('stack-item-popped', restore);
      return {
        destroy() {
          undo.off('stack-item-added', remember);
          undo.off('stack-item-popped', restore);
        },
      };
    },
  });
}

function putCaret(view: EditorView, binding: ProsemirrorBinding, caret: RelativeSelection): void {
  const { doc, type, mapping } = binding;
  const absolute = (place: unknown) =>
    relativePositionToAbsolutePosition(doc, type, place, mapping);
  const anchor = absolute(caret.anchor);
  const head = absolute(caret.head);
  const { tr } = view.state;
  const inside = (pos: number | null): pos is number =>
    pos !== null && pos >= 0 && pos <= tr.doc.content.size;
  if (!inside(anchor) || !inside(head)) return;
  tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)));
  view.dispatch(tr.scrollIntoView());
}
