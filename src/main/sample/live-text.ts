import type { KeyPoint } from '@shared/story/blocks';
import type { Run } from '@shared/story/inline';
import type { SampleBlock, SampleEntry } from './sample-story';
import { readSpan } from './span';

/**
 * The parts of a live blog in a story's file:
 *
 *   [entry id 2h5m] Title     and below it, until the next one, its blocks; before the `]` may stand
 *                             `pinned`, and `draft` for one that readers do not get yet
 *   [key points]              and below it a line each: - words, and -> id where it leads to an entry
 */

const ENTRY = /^\[entry ([a-z0-9-]+) (\S+?)((?: pinned| draft)*)\](?: (.+))?$/;

/** The head of an entry, its blocks still to come; null for another block. */
export function readEntry(lines: readonly string[], at: number): SampleEntry | null {
  const [, id, span = '', marks = '', title = ''] = ENTRY.exec(lines[0] ?? '') ?? [];
  if (id === undefined || lines.length > 1) return null;
  return {
    ...{ type: 'entry', id, ago: readSpan(span, at), title, author: '', blocks: [] },
    pinned: marks.includes('pinned'),
    released: !marks.includes('draft'),
  };
}

/** Blocks behind the head of an entry belong to it. */
export function gathered(blocks: readonly SampleBlock[]): SampleBlock[] {
  const all: SampleBlock[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last?.type === 'entry' && block.type !== 'entry') last.blocks.push(block);
    else all.push(block);
  }
  return all;
}

/** @param readRuns reads the marks of a line */
export function readKeyPoint(text: string, readRuns: (text: string) => Run[]): KeyPoint {
  const [, words = text, entry = null] = /^(.+?)\s*->\s*([a-z0-9-]+)$/.exec(text) ?? [];
  return { runs: readRuns(words), entry };
}
