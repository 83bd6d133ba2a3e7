import { directionOf } from '@shared/story/vocabulary';
import type { NodeViewRenderer } from '@tiptap/core';
import {
  NodeViewContent,
  NodeViewWrapper,
  type ReactNodeViewProps,
  ReactNodeViewRenderer,
} from '@tiptap/react';
import { asInterface } from '../../i18n';
import { useEdition } from '../sheet/edition';
import { actOnTable, selectTable } from './table-actions';
import { TableTools } from './table-tools';
import './table.css';

/** A table on the sheet. Its tools are drawn by React, its rows and cells are the editor's own. */
export const tableView: NodeViewRenderer = ReactNodeViewRenderer(Table, {
  className: 'table-block',
  contentDOMElementTag: 'table',
  update({ oldNode, newNode, updateProps }) {
    if (!oldNode.hasMarkup(newNode.type, newNode.attrs)) updateProps();
    return true;
  },
  stopEvent: ({ event: { target } }) =>
    target instanceof Element && target.closest('.table-tools') !== null,
  ignoreMutation: ({ mutation: { target } }) =>
    !(target instanceof Node && target.parentElement?.closest('table')),
});

function Table({ node, editor, view, getPos }: ReactNodeViewProps) {
  const isRtl = directionOf(useEdition()) === 'rtl';
  return (
    <NodeViewWrapper data-header-row={node.attrs.headerRow !== false}>
      {editor.isEditable ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape in a cell selects the table by key.
        <div
          className="table-bar"
          contentEditable={false}
          {...asInterface()}
          onMouseDown={(event) => {
            if (event.target === event.currentTarget) selectTable(view, getPos);
          }}
        >
          <TableTools
            headerRow={node.attrs.headerRow !== false}
            isRtl={isRtl}
            onAction={(action) => {
              actOnTable(view, getPos, action);
              editor.commands.focus(null, { scrollIntoView: false });
            }}
          />
        </div>
      ) : null}
      <NodeViewContent className="table-scroll" />
    </NodeViewWrapper>
  );
}
