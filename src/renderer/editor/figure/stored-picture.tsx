import type { FigureAttributes } from '@shared/story/schema/figure';
import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import { useMediaAddress } from '../media-address';
import { ChoosePicture } from './choose-picture';

type Props = {
  figure: FigureAttributes;
  media: string;
  alternative: string;
  isEditable: boolean;
  onChoose: () => void;
  onSelect: () => void;
  /** What lies over the picture. */
  children: ReactNode;
};

/** A picture of the store. Its room is known before its bytes are there, so nothing jumps. */
export function StoredPicture(props: Props) {
  const { figure, media, alternative, isEditable, onChoose, onSelect, children } = props;
  const addressOf = useMediaAddress();
  const address = useMemo(() => addressOf(media), [addressOf, media]);
  const [isLost, setLost] = useState(false);
  if (isLost) {
    return (
      <ChoosePicture
        isEditable={isEditable}
        trouble="This picture is not on this desk. Its words are kept: put the picture in again."
        onChoose={onChoose}
        onSelect={onSelect}
      />
    );
  }
  const { width, height } = figure;
  const style = { '--ratio': width && height ? width / height : 16 / 9 } as CSSProperties;
  return (
    <div className="figure-frame" style={style}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the text select a figure. */}
      <img
        className="figure-image"
        src={address}
        alt={alternative}
        onClick={onSelect}
        onError={() => setLost(true)}
      />
      {children}
    </div>
  );
}
