import type { VideoAttributes } from '@shared/story/schema/video';
import { ImageOff, ImagePlus, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { words } from '../../i18n';
import { Button } from '../../ui/button';
import { PictureInput } from '../figure/picture-input';
import { StoredPicture } from '../figure/stored-picture';

type Props = {
  video: VideoAttributes;
  isEditable: boolean;
  onSelect: () => void;
  onFile: (file: File) => void;
};

/** The picture that stands for a video, with the sign that it is one, or the place where one is to be chosen. */
export function VideoPoster({ video, isEditable, onSelect, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  /** The picture whose file was not to be had. */
  const [lost, setLost] = useState<string | null>(null);
  const { media } = video;
  const isLost = media !== null && media === lost;
  const choose = () => input.current?.click();
  return (
    <div className="video-poster">
      {media !== null && !isLost ? (
        <StoredPicture
          key={media}
          figure={video}
          media={media}
          alternative=""
          onSelect={onSelect}
          onLost={() => setLost(media)}
        >
          <span className="video-play">
            <Play size={28} fill="currentColor" aria-hidden />
          </span>
          {isEditable ? (
            <span className="video-change">
              <Button onPress={choose}>{words.media.changePoster}</Button>
            </span>
          ) : null}
        </StoredPicture>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape in its texts selects the video by key.
        <div
          className="figure-empty"
          data-lost={isLost}
          onMouseDown={({ target, currentTarget }) => {
            if (target === currentTarget) onSelect();
          }}
        >
          {isLost ? (
            <ImageOff size={24} strokeWidth={1.5} aria-hidden />
          ) : (
            <ImagePlus size={24} strokeWidth={1.5} aria-hidden />
          )}
          {isEditable ? <Button onPress={choose}>{words.media.choosePoster}</Button> : null}
          <p>{isLost ? words.media.posterLost : words.media.posterHint}</p>
        </div>
      )}
      {isEditable ? <PictureInput ref={input} onFiles={([file]) => file && onFile(file)} /> : null}
    </div>
  );
}
