import type { ReadMoreAttributes } from '@shared/story/schema/read-more';
import type { NodeViewRenderer } from '@tiptap/core';
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import { nodeAt, type Place, selectNode } from '../node-commands';
import { ReadMoreLine } from './read-more-line';

export type ReadMoreOptions = {
  /** Asks the editor where the line at a place shall lead. */
  onEdit: (place: Place) => void;
};

/** "Read more: …" on the sheet: one thing, selected and deleted as a whole. */
export const readMoreView = ({ onEdit }: ReadMoreOptions): NodeViewRenderer =>
  ReactNodeViewRenderer((props) => <ReadMore {...props} onEdit={onEdit} />, {
    className: 'read-more',
    stopEvent: ({ event: { target } }) =>
      target instanceof Element && target.closest('button') !== null,
  });

function ReadMore({ node, editor, view, getPos, onEdit }: ReactNodeViewProps & ReadMoreOptions) {
  return (
    <NodeViewWrapper className="read-more-line">
      <ReadMoreLine
        line={node.attrs as ReadMoreAttributes}
        isEditable={editor.isEditable}
        onSelect={() => {
          const found = nodeAt(view, getPos, 'readMore');
          if (found) selectNode(view, found.pos);
        }}
        onEdit={() => onEdit(getPos)}
      />
    </NodeViewWrapper>
  );
}
