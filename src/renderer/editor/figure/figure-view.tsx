import type { FigureAttributes } from '@shared/story/schema/figure';
import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  NodeViewContent,
  NodeViewWrapper,
  type ReactNodeViewProps,
  ReactNodeViewRenderer,
} from '@tiptap/react';
import { outsideOfContent } from '../outside-of-content';
import type { PictureOptions } from '../pictures/intake';
import { figureActions } from './figure-actions';
import { FigurePicture } from './figure-picture';

/** A figure on the sheet: its picture is drawn by React, its words are the editor's own text. */
export const figureView = ({ intake }: PictureOptions): NodeViewRenderer =>
  ReactNodeViewRenderer((props) => <Figure {...props} intake={intake} />, {
    as: 'figure',
    className: 'figure',
    update({ oldNode, newNode, updateProps }) {
      if (!looksSame(oldNode, newNode)) updateProps();
      return true;
    },
    stopEvent: ({ event }) => isForControls(event),
    ignoreMutation: outsideOfContent('figure-texts'),
  });

function Figure({ node, editor, view, getPos, selected, intake }: FigureProps) {
  return (
    <NodeViewWrapper>
      <div className="figure-picture" contentEditable={false}>
        <FigurePicture
          figure={node.attrs as FigureAttributes}
          alternative={textOf(node, 'alternative')}
          isSelected={selected}
          isEditable={editor.isEditable}
          actions={figureActions(view, getPos, intake)}
        />
      </div>
      <NodeViewContent className="figure-texts" />
    </NodeViewWrapper>
  );
}

type FigureProps = ReactNodeViewProps & PictureOptions;

/** Whether what React draws is the same: of the words only the alternative text is, with the image. */
const looksSame = (a: Node, b: Node): boolean =>
  a.hasMarkup(b.type, b.attrs) && textOf(a, 'alternative') === textOf(b, 'alternative');

function textOf(figure: Node, name: string): string {
  return figure.children.find((child) => child.type.name === name)?.textContent ?? '';
}

/** The controls on the picture have their own keys and clicks; the picture itself can be dragged. */
function isForControls({ target, type }: Event): boolean {
  if (!(target instanceof Element) || !target.closest('.figure-picture')) return false;
  if (target.closest('button, input, [role="slider"]')) return true;
  return /^(key|composition|before|input)/.test(type);
}
