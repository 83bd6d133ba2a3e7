import type { EmbedAttributes } from '@shared/story/schema/embed';
import type { NodeViewRenderer } from '@tiptap/core';
import {
  NodeViewContent,
  NodeViewWrapper,
  type ReactNodeViewProps,
  ReactNodeViewRenderer,
} from '@tiptap/react';
import { asInterface, words } from '../../i18n';
import { blockActions, type Place } from '../node-commands';
import { outsideOfContent } from '../outside-of-content';
import type { PictureOptions } from '../pictures/intake';
import { EmbedFace } from './embed-face';
import './embed.css';

export type EmbedOptions = PictureOptions & {
  /** Asks for the address of the embed at a place. */
  onEditAddress: (place: Place) => void;
};

/**
 * An embed on the sheet: a sign of what will be shown, and what it says. Nothing of the other site is
 * loaded in Galley. Its words are the editor's own text.
 */
export const embedView = (options: EmbedOptions): NodeViewRenderer =>
  ReactNodeViewRenderer((props) => <Embed {...props} {...options} />, {
    as: 'section',
    className: 'embed',
    attrs: { role: 'group', 'aria-label': words.blocks.embed.name },
    update({ oldNode, newNode, updateProps }) {
      if (!oldNode.hasMarkup(newNode.type, newNode.attrs)) updateProps();
      return true;
    },
    stopEvent: ({ event: { target } }) =>
      target instanceof Element && target.closest('.embed-face :is(button, input)') !== null,
    ignoreMutation: outsideOfContent('embed-texts'),
  });

function Embed(props: ReactNodeViewProps & EmbedOptions) {
  const { node, editor, view, getPos, intake, onEditAddress } = props;
  return (
    <NodeViewWrapper>
      <div className="embed-face" contentEditable={false} {...asInterface()}>
        <EmbedFace
          embed={node.attrs as EmbedAttributes}
          isEditable={editor.isEditable}
          onSelect={blockActions(view, getPos, 'embed').select}
          onEditAddress={() => onEditAddress(getPos)}
          onFile={(file) => void intake()?.fillCard(getPos, file)}
        />
      </div>
      <NodeViewContent className="embed-texts" />
    </NodeViewWrapper>
  );
}
