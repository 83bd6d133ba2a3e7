import type { FigureAttributes } from '@shared/story/schema/figure';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { useMediaAddress } from '../media-address';

type Props = {
  figure: FigureAttributes;
  media: string;
  alternative: string;
  onSelect: () => void;
  /** The desk does not have its file, or cannot show it. */
  onLost: () => void;
  /** What lies over the picture. */
  children: ReactNode;
};

/** A picture of the store. Its room is known before its bytes are there, so nothing jumps. */
export function StoredPicture(props: Props) {
  const { figure, media, alternative, onSelect, onLost, children } = props;
  const addressOf = useMediaAddress();
  const address = useMemo(() => addressOf(media), [addressOf, media]);
  const { width, height } = figure;
  const style = { '--ratio': width && height ? width / height : 16 / 9 } as CSSProperties;
  return (
    <div className="figure-frame" style={style}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the text select a figure. */}
      <img
        className="figure-image"
        src={address}
        alt={alternative}
        // The figure is what is dragged, with its words.
        draggable={false}
        onClick={onSelect}
        onError={onLost}
      />
      {children}
    </div>
  );
}
