import { timeOf } from '@shared/page/numbers-and-dates';
import type { EntryAttributes } from '@shared/story/schema/entry';
import type { NodeViewRenderer } from '@tiptap/core';
import {
  NodeViewContent,
  NodeViewWrapper,
  type ReactNodeViewProps,
  ReactNodeViewRenderer,
} from '@tiptap/react';
import { words } from '../../i18n';
import { useEdition } from '../sheet/edition';
import { EntryHead } from './entry-head';
import { useEntry } from './live-blog';
import './live-blog.css';

/** An entry on the sheet. Its head is drawn by React, its title and blocks are the editor's own. */
export const entryView: NodeViewRenderer = ReactNodeViewRenderer(Entry, {
  className: 'entry-block',
  update({ oldNode, newNode, updateProps }) {
    if (!oldNode.hasMarkup(newNode.type, newNode.attrs)) updateProps();
    return true;
  },
  stopEvent: ({ event: { target } }) =>
    target instanceof Element && target.closest('.entry-head') !== null,
});

function Entry({ node, editor, view, getPos }: ReactNodeViewProps) {
  const attributes = node.attrs as EntryAttributes;
  const edition = useEdition();
  const { state } = useEntry(attributes.id);
  const time = attributes.at === null ? '' : timeOf(edition, new Date(attributes.at).toISOString());
  return (
    <NodeViewWrapper
      className="entry"
      role="group"
      aria-label={words.liveBlog.entry(time).trim()}
      data-tone={state.tone}
    >
      <EntryHead
        {...{ attributes, time, view }}
        place={getPos}
        isEditable={editor.isEditable}
        onDone={() => editor.commands.focus(null, { scrollIntoView: false })}
      />
      <NodeViewContent className="entry-blocks" />
    </NodeViewWrapper>
  );
}
