import type { MenuOffer } from '@shared/ipc/app';
import { COMMANDS } from '@shared/ipc/events';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useDesk } from '../session/desk-context';
import type { DeskCommand } from './command';
import { isInFieldWithUndo } from './use-command-keys';

const IN_MENU = new Set<string>([...COMMANDS, 'new-window']);

/** Keeps the application menu told which of its items this window can do, and by which keys. */
export function useMenuOffer(commands: readonly DeskCommand[]): void {
  const { desk } = useDesk();
  const isInField = useSyncExternalStore(onFocus, isInFieldWithUndo);
  const told = useRef('');
  useEffect(() => {
    const items = commands.flatMap(({ id, keys = null, isEnabled }): MenuOffer[] => {
      const isField = isInField && (id === 'undo' || id === 'redo');
      return IN_MENU.has(id) ? [{ id, keys, isEnabled: isEnabled || isField }] : [];
    });
    const text = JSON.stringify(items);
    if (text === told.current) return;
    told.current = text;
    void desk.app.offer({ items });
  }, [desk, commands, isInField]);
}

function onFocus(listener: () => void): () => void {
  document.addEventListener('focusin', listener);
  document.addEventListener('focusout', listener);
  return () => {
    document.removeEventListener('focusin', listener);
    document.removeEventListener('focusout', listener);
  };
}
