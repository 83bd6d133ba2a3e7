import type { NodeViewRenderer } from '@tiptap/core';
import {
  NodeViewContent,
  NodeViewWrapper,
  type ReactNodeViewProps,
  ReactNodeViewRenderer,
} from '@tiptap/react';
import { words } from '../../i18n';
import { blockActions } from '../node-commands';
import { outsideOfContent } from '../outside-of-content';
import type { PictureOptions } from '../pictures/intake';
import { GalleryHead } from './gallery-head';
import './gallery.css';

/** A gallery on the sheet: its head is drawn by React, its pictures are the editor's own figures. */
export const galleryView = ({ intake }: PictureOptions): NodeViewRenderer =>
  ReactNodeViewRenderer((props) => <Gallery {...props} intake={intake} />, {
    as: 'div',
    className: 'gallery',
    attrs: { role: 'group', 'aria-label': words.media.gallery },
    update({ oldNode, newNode, updateProps }) {
      if (oldNode.childCount !== newNode.childCount) updateProps();
      return true;
    },
    stopEvent: ({ event: { target } }) =>
      target instanceof Element && target.closest('.gallery-head :is(button, input)') !== null,
    ignoreMutation: outsideOfContent('gallery-pictures'),
  });

function Gallery({ node, editor, view, getPos, intake }: ReactNodeViewProps & PictureOptions) {
  const actions = blockActions(view, getPos, 'gallery');
  return (
    <NodeViewWrapper>
      <GalleryHead
        pictures={node.childCount}
        isEditable={editor.isEditable}
        actions={actions}
        onAdd={(files) => void intake()?.addToGallery(getPos, files)}
      />
      <NodeViewContent className="gallery-pictures" />
    </NodeViewWrapper>
  );
}
