import { useEffect, useEffectEvent } from 'react';
import { isKey } from '../ui/keys';
import type { DeskCommand } from './command';

/** Keys that some keyboards or habits know an action by as well, as long as it has its usual ones. */
const SECOND_KEYS: Record<string, string[]> = {
  redo: ['Mod+Shift+Z'],
  shortcuts: ['F1'],
  // The plus without its shift.
  'zoom-in': ['Mod+='],
};

/** Fields with a history of their own, such as a search. */
const OWN_UNDO = '[data-own-undo="true"]';

/**
 * Runs commands by their keys, before any field sees them. The menu has the same keys, for when no
 * page has the focus.
 *
 * @param isPaused while a dialog is open that has the keys
 */
export function useCommandKeys(commands: readonly DeskCommand[], isPaused: boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || isWriting(event)) return;
    const isIn = isInText(event.target);
    const asked = commands.find(
      (command) => hasKeys(command, event) && (isIn || !command.isInText),
    );
    // The editor would still do what its usual keys say, when the command has others by now.
    if (!asked && commands.some((command) => hasLostKeys(command, event))) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (asked?.isInText && asked.keys === asked.usualKeys) return;
    if (!asked || (isPaused && asked.id !== 'palette')) return;
    if ((asked.id === 'undo' || asked.id === 'redo') && hasOwnUndo(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (asked.isEnabled) asked.run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

/** Whether a key writes a letter or sign, which no command has. */
const isWriting = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

const isInText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.sheet-body') !== null;

function hasKeys({ id, keys, usualKeys }: DeskCommand, event: KeyboardEvent): boolean {
  if (keys === undefined) return false;
  const also = keys === usualKeys ? SECOND_KEYS[id] : undefined;
  return [keys, ...(also ?? [])].some((each) => isKey(event, each));
}

const hasLostKeys = ({ keys, usualKeys }: DeskCommand, event: KeyboardEvent): boolean =>
  usualKeys !== undefined && keys !== usualKeys && isKey(event, usualKeys);

/** Hands the keys of a document inside of this one (the preview) to the window's commands. */
export function passKeysOn(inner: Document): () => void {
  const pass = (event: KeyboardEvent): void => {
    const copy = new KeyboardEvent('keydown', {
      ...{ key: event.key, code: event.code, ctrlKey: event.ctrlKey, metaKey: event.metaKey },
      ...{ shiftKey: event.shiftKey, altKey: event.altKey, cancelable: true },
    });
    if (!window.dispatchEvent(copy)) event.preventDefault();
  };
  inner.addEventListener('keydown', pass);
  return () => inner.removeEventListener('keydown', pass);
}

/** The editors bind these keys themselves; a search field has a history of its own. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest(OWN_UNDO) !== null;
}

/** Undo or redo from the menu, where the field in focus has a history of its own; whether it has. */
export function undoInField(direction: 'undo' | 'redo'): boolean {
  if (!isInFieldWithUndo()) return false;
  document.execCommand(direction);
  return true;
}

/** Whether the focus is in a field with a history of its own. */
export const isInFieldWithUndo = (): boolean => document.activeElement?.closest(OWN_UNDO) != null;
