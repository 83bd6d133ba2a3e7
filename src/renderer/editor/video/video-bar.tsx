import type { VideoAttributes } from '@shared/story/schema/video';
import { addressOfVideo, type VideoProvider, videoSource } from '@shared/story/video-source';
import { CirclePlay, Link2 } from 'lucide-react';
import { words } from '../../i18n';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { MoveAndDelete } from '../move-and-delete';
import type { BlockActions } from '../node-commands';
import { LengthField } from './length-field';

type Props = {
  video: VideoAttributes;
  isEditable: boolean;
  actions: BlockActions;
  onEditAddress: () => void;
  onLength: (duration: number | null) => void;
};

const PROVIDERS: Record<VideoProvider, () => string> = {
  youtube: () => 'YouTube',
  vimeo: () => 'Vimeo',
  file: () => words.media.videoFile,
};

/** Where a video is played from and how long it is, and what can be done to it. */
export function VideoBar({ video, isEditable, actions, onEditAddress, onLength }: Props) {
  const source = videoSource(video.src);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in its texts selects the video by key.
    <div
      className="video-bar"
      onMouseDown={({ target, currentTarget }) => {
        if (target === currentTarget) actions.select();
      }}
    >
      <CirclePlay size={16} strokeWidth={1.75} aria-hidden />
      {source ? (
        <>
          <strong>{PROVIDERS[source.provider]()}</strong>
          <bdi className="video-address">{addressOfVideo(source).replace(/^https:\/\//, '')}</bdi>
        </>
      ) : (
        <span className="video-missing">{words.media.noVideoYet}</span>
      )}
      {isEditable && source ? (
        <IconButton small icon={Link2} label={words.media.changeAddress} onPress={onEditAddress} />
      ) : null}
      {isEditable && !source ? (
        <Button onPress={onEditAddress}>{words.media.videoAddress}</Button>
      ) : null}
      <LengthField duration={video.duration} isEditable={isEditable} onChange={onLength} />
      {isEditable ? (
        <span className="video-tools">
          <MoveAndDelete actions={actions} deleteLabel={words.media.deleteVideo} />
        </span>
      ) : null}
    </div>
  );
}
