import { type CropName, focalIn } from '@shared/story/crops';
import type { FigureAttributes } from '@shared/story/schema/figure';
import { useRef, useState } from 'react';
import { aimedPicture, frameOf } from './aim';
import { ChoosePicture } from './choose-picture';
import type { FigureActions } from './figure-actions';
import { FigureCrops } from './figure-crops';
import { FigureTools } from './figure-tools';
import { FocalPoint } from './focal-point';
import { PictureInput } from './picture-input';
import { StoredPicture } from './stored-picture';
import './figure.css';

type Props = {
  figure: FigureAttributes;
  alternative: string;
  isSelected: boolean;
  isEditable: boolean;
  actions: FigureActions;
};

/** The picture of a figure with what can be done to it, or the place where one is to be chosen. */
export function FigurePicture({ figure, alternative, isSelected, isEditable, actions }: Props) {
  const [isAiming, setAiming] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  const { media } = figure;
  /** The shape for which one aims; null for all that have no point of their own. */
  const [crop, setCrop] = useState<CropName | null>(null);
  const picture = aimedPicture(figure);
  const point = crop === null ? picture.focal : focalIn(picture, crop);
  /** The picture whose file was not to be had. */
  const [lost, setLost] = useState<string | null>(null);
  const isThere = media !== null && media !== lost;
  const onDone = () => {
    setAiming(false);
    setCrop(null);
    actions.select();
  };
  const isAimed = isAiming && isThere && isEditable;

  return (
    <>
      {isThere ? (
        <StoredPicture
          key={media}
          figure={figure}
          media={media}
          alternative={alternative}
          onSelect={actions.select}
          onLost={() => setLost(media)}
        >
          {isAimed ? (
            <FocalPoint
              {...point}
              frame={crop && frameOf(picture, crop, point)}
              onChange={(x, y) => actions.setFocalPoint({ x, y }, crop)}
              onDone={onDone}
            />
          ) : null}
        </StoredPicture>
      ) : (
        <ChoosePicture
          isEditable={isEditable}
          isLost={media !== null}
          onChoose={choose}
          onSelect={actions.select}
        />
      )}
      {isAimed ? (
        <FigureCrops
          {...{ picture, media, crop, onDone }}
          onCrop={setCrop}
          onClear={actions.clearCrop}
        />
      ) : null}
      {isEditable && !isAimed ? (
        <FigureTools
          isShown={isSelected}
          hasPicture={isThere}
          onAim={() => setAiming(true)}
          onChoose={choose}
          actions={actions}
        />
      ) : null}
      {isEditable ? (
        <PictureInput ref={input} onFiles={([file]) => file && actions.fill(file)} />
      ) : null}
    </>
  );
}
