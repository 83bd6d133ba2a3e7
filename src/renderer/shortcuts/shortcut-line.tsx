import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { DeskCommand } from '../desk/command';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { keyLabel, keysOf } from '../ui/keys';
import { isFree } from './key-choices';

type Props = {
  command: DeskCommand;
  commands: readonly DeskCommand[];
  /** Whether its keys are not the usual ones. */
  isChosen: boolean;
  /** Null: no keys. Undefined: the usual ones. */
  onChoose: (keys: string | null | undefined) => void;
};

/** `asking`: the next keys are those of the command. */
type State =
  | { phase: 'rest' }
  | { phase: 'asking'; refused: string | null }
  | { phase: 'taken'; keys: string; by: DeskCommand };

/** A command of the sheet, and its keys, which a press and other keys change. */
export function ShortcutLine({ command, commands, isChosen, onChoose }: Props) {
  const [state, setState] = useState<State>({ phase: 'rest' });
  const { label, keys } = command;
  const rest = (): void => setState({ phase: 'rest' });

  const take = (pressed: string): void => {
    const by = commands.find((other) => other.id !== command.id && other.keys === pressed);
    if (!isFree(pressed))
      setState({ phase: 'asking', refused: words.shortcuts.notFree(keyLabel(pressed)) });
    else if (by) setState({ phase: 'taken', keys: pressed, by });
    else {
      rest();
      onChoose(pressed);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (state.phase !== 'asking' || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const pressed = keysOf(event.nativeEvent);
    if (pressed === null) return;
    if (pressed === 'Backspace' || pressed === 'Delete') onChoose(null);
    if (['Escape', 'Backspace', 'Delete'].includes(pressed)) rest();
    else take(pressed);
  };

  const isAsking = state.phase === 'asking';
  return (
    <li className="shortcut" data-chosen={isChosen}>
      <span className="shortcut-name">{label}</span>
      {isChosen && !isAsking ? (
        <IconButton
          small
          icon={RotateCcw}
          label={words.shortcuts.usual(label)}
          hint={false}
          onPress={() => onChoose(undefined)}
        />
      ) : null}
      <button
        type="button"
        className="shortcut-keys"
        data-asking={isAsking}
        data-none={keys === undefined}
        aria-label={
          isAsking
            ? words.shortcuts.press
            : keys
              ? words.shortcuts.change(label, keyLabel(keys))
              : words.shortcuts.add(label)
        }
        onClick={() => setState({ phase: 'asking', refused: null })}
        onKeyDown={onKeyDown}
        onBlur={() => isAsking && rest()}
      >
        {isAsking ? words.shortcuts.press : keys ? keyLabel(keys) : words.shortcuts.addShort}
      </button>
      <div className="shortcut-said" role="status">
        {state.phase === 'asking' ? state.refused : null}
        {state.phase === 'taken' ? (
          <>
            <span>{words.shortcuts.taken(keyLabel(state.keys), state.by.label)}</span>
            <Button
              autoFocus
              onPress={() => {
                rest();
                onChoose(state.keys);
              }}
            >
              {words.shortcuts.takeOver}
            </Button>
            <Button onPress={rest}>{words.shortcuts.keep}</Button>
          </>
        ) : null}
      </div>
    </li>
  );
}
