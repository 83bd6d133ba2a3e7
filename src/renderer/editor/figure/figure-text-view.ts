import type { FigureText } from '@shared/story/schema/figure';
import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';

const LABELS: Record<FigureText, string> = {
  caption: 'Caption',
  credit: 'Credit',
  alternative: 'Alternative text',
};
const HINTS: Record<FigureText, string> = {
  caption: 'What the picture shows, where and when',
  credit: 'Photographer / agency',
  alternative: 'What one would say to somebody who cannot see it',
};
/** Without these a picture does not go out (see `checks.ts`). */
const IS_NEEDED: Record<FigureText, boolean> = { caption: false, credit: true, alternative: true };

/** A text of a figure with its label: to screen readers a text box of its own. */
export const figureTextView =
  (name: FigureText): NodeViewRenderer =>
  ({ node, view, getPos }) => {
    const label = document.createElement('span');
    label.className = 'figure-label';
    label.contentEditable = 'false';
    label.setAttribute('aria-hidden', 'true');
    label.textContent = LABELS[name];
    // The label stands for its text, as in a form.
    label.addEventListener('mousedown', (event) => {
      const pos = getPos();
      const text = pos === undefined ? null : view.state.doc.nodeAt(pos);
      if (pos === undefined || !text || !view.editable) return;
      event.preventDefault();
      const end = view.state.doc.resolve(pos + 1 + text.content.size);
      view.dispatch(view.state.tr.setSelection(TextSelection.near(end, -1)));
      view.focus();
    });

    const contentDOM = document.createElement('div');
    contentDOM.className = 'figure-line';
    contentDOM.setAttribute('role', 'textbox');
    contentDOM.setAttribute('aria-label', LABELS[name]);
    contentDOM.setAttribute('aria-placeholder', HINTS[name]);
    contentDOM.dataset.placeholder = HINTS[name];
    if (IS_NEEDED[name]) contentDOM.setAttribute('aria-required', 'true');
    if (!view.editable) contentDOM.setAttribute('aria-readonly', 'true');

    const dom = document.createElement('div');
    dom.className = 'figure-text';
    dom.dataset.figure = name;
    dom.append(label, contentDOM);

    let type = node.type;
    const show = (text: Node) => {
      type = text.type;
      const isEmpty = text.content.size === 0;
      dom.classList.toggle('is-empty', isEmpty);
      dom.classList.toggle('is-needed', isEmpty && IS_NEEDED[name]);
    };
    show(node);
    return {
      dom,
      contentDOM,
      update(next: Node) {
        if (next.type !== type) return false;
        show(next);
        return true;
      },
      ignoreMutation: ({ target }: ViewMutationRecord) => !contentDOM.contains(target),
      stopEvent: ({ target }: Event) => target === label,
    } satisfies NodeView;
  };
