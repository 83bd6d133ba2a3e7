import { video } from '@shared/story/schema/video';
import { nodeFromSpec } from '../from-spec';
import { type VideoViewOptions, videoView } from '../video/video-view';

/** A video, as a node of the body; its words are the fields of figures and its transcript paragraphs. */
export const videoNode = (options: VideoViewOptions) =>
  nodeFromSpec(video, { allowGapCursor: false, addNodeView: () => videoView(options) });
