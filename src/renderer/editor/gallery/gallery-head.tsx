import { ArrowDown, ArrowUp, Images, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { words } from '../../i18n';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
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
            <IconButton
              small
              icon={ArrowUp}
              label={words.media.moveUp}
              keys="Alt+ArrowUp"
              onPress={() => actions.move(-1)}
            />
            <IconButton
              small
              icon={ArrowDown}
              label={words.media.moveDown}
              keys="Alt+ArrowDown"
              onPress={() => actions.move(1)}
            />
            <IconButton
              small
              icon={Trash2}
              label={words.media.deleteGallery}
              onPress={actions.remove}
            />
          </span>
          <input
            ref={files}
            type="file"
            accept="image/*"
            multiple
            hidden
            aria-label={words.media.picturesForGallery}
            onChange={({ currentTarget }) => {
              onAdd([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
        </>
      ) : null}
    </div>
  );
}
