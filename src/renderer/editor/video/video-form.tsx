import { addressOfVideo, videoSource } from '@shared/story/video-source';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { words } from '../../i18n';
import { AddressForm } from '../address-form';
import { nodeAt, type Place } from '../node-commands';
import { insertVideo, setVideoAddress } from './set-video';

type Props = {
  editor: Editor;
  /** The video that is to have the address; null for a new one. */
  place: Place | null;
  onClose: () => void;
};

/** Asks for the address of a video, as it is copied from the page on which one watches it. */
export function VideoForm({ editor: { view }, place, onClose }: Props) {
  const [present] = useState<unknown>(() => place && nodeAt(view, place, 'video')?.node.attrs.src);
  return (
    <AddressForm
      label={words.media.videoAddress}
      hint="https://www.youtube.com/watch?v=…"
      start={typeof present === 'string' ? present : ''}
      read={videoSource}
      refusal={words.media.noVideoThere}
      submitLabel={place ? words.media.changeVideo : words.media.insertVideo}
      onAddress={(source) => {
        const address = addressOfVideo(source);
        if (place) setVideoAddress(view, place, address);
        else insertVideo(view, address);
        onClose();
      }}
    />
  );
}
