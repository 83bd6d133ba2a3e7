import { useRef } from 'react';
import type { KeysOf } from '../ui/keys-of';
import type { DeskCommand } from './command';

/** Tells the keys of each command; the same function as long as they are the same. */
export function useKeysOfCommands(commands: readonly DeskCommand[]): KeysOf {
  const last = useRef<{ text: string; keysOf: KeysOf } | null>(null);
  const entries = commands.map(({ id, keys }) => [id, keys] as const);
  const text = entries.join();
  if (last.current?.text !== text) {
    const keys = new Map(entries);
    last.current = { text, keysOf: (id, usual) => (keys.has(id) ? keys.get(id) : usual) };
  }
  return last.current.keysOf;
}
