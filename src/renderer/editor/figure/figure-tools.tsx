import { Crosshair, ImageUp } from 'lucide-react';
import { words } from '../../i18n';
import { IconButton } from '../../ui/icon-button';
import { MoveAndDelete } from '../move-and-delete';
import type { FigureActions } from './figure-actions';

type Props = {
  /** Whether they stand there without being pointed at. */
  isShown: boolean;
  hasPicture: boolean;
  onAim: () => void;
  onChoose: () => void;
  actions: FigureActions;
};

/** The buttons in the corner of a picture. */
export function FigureTools({ isShown, hasPicture, onAim, onChoose, actions }: Props) {
  return (
    <div className="figure-tools" data-shown={isShown}>
      {hasPicture ? (
        <>
          <IconButton
            small
            icon={Crosshair}
            label={words.canvas.figure.focalPoint}
            onPress={onAim}
          />
          <IconButton small icon={ImageUp} label={words.canvas.figure.replace} onPress={onChoose} />
        </>
      ) : null}
      <MoveAndDelete
        actions={actions}
        deleteLabel={words.canvas.figure.remove}
        deleteKeys="Backspace"
      />
    </div>
  );
}
