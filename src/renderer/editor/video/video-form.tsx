import { addressOfVideo, videoSource } from '@shared/story/video-source';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { words } from '../../i18n';
import { Button } from '../../ui/button';
import { nodeAt, type Place } from '../node-commands';
import { insertVideo, setVideoAddress } from './set-video';

type Props = {
  editor: Editor;
  /** The video that is to have the address; null for a new one. */
  place: Place | null;
  onClose: () => void;
};

/** Asks for the address of a video, as it is copied from the page on which one watches it. */
export function VideoForm({ editor, place, onClose }: Props) {
  const { view } = editor;
  const [text, setText] = useState(() => {
    const present: unknown = place && nodeAt(view, place, 'video')?.node.attrs.src;
    return typeof present === 'string' ? present : '';
  });
  const [isRefused, setRefused] = useState(false);

  const apply = () => {
    const source = videoSource(text);
    if (source === null) return setRefused(true);
    const address = addressOfVideo(source);
    if (place) setVideoAddress(view, place, address);
    else insertVideo(view, address);
    onClose();
  };

  return (
    <form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <div className="link-form-line">
        <div className="input" data-invalid={isRefused}>
          <input
            aria-label={words.media.videoAddress}
            aria-invalid={isRefused || undefined}
            aria-describedby={isRefused ? 'video-refused' : undefined}
            placeholder="https://www.youtube.com/watch?v=…"
            value={text}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the field was just asked for.
            autoFocus
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setText(event.target.value);
              setRefused(false);
            }}
          />
        </div>
        <Button type="submit" look="go">
          {place ? words.media.changeVideo : words.media.insertVideo}
        </Button>
      </div>
      {isRefused ? (
        <p id="video-refused" className="question-refused" role="alert">
          {words.media.noVideoThere}
        </p>
      ) : null}
    </form>
  );
}
