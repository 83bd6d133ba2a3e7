import { CROP_NAMES, CROPS, type CropName, cropPosition, focalIn } from '@shared/story/crops';
import { type CSSProperties, useMemo } from 'react';
import { words } from '../../i18n';
import { Button } from '../../ui/button';
import { useMediaAddress } from '../media-address';
import type { AimedPicture } from './aim';

type Props = {
  picture: AimedPicture;
  media: string;
  /** The shape that is being aimed for; null for all. */
  crop: CropName | null;
  onCrop: (crop: CropName | null) => void;
  onClear: (crop: CropName) => void;
  onDone: () => void;
};

/**
 * How the picture is cut in the shapes in which sites show it, as it is while one aims. Each can be
 * chosen, to give it a point of its own.
 */
export function FigureCrops({ picture, media, crop, onCrop, onClear, onDone }: Props) {
  const addressOf = useMediaAddress();
  const address = useMemo(() => addressOf(media), [addressOf, media]);
  const said = words.blocks.crops;
  return (
    <fieldset className="focal-crops" aria-label={said.shapes}>
      {CROP_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          className="focal-crop"
          aria-pressed={crop === name}
          aria-label={said.shape(nameOf(name), picture.crops?.[name] !== undefined)}
          onClick={() => onCrop(crop === name ? null : name)}
        >
          <img src={address} alt="" style={cropped(picture, name)} />
          <span aria-hidden>
            {nameOf(name)}
            {picture.crops?.[name] ? ' •' : ''}
          </span>
        </button>
      ))}
      <p className="focal-hint">{crop === null ? said.all : said.one(nameOf(crop))}</p>
      {crop !== null && picture.crops?.[crop] ? (
        <Button look="quiet" onPress={() => onClear(crop)}>
          {said.follow}
        </Button>
      ) : null}
      <Button look="go" onPress={onDone}>
        {said.done}
      </Button>
    </fieldset>
  );
}

const nameOf = (crop: CropName): string => crop.replace('x', ':');

/** The same part of the picture as the site shows. */
function cropped(picture: AimedPicture, crop: CropName): CSSProperties {
  const ratio = CROPS[crop];
  const { x, y } = cropPosition(picture, ratio, focalIn(picture, crop));
  return { aspectRatio: ratio, objectPosition: `${x * 100}% ${y * 100}%` };
}
