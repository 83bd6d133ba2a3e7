import type { ReadMoreAttributes } from '@shared/story/schema/read-more';
import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import type { Islands } from '../islands';
import { nodeAt, type Place, selectNode } from '../node-commands';
import { ReadMoreLine } from './read-more-line';

export type ReadMoreOptions = {
  islands: Islands;
  /** Asks the editor where the line at a place shall lead. */
  onEdit: (place: Place) => void;
};

/** "Read more: …" on the sheet: one thing, selected and deleted as a whole. */
export const readMoreView =
  (options: ReadMoreOptions): NodeViewRenderer =>
  ({ node, view, getPos }) =>
    new ReadMoreView(node, view, getPos, options);

class ReadMoreView implements NodeView {
  readonly dom = document.createElement('div');
  readonly #view: EditorView;
  readonly #place: Place;
  readonly #options: ReadMoreOptions;
  #node: Node;

  constructor(node: Node, view: EditorView, place: Place, options: ReadMoreOptions) {
    this.#node = node;
    this.#view = view;
    this.#place = place;
    this.#options = options;
    this.dom.className = 'read-more';
    this.dom.contentEditable = 'false';
    this.#draw();
  }

  #draw(): void {
    this.#options.islands.draw(
      this.dom,
      <ReadMoreLine
        line={this.#node.attrs as ReadMoreAttributes}
        isEditable={this.#view.editable}
        onSelect={() => {
          const found = nodeAt(this.#view, this.#place, 'readMore');
          if (found) selectNode(this.#view, found.pos);
        }}
        onEdit={() => this.#options.onEdit(this.#place)}
      />,
    );
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const isSame = node.hasMarkup(this.#node.type, this.#node.attrs);
    this.#node = node;
    if (!isSame) this.#draw();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('is-selected');
  }

  deselectNode(): void {
    this.dom.classList.remove('is-selected');
  }

  stopEvent({ target }: Event): boolean {
    return target instanceof Element && target.closest('button') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#options.islands.remove(this.dom);
  }
}
