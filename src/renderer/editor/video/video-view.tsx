import type { VideoAttributes } from '@shared/story/schema/video';
import type { NodeViewRenderer } from '@tiptap/core';
import {
  NodeViewContent,
  NodeViewWrapper,
  type ReactNodeViewProps,
  ReactNodeViewRenderer,
} from '@tiptap/react';
import type { CSSProperties } from 'react';
import { words } from '../../i18n';
import { blockActions, nodeAt, type Place, setAttributes } from '../node-commands';
import { outsideOfContent } from '../outside-of-content';
import type { PictureOptions } from '../pictures/intake';
import { VideoBar } from './video-bar';
import { VideoPoster } from './video-poster';
import './video.css';

export type VideoViewOptions = PictureOptions & {
  /** Asks for the address of the video at a place. */
  onEditAddress: (place: Place) => void;
};

/**
 * A video on the sheet: the picture that stands for it, never the video itself, so that nothing of another
 * site is loaded in Galley. Its words are the editor's own text.
 */
export const videoView = (options: VideoViewOptions): NodeViewRenderer =>
  ReactNodeViewRenderer((props) => <Video {...props} {...options} />, {
    as: 'div',
    className: 'video',
    attrs: { role: 'group', 'aria-label': words.media.video },
    update({ oldNode, newNode, updateProps }) {
      if (!oldNode.hasMarkup(newNode.type, newNode.attrs)) updateProps();
      return true;
    },
    stopEvent: ({ event: { target } }) =>
      target instanceof Element && target.closest('.video-face :is(button, input)') !== null,
    ignoreMutation: outsideOfContent('video-texts'),
  });

function Video(props: ReactNodeViewProps & VideoViewOptions) {
  const { node, editor, view, getPos, intake, onEditAddress } = props;
  const video = node.attrs as VideoAttributes;
  const actions = blockActions(view, getPos, 'video');
  const style = {
    '--transcript': JSON.stringify(words.media.transcript),
    '--transcript-hint': JSON.stringify(words.media.transcriptHint),
  } as CSSProperties;
  return (
    <NodeViewWrapper>
      <div className="video-face" contentEditable={false}>
        <VideoBar
          video={video}
          isEditable={editor.isEditable}
          actions={actions}
          onEditAddress={() => onEditAddress(getPos)}
          onLength={(duration) => {
            const found = nodeAt(view, getPos, 'video');
            if (found) setAttributes(view, found, { duration });
          }}
        />
        <VideoPoster
          video={video}
          isEditable={editor.isEditable}
          onSelect={actions.select}
          onFile={(file) => void intake()?.fillPoster(getPos, file)}
        />
      </div>
      <NodeViewContent className="video-texts" style={style} />
    </NodeViewWrapper>
  );
}
