import { isWebAddress } from '@shared/story/schema/marks';

/**
 * The address that an editor meant: a bare domain gets `https://`, a bare mail address `mailto:`.
 * Null when it is nothing that a story may link to.
 */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (isWebAddress(text)) return text;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/u.test(text)) return `https://${text}`;
  return null;
}
