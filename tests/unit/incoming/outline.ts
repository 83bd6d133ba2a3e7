import type { Block } from '@shared/story/blocks';
import type { Run } from '@shared/story/inline';

/** Blocks as lines that one can read and compare: a line a block, what it holds indented. */
export function outline(blocks: readonly Block[], indent = ''): string {
  return blocks.map((block) => indent + lineOf(block, `${indent}  `)).join('\n');
}

function lineOf(block: Block, indent: string): string {
  const inside = (blocks: readonly Block[]): string => `\n${outline(blocks, indent)}`;
  switch (block.type) {
    case 'paragraph':
      return `p  ${text(block.runs)}`;
    case 'heading':
      return `h${block.level} ${text(block.runs)}`;
    case 'list':
      return (
        (block.ordered ? 'ol' : 'ul') +
        block.items.map((item) => `\n${indent}-${inside(item)}`).join('')
      );
    case 'blockquote':
      return `quote${inside(block.blocks)}`;
    case 'fact-box':
      return `box ${block.title}${inside(block.blocks)}`;
    case 'pull-quote':
      return `pull ${text(block.quotation)} / ${block.attribution}`;
    case 'table':
      return `table ${text(block.caption)} header=${block.headerRow}${block.rows
        .map((row) => `\n${indent}${row.map(text).join(' | ')}`)
        .join('')}`;
    case 'figure':
      return `figure [${block.media?.sha256 ?? ''}] ${text(block.caption)} / ${block.credit} / ${block.alternative}`;
    case 'read-more':
      return `more ${block.headline} -> ${block.storyId ?? block.href}`;
    default:
      return block.type;
  }
}

/** Marks as Markdown; a space at which no line ends as "_". */
const text = (runs: readonly Run[]): string =>
  runs
    .map(({ text, bold, italic, href, position }) => {
      const raised = position ? `${position}(${text})` : text;
      const strong = bold ? `**${raised}**` : raised;
      const slanted = italic ? `*${strong}*` : strong;
      return href ? `[${slanted}](${href})` : slanted;
    })
    .join('')
    .replace(/\u00A0/g, '_');
