import { embedSource } from '@shared/story/embed-source';
import type { EmbedAttributes } from '@shared/story/schema/embed';
import { Globe, ImagePlus, MessageSquareText, Pencil } from 'lucide-react';
import { useRef } from 'react';
import { words } from '../../i18n';
import { IconButton } from '../../ui/icon-button';
import { PictureInput } from '../figure/picture-input';
import { useMediaAddress } from '../media-address';
import { nameOf } from './embed-form';

type Props = {
  embed: EmbedAttributes;
  isEditable: boolean;
  onSelect: () => void;
  onEditAddress: () => void;
  onFile: (file: File) => void;
};

/** What stands for the embed: whose it is, its address and its picture. */
export function EmbedFace({ embed, isEditable, onSelect, onEditAddress, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const addressOf = useMediaAddress();
  const { href, media } = embed;
  const said = words.blocks.embed;
  const Icon = embedSource(href) ? MessageSquareText : Globe;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the text select it.
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a block that can be selected.
    <div className="embed-head" onClick={onSelect}>
      {media ? (
        <img className="embed-picture" src={addressOf(media)} alt="" draggable={false} />
      ) : null}
      <Icon size={20} strokeWidth={1.5} aria-hidden />
      <p>
        <strong>{href ? nameOf(href) : said.noAddress}</strong>
        {href ? (
          <span className="embed-address" dir="ltr">
            {href}
          </span>
        ) : null}
      </p>
      {isEditable ? (
        <>
          <IconButton
            small
            icon={ImagePlus}
            label={media ? said.changePicture : said.addPicture}
            onPress={() => input.current?.click()}
          />
          <IconButton small icon={Pencil} label={said.changeAddress} onPress={onEditAddress} />
          <PictureInput ref={input} onFiles={([file]) => file && onFile(file)} />
        </>
      ) : null}
    </div>
  );
}
