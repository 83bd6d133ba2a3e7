import { ImageOff, ImagePlus } from 'lucide-react';
import { words } from '../../i18n';
import { Button } from '../../ui/button';

type Props = {
  isEditable: boolean;
  /** One was chosen, but its file is not on this desk. */
  isLost: boolean;
  onChoose: () => void;
  onSelect: () => void;
};

/** The place of a picture that is still to be chosen, or that is lost. */
export function ChoosePicture({ isEditable, isLost, onChoose, onSelect }: Props) {
  const Icon = isLost || !isEditable ? ImageOff : ImagePlus;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the figure is selected with the arrow keys.
    <div
      className="figure-empty"
      data-lost={isLost}
      // The button has the file picker; beside it a click selects the figure.
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onSelect();
      }}
    >
      <Icon size={24} strokeWidth={1.5} aria-hidden />
      {isLost ? <p>{words.canvas.figure.lost}</p> : null}
      {isEditable ? <Button onPress={onChoose}>{words.canvas.figure.choose}</Button> : null}
      {isEditable ? <p>{words.canvas.figure.orDrop}</p> : null}
    </div>
  );
}
