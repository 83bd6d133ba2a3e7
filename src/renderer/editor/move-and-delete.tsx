import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { words } from '../i18n';
import { IconButton } from '../ui/icon-button';
import type { BlockActions } from './node-commands';

type Props = {
  actions: BlockActions;
  /** Says what is deleted. */
  deleteLabel: string;
  deleteKeys?: string;
};

/** The buttons that every block of the canvas has which is more than text. */
export function MoveAndDelete({ actions, deleteLabel, deleteKeys }: Props) {
  return (
    <>
      <IconButton
        small
        icon={ArrowUp}
        label={words.canvas.moveUp}
        keys="Alt+ArrowUp"
        onPress={() => actions.move(-1)}
      />
      <IconButton
        small
        icon={ArrowDown}
        label={words.canvas.moveDown}
        keys="Alt+ArrowDown"
        onPress={() => actions.move(1)}
      />
      <IconButton
        small
        icon={Trash2}
        label={deleteLabel}
        keys={deleteKeys}
        onPress={actions.remove}
      />
    </>
  );
}
