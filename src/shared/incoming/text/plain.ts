import type { Block } from '../../story/blocks';
import { flow } from '../flow';

/**
 * Plain text as blocks: a paragraph a line, or, where lines were broken to fit a column (a PDF, a mail,
 * wire copy), a paragraph for what was one; a list where lines begin with bullets.
 */
export function plainBlocks(text: string): Block[] {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029|\f/);
  const blocks: Block[] = [];
  for (const paragraph of isWrapped(lines) ? unwrapped(lines) : lines) {
    const [, item] = BULLET.exec(paragraph) ?? [];
    const line = flow();
    line.text(item ?? paragraph, {});
    const read = line.end();
    if (read.length === 0) continue;
    const last = blocks.at(-1);
    if (item === undefined) blocks.push(...read);
    else if (last?.type === 'list') last.items.push(read);
    else blocks.push({ type: 'list', ordered: false, items: [read] });
  }
  return blocks;
}

/** A bullet that can be nothing else. Dashes also begin what somebody says. */
const BULLET = /^\s*[•‣▪◦●○∙]\s*(.*)$/s;

/** Shortest and longest lines of a column, characters. */
const COLUMN = { min: 45, max: 110 };

/** A line that is so much shorter than the longest was ended by its writer. */
const ENDED_EARLY = 0.75;

/** Whether a text was broken into lines by a program: most that go on are about as long as the longest. */
function isWrapped(lines: readonly string[]): boolean {
  const lengths = lines.map((line) => line.trim().length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest < COLUMN.min || longest > COLUMN.max) return false;
  const goingOn = lengths.filter((length, index) => {
    const next = lines[index + 1] ?? '';
    return (
      length > 0 && next.trim() !== '' && !BULLET.test(next) && !BULLET.test(lines[index] ?? '')
    );
  });
  const full = goingOn.filter((length) => length >= longest * ENDED_EARLY).length;
  return goingOn.length >= 2 && full / goingOn.length >= 0.6;
}

function unwrapped(lines: readonly string[]): string[] {
  const longest = lines.reduce((most, line) => Math.max(most, line.trim().length), 0);
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const text = line.trim();
    const begins = !isOpen || /^(\t| {2,}\S)/.test(line) || BULLET.test(line);
    if (text !== '' && begins) paragraphs.push(text);
    else if (text !== '') paragraphs.push(joined(paragraphs.pop() ?? '', text));
    const isShort = text.length < longest * ENDED_EARLY;
    const isEnded = BULLET.test(line) || /[.!?…:؟۔]["”’»)\]]*$/.test(text);
    isOpen = text !== '' && !(isShort && isEnded);
  }
  return paragraphs;
}

/** Two lines of a paragraph; a word that was cut at the end of the first is whole again. */
function joined(before: string, after: string): string {
  const isCut = /\p{Ll}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after);
  return isCut ? before.slice(0, -1) + after : `${before} ${after}`;
}
