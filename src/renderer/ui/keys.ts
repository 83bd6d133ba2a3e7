const onMac = (): boolean => /mac/i.test(navigator.platform);

/**
 * A key combination as the keyboard in front of the reader names it: `Mod` is ⌘ on a Mac and Ctrl
 * elsewhere ("Mod+Shift+V" gives "⇧⌘V" or "Ctrl+Shift+V").
 */
export function keyLabel(keys: string): string {
  const parts = keys.split('+');
  if (!onMac()) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
  const signs: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
  const order = ['Alt', 'Shift', 'Mod'];
  const modifiers = order.filter((name) => parts.includes(name)).map((name) => signs[name]);
  return [...modifiers, ...parts.filter((part) => !order.includes(part))].join('');
}

/** The same for `aria-keyshortcuts`, which wants the names of the standard. */
export const ariaKeys = (keys: string): string => keys.replace('Mod', onMac() ? 'Meta' : 'Control');

/** Whether a key event is that combination. Letters are compared by their key, not their place. */
export function isKey(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const mod = onMac() ? event.metaKey : event.ctrlKey;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    mod === parts.includes('Mod') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  );
}
