const onMac = (): boolean => /mac/i.test(navigator.platform);

/** Keys whose name on a Mac is a sign, and signs that cannot be written between pluses. */
const SIGNS: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const NAMES: Record<string, string> = {
  ...{ ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Plus: '+', '-': '−' },
  ...{ Escape: 'Esc', Delete: 'Del' },
};
const MODIFIERS = ['Alt', 'Shift', 'Mod'];

/**
 * A key combination as the keyboard in front of the reader names it: `Mod` is ⌘ on a Mac and Ctrl
 * elsewhere ("Mod+Shift+V" gives "⇧⌘V" or "Ctrl+Shift+V").
 */
export function keyLabel(keys: string): string {
  const parts = keys.split('+').map((part) => NAMES[part] ?? part);
  if (!onMac()) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
  const modifiers = MODIFIERS.filter((name) => parts.includes(name)).map((name) => SIGNS[name]);
  return [...modifiers, ...parts.filter((part) => !MODIFIERS.includes(part))].join('');
}

/** The same for `aria-keyshortcuts`, which wants the names of the standard. */
export const ariaKeys = (keys: string): string => keys.replace('Mod', onMac() ? 'Meta' : 'Control');

/** Whether a key event is that combination. */
export function isKey(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const mod = onMac() ? event.metaKey : event.ctrlKey;
  return (
    nameOf(event) === (parts.at(-1) ?? '').toUpperCase() &&
    mod === parts.includes('Mod') &&
    // No keyboard has a plus without a shift of its own.
    (event.shiftKey === parts.includes('Shift') || parts.at(-1) === 'Plus') &&
    event.altKey === parts.includes('Alt')
  );
}

/** The combination of a key event ("Mod+Shift+P"); null while only modifiers are held. */
export function keysOf(event: KeyboardEvent): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'].includes(event.key)) return null;
  const mod = onMac() ? event.metaKey : event.ctrlKey;
  const name = nameOf(event);
  const key = name === 'PLUS' ? 'Plus' : name.length === 1 ? name : event.key;
  const shift = event.shiftKey && key !== 'Plus';
  return [mod && 'Mod', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

/**
 * The key of an event in capitals. Letters are told by their key, not their place, unless the
 * keyboard writes another alphabet: then Ctrl+ن is where Ctrl+K is. Digits are told by their place,
 * since Shift and Alt make signs of them.
 */
function nameOf({ key, code }: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(code ?? '')?.[1];
  if (digit !== undefined) return digit;
  const isForeign = key.length === 1 && !/[ -~]/.test(key);
  const letter = /^Key([A-Z])$/.exec(code ?? '')?.[1];
  if (isForeign && letter !== undefined) return letter;
  return key === '+' ? 'PLUS' : key.toUpperCase();
}
