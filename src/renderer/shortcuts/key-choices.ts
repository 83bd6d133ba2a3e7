import type { DeskCommand } from '../desk/command';
import { useShared } from '../ui/remembered';

/** The keys that this desk has given to commands, by id, in place of the usual ones; null: none. */
export type KeyChoices = Record<string, string | null>;

const NONE: KeyChoices = {};

/** Kept on this desk, and the same in all its windows. */
export const useKeyChoices = (): [KeyChoices, (choices: KeyChoices) => void] =>
  useShared<KeyChoices>('keys', NONE);

/** The commands with the keys that were chosen for them. */
export function withChosenKeys(
  commands: readonly DeskCommand[],
  choices: KeyChoices,
): DeskCommand[] {
  return commands.map((command) => {
    const chosen = choices[command.id];
    if (chosen === undefined) return command;
    const { keys: _usual, ...rest } = command;
    return chosen === null ? rest : { ...rest, keys: chosen };
  });
}

/** Gives a command other keys, or its usual ones (`undefined`), and takes them from whoever had them. */
export function choosing(
  choices: KeyChoices,
  commands: readonly DeskCommand[],
  id: string,
  keys: string | null | undefined,
): KeyChoices {
  const next = { ...choices };
  const wanted = keys === undefined ? commands.find((one) => one.id === id)?.usualKeys : keys;
  for (const other of commands) {
    if (other.id !== id && wanted && other.keys === wanted) next[other.id] = null;
  }
  delete next[id];
  const usual = commands.find((one) => one.id === id)?.usualKeys;
  if (keys !== undefined && keys !== (usual ?? null)) next[id] = keys;
  return next;
}

/** Keys that belong to the system or to whoever writes a text. */
const TAKEN = new Set(['C', 'X', 'V', 'A', 'W', 'Q'].map((key) => `Mod+${key}`));

/** Whether keys can be given to a command: a letter alone is one to write with. */
export const isFree = (keys: string): boolean =>
  !TAKEN.has(keys) && (keys.includes('Mod+') || /^(Shift\+|Alt\+)*F\d{1,2}$/.test(keys));
