import { type Block, everyBlock } from './blocks';
import { textOfRuns } from './inline';

/** Reading speed behind "3 min read", words per minute. */
const WORDS_PER_MINUTE = 200;

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** Words in a text, in any script that separates them. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Minutes to read that many words; at least 1. */
export function readMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));
}

/** The running text of a body, a line a block, captions left out; what is said in a video is read too. */
export function bodyText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of everyBlock(blocks)) {
    if (block.type === 'paragraph' || block.type === 'heading') lines.push(textOfRuns(block.runs));
    else if (block.type === 'video') lines.push(...block.transcript.map(textOfRuns));
  }
  return lines.join('\n');
}

/** The words that stand beside the running text: in pictures, tables and the like, a line a block. */
export function asideText(blocks: readonly Block[]): string {
  return [...everyBlock(blocks)]
    .map(asideOf)
    .filter((line) => line !== '')
    .join('\n');
}

function asideOf(block: Block): string {
  const line = (...texts: string[]): string => texts.filter(Boolean).join(' ');
  switch (block.type) {
    case 'figure':
      return line(textOfRuns(block.caption), block.credit, block.alternative);
    case 'video':
      return line(textOfRuns(block.caption), block.credit);
    case 'pull-quote':
      return line(textOfRuns(block.quotation), block.attribution);
    case 'embed':
      return line(block.title, block.description);
    case 'fact-box':
    case 'entry':
      return block.title;
    case 'key-points':
      return line(...block.points.map(({ runs }) => textOfRuns(runs)));
    case 'table':
      return line(textOfRuns(block.caption), ...block.rows.flat().map(textOfRuns));
    default:
      return '';
  }
}
