import { ArrowDown, ArrowUp, Crosshair, ImageUp, Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/icon-button';
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
          <IconButton small icon={Crosshair} label="Focal point" onPress={onAim} />
          <IconButton small icon={ImageUp} label="Replace picture" onPress={onChoose} />
        </>
      ) : null}
      <IconButton
        small
        icon={ArrowUp}
        label="Move up"
        keys="Alt+ArrowUp"
        onPress={() => actions.move(-1)}
      />
      <IconButton
        small
        icon={ArrowDown}
        label="Move down"
        keys="Alt+ArrowDown"
        onPress={() => actions.move(1)}
      />
      <IconButton
        small
        icon={Trash2}
        label="Delete figure"
        keys="Backspace"
        onPress={actions.remove}
      />
    </div>
  );
}
