import type { FigureAttributes } from '@shared/story/schema/figure';
import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import type { Islands } from '../islands';
import type { PictureIntake } from '../pictures/intake';
import { type FigureActions, figureActions } from './figure-actions';
import { FigurePicture } from './figure-picture';

export type FigureViewOptions = {
  islands: Islands;
  /** Null where pictures cannot be put in: a story that is only read. */
  intake: () => PictureIntake | null;
};

/** A figure on the sheet: its picture is drawn by React, its words are the editor's own text. */
export const figureView =
  ({ islands, intake }: FigureViewOptions): NodeViewRenderer =>
  ({ node, view, getPos }) =>
    new FigureView(node, view, islands, figureActions(view, getPos, intake));

class FigureView implements NodeView {
  readonly dom = document.createElement('figure');
  readonly contentDOM = document.createElement('div');
  readonly #picture = document.createElement('div');
  readonly #view: EditorView;
  readonly #islands: Islands;
  readonly #actions: FigureActions;
  #node: Node;
  #isSelected = false;

  constructor(node: Node, view: EditorView, islands: Islands, actions: FigureActions) {
    this.#node = node;
    this.#view = view;
    this.#islands = islands;
    this.#actions = actions;
    this.dom.className = 'figure';
    this.#picture.className = 'figure-picture';
    this.#picture.contentEditable = 'false';
    this.contentDOM.className = 'figure-texts';
    this.dom.append(this.#picture, this.contentDOM);
    this.#draw();
  }

  #draw(): void {
    this.#islands.draw(
      this.#picture,
      <FigurePicture
        figure={this.#node.attrs as FigureAttributes}
        alternative={textOf(this.#node, 'alternative')}
        isSelected={this.#isSelected}
        isEditable={this.#view.editable}
        actions={this.#actions}
      />,
    );
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const former = this.#node;
    this.#node = node;
    const isSame =
      node.hasMarkup(former.type, former.attrs) &&
      textOf(node, 'alternative') === textOf(former, 'alternative');
    if (!isSame) this.#draw();
    return true;
  }

  selectNode(): void {
    this.#isSelected = true;
    this.dom.classList.add('is-selected');
    this.#draw();
  }

  deselectNode(): void {
    this.#isSelected = false;
    this.dom.classList.remove('is-selected');
    this.#draw();
  }

  /** The controls on the picture have their own keys and clicks; the picture itself can be dragged. */
  stopEvent({ target, type }: Event): boolean {
    if (!(target instanceof Element) || !this.#picture.contains(target)) return false;
    if (target.closest('button, input, [role="slider"]')) return true;
    return /^(key|composition|before|input)/.test(type);
  }

  ignoreMutation({ target }: ViewMutationRecord): boolean {
    return !this.contentDOM.contains(target);
  }

  destroy(): void {
    this.#islands.remove(this.#picture);
  }
}

function textOf(figure: Node, name: string): string {
  return figure.children.find((child) => child.type.name === name)?.textContent ?? '';
}
