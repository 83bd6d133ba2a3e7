import type { Run } from '@shared/story/inline';
import { gathered, readEntry, readKeyPoint } from './live-text';
import { readMedia } from './media-text';
import type { SampleBlock } from './sample-story';

/**
 * Reads the text of a story's file, blocks with empty lines between them:
 *
 *   ## Heading            ### Heading within
 *   - item                1. item                 > quoted paragraph
 *   ***                   [read more story-id]
 *
 * and pictures, galleries and videos (see `media-text`), the parts of a live blog (see `live-text`), and in
 * all text **bold**, *italic* and [words](https://address). Throws with the number of the line, counted
 * from `firstLine`.
 */
export function readBody(text: string, firstLine = 1): SampleBlock[] {
  const blocks: SampleBlock[] = [];
  let lines: string[] = [];
  const take = (end: number): void => {
    if (lines.length > 0) blocks.push(readBlock(lines, end - lines.length));
    lines = [];
  };
  const all = text.split(/\r?\n/);
  for (const [index, line] of all.entries()) {
    if (line.trim() === '') take(firstLine + index);
    else lines.push(line.trim());
  }
  take(firstLine + all.length);
  return gathered(blocks);
}

function readBlock(lines: readonly string[], at: number): SampleBlock {
  const [first = ''] = lines;
  const heading = /^(#{2,3}) (.+)$/.exec(first);
  if (heading) {
    const level = heading[1]?.length === 2 ? 2 : 3;
    return { type: 'heading', level, runs: readRuns(heading[2] ?? '') };
  }
  if (first === '***') return { type: 'rule' };
  const entry = readEntry(lines, at);
  if (entry) return entry;
  if (first === '[key points]') {
    const points = lines.slice(1).map((line, index) => after(/^- /, line, at + 1 + index));
    return { type: 'key-points', points: points.map((text) => readKeyPoint(text, readRuns)) };
  }
  const media = readMedia(lines, at, readRuns);
  if (media) return media;
  const readMore = /^\[read more ([a-z0-9-]+)\]$/.exec(first);
  if (readMore) return { type: 'read-more', storyId: readMore[1] ?? '' };
  if (first.startsWith('>')) return readQuote(lines, at);
  const ordered = /^\d+\. /;
  if (first.startsWith('- ') || ordered.test(first)) {
    const mark = first.startsWith('- ') ? /^- / : ordered;
    return {
      type: 'list',
      ordered: mark === ordered,
      items: lines.map((line, index) => [paragraph(after(mark, line, at + index))]),
    };
  }
  if (/^[#[]/.test(first) && !/\]\(/.test(first)) throw atLine(at, `“${first}” is no block`);
  return paragraph(lines.join(' '));
}

const paragraph = (text: string): Extract<SampleBlock, { type: 'paragraph' }> => ({
  type: 'paragraph',
  runs: readRuns(text),
});

function readQuote(lines: readonly string[], at: number): SampleBlock {
  const texts = lines.map((line, index) => after(/^> ?/, line, at + index));
  const paragraphs = texts.join('\n').split(/\n\n+/);
  return {
    type: 'blockquote',
    blocks: paragraphs.map((text) => paragraph(text.replace(/\n/g, ' '))),
  };
}

/** What a line says after its mark; a line of another kind inside the block is a mistake. */
function after(mark: RegExp, line: string, at: number): string {
  if (!mark.test(line)) throw atLine(at, `“${line}” does not begin as the lines above it`);
  return line.replace(mark, '');
}

const MARKED =
  /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\[(?<words>[^\]]+)\]\((?<href>[^)\s]+)\)/g;

function readRuns(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to > from) runs.push({ text: text.slice(from, to) });
  };
  for (const match of text.matchAll(MARKED)) {
    plain(match.index);
    from = match.index + match[0].length;
    const { bold, italic, words = '', href } = match.groups ?? {};
    if (bold !== undefined) runs.push({ text: bold, bold: true });
    else if (italic !== undefined) runs.push({ text: italic, italic: true });
    else if (href !== undefined) runs.push({ text: words, href });
  }
  plain(text.length);
  return runs;
}

const atLine = (line: number, what: string): Error => new Error(`Line ${line}: ${what}.`);
