import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import './field.css';

export type FieldLook = {
  /** The accessible name. */
  label: string;
  /** Shown while nothing is written. */
  hint: string;
  /** Without it the story does not go out (see `checks.ts`). */
  isNeeded?: boolean;
  /** Whether the label stands in front of the text. */
  hasLabel?: boolean;
  /** The element around it, where its block needs another than `div`. */
  element?: 'caption';
};

/** A field of a block: to screen readers a text box of its own. */
export const fieldView =
  (look: FieldLook): NodeViewRenderer =>
  ({ node, view, getPos }) => {
    const name = node.type.name;
    const contentDOM = lineFor(view, look);
    const label = look.hasLabel ? labelFor(view, look.label, getPos) : null;
    const dom = document.createElement(look.element ?? 'div');
    dom.className = label ? 'field-of-block field-labelled' : 'field-of-block';
    dom.dataset.field = name;
    dom.append(...(label ? [label] : []), contentDOM);

    const show = (text: Node) => {
      const isEmpty = text.content.size === 0;
      dom.classList.toggle('is-empty', isEmpty);
      dom.classList.toggle('is-needed', isEmpty && look.isNeeded === true);
    };
    show(node);
    return {
      dom,
      contentDOM,
      update(next: Node) {
        if (next.type.name !== name) return false;
        show(next);
        return true;
      },
      ignoreMutation: ({ target }: ViewMutationRecord) => !contentDOM.contains(target),
      stopEvent: ({ target }: Event) => target === label,
    } satisfies NodeView;
  };

/** The element in which the field is written. */
function lineFor(view: EditorView, { label, hint, isNeeded }: FieldLook): HTMLElement {
  const line = document.createElement('div');
  line.className = 'field-line';
  line.setAttribute('role', 'textbox');
  line.setAttribute('aria-label', label);
  line.setAttribute('aria-placeholder', hint);
  line.dataset.placeholder = hint;
  if (isNeeded) line.setAttribute('aria-required', 'true');
  if (!view.editable) line.setAttribute('aria-readonly', 'true');
  return line;
}

/** What stands in front of a text, as in a form: a click on it puts the caret behind the text. */
function labelFor(view: EditorView, words: string, place: () => number | undefined): HTMLElement {
  const label = document.createElement('span');
  label.className = 'field-name';
  label.contentEditable = 'false';
  label.setAttribute('aria-hidden', 'true');
  label.textContent = words;
  label.addEventListener('mousedown', (event) => {
    const pos = place();
    const text = pos === undefined ? null : view.state.doc.nodeAt(pos);
    if (pos === undefined || !text || !view.editable) return;
    event.preventDefault();
    const end = view.state.doc.resolve(pos + 1 + text.content.size);
    view.dispatch(view.state.tr.setSelection(TextSelection.near(end, -1)));
    view.focus();
  });
  return label;
}
