import { ImageOff, ImagePlus } from 'lucide-react';
import { Button } from '../../ui/button';

type Props = {
  isEditable: boolean;
  /** Why there is no picture to be seen, where that is a trouble. */
  trouble?: string;
  onChoose: () => void;
  onSelect: () => void;
};

/** The place of a picture that is still to be chosen, or that is lost. */
export function ChoosePicture({ isEditable, trouble, onChoose, onSelect }: Props) {
  const Icon = trouble ? ImageOff : ImagePlus;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the figure is selected with the arrow keys.
    <div
      className="figure-empty"
      data-trouble={trouble !== undefined}
      // The button has the file picker; beside it a click selects the figure.
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onSelect();
      }}
    >
      <Icon size={24} strokeWidth={1.5} aria-hidden />
      {trouble ? <p role="alert">{trouble}</p> : null}
      {isEditable ? <Button onPress={onChoose}>Choose a picture</Button> : null}
      {isEditable && !trouble ? <p>or drop or paste one here</p> : null}
    </div>
  );
}
