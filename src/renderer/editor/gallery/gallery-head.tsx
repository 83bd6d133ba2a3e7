import { Images } from 'lucide-react';
import { useRef } from 'react';
import { words } from '../../i18n';
import { Button } from '../../ui/button';
import { PictureInput } from '../figure/picture-input';
import { MoveAndDelete } from '../move-and-delete';
import type { BlockActions } from '../node-commands';

type Props = {
  /** How many there are. */
  pictures: number;
  isEditable: boolean;
  actions: BlockActions;
  onAdd: (files: File[]) => void;
};

/** What stands above the pictures of a gallery, and in their place while there are none. */
export function GalleryHead({ pictures, isEditable, actions, onAdd }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const isEmpty = pictures === 0;
  const select = (target: EventTarget, current: EventTarget) => {
    if (target === current) actions.select();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in a picture selects the gallery by key.
    <div
      className="gallery-head"
      contentEditable={false}
      data-empty={isEmpty}
      onMouseDown={({ target, currentTarget }) => select(target, currentTarget)}
    >
      <Images size={isEmpty ? 24 : 16} strokeWidth={1.5} aria-hidden />
      <span className="gallery-count">
        {isEmpty ? words.media.gallery : words.media.pictures(pictures)}
      </span>
      {isEditable ? (
        <>
          <Button look={isEmpty ? 'plain' : 'quiet'} onPress={() => files.current?.click()}>
            {words.media.addPictures}
          </Button>
          {isEmpty ? <p>{words.media.dropPictures}</p> : null}
          <span className="gallery-tools">
            <MoveAndDelete actions={actions} deleteLabel={words.media.deleteGallery} />
          </span>
          <PictureInput
            ref={files}
            multiple
            label={words.media.picturesForGallery}
            onFiles={onAdd}
          />
        </>
      ) : null}
    </div>
  );
}
