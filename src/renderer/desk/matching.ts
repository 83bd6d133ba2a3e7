import type { DeskCommand } from './commands';

/**
 * The commands that can run now and whose name has all the typed words, each at the beginning of one
 * of its own; without words all of them. Those whose name begins with what was typed stand first.
 */
export function matching(commands: readonly DeskCommand[], text: string): DeskCommand[] {
  const typed = text.trim().toLowerCase();
  const words = wordsOf(typed);
  const found = commands.filter(({ id, label, words: also = '', isEnabled }) => {
    if (!isEnabled || id === 'palette') return false;
    const own = wordsOf(`${label} ${also}`.toLowerCase());
    return words.every((word) => own.some((other) => other.startsWith(word)));
  });
  const begins = ({ label }: DeskCommand): number =>
    label.toLowerCase().startsWith(typed) ? 0 : 1;
  return found.sort((a, b) => begins(a) - begins(b));
}

const wordsOf = (text: string): string[] => text.split(/[\s:-]+/).filter((word) => word !== '');
