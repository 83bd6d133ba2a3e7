/** Letters of a name that must stand before it is offered. */
const LEAST = 3;
/** Most words of a name that are looked at. */
const WORDS = 4;

/**
 * The beginnings of a name that may end a text, the longest first. Where a script has capitals, a name
 * begins with one.
 */
export function beginningsOf(before: string): string[] {
  const last = before.match(/[\p{L}\p{N}\p{M}'’.-]+(?: [\p{L}\p{N}\p{M}'’.-]+){0,3}$/u)?.[0] ?? '';
  const words = last.split(' ');
  const found: string[] = [];
  for (let from = Math.max(0, words.length - WORDS); from < words.length; from += 1) {
    const beginning = words.slice(from).join(' ');
    const [first = ''] = beginning;
    const isCapital = first.toLowerCase() === first.toUpperCase() || first !== first.toLowerCase();
    if (isCapital && beginning.length >= LEAST) found.push(beginning);
  }
  return found;
}

/** What is still to be written of the first name that begins so; null where none does. */
export function restOf(beginning: string, names: readonly string[]): string | null {
  const name = names.find((one) => one.length > beginning.length && one.startsWith(beginning));
  return name === undefined ? null : name.slice(beginning.length);
}
