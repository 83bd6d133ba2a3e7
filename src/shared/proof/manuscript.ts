import type { Block } from '../story/blocks';
import type { Run } from '../story/inline';
import type { StoryProjection } from '../story/projection';
import { bodyText } from '../story/text';

/** How a paragraph of a proof is set. */
export type ProofStyle = 'headline' | 'deck' | 'heading' | 'text' | 'note';

/** A paragraph of a proof: everything that is to be read, in one column of text. */
export type ProofParagraph = {
  style: ProofStyle;
  /** How deep it stands in lists, quotes and boxes. */
  depth: number;
  runs: Run[];
};

/** What a proof calls the parts that are no running text. */
export type ProofNames = {
  picture: string;
  credit: string;
  alternative: string;
  box: string;
  table: string;
  pullQuote: string;
  readMore: string;
  keyPoints: string;
  entry: string;
};

/** A story as a copy desk reads it on paper: each text of it once, in its order, with what it is. */
export function manuscriptOf(
  { headline, deck, blocks }: Pick<StoryProjection, 'headline' | 'deck' | 'blocks'>,
  names: ProofNames,
): ProofParagraph[] {
  const line = (style: ProofStyle, text: string): ProofParagraph => ({
    ...{ style, depth: 0, runs: [{ text }] },
  });
  return [line('headline', headline), line('deck', deck), ...paragraphsOf(blocks, names, 0)].filter(
    ({ runs }) => runs.some(({ text }) => text.trim() !== ''),
  );
}

function paragraphsOf(
  blocks: readonly Block[],
  names: ProofNames,
  depth: number,
): ProofParagraph[] {
  const within = (inner: readonly Block[]): ProofParagraph[] =>
    paragraphsOf(inner, names, depth + 1);
  const text = (runs: Run[]): ProofParagraph => ({ style: 'text', depth, runs });
  /** A part that is named, if it says anything. */
  const named = (name: string, runs: Run[]): ProofParagraph[] =>
    runs.some((run) => run.text.trim() !== '')
      ? [{ style: 'note', depth, runs: [{ text: `${name}: `, bold: true }, ...runs] }]
      : [];
  const bare = (said: string): Run[] => [{ text: said }];
  const label = (name: string): ProofParagraph => ({
    ...{ style: 'note', depth, runs: [{ text: name, bold: true }] },
  });
  return blocks.flatMap((block): ProofParagraph[] => {
    switch (block.type) {
      case 'paragraph':
        return [text(block.runs)];
      case 'heading':
        return [{ style: 'heading', depth, runs: block.runs }];
      case 'list':
        return block.items.flatMap((item, index) =>
          marked(within(item), block.ordered ? `${index + 1}. ` : '• '),
        );
      case 'blockquote':
        return within(block.blocks);
      case 'pull-quote':
        return named(names.pullQuote, [
          ...block.quotation,
          ...(block.attribution === '' ? [] : bare(` — ${block.attribution}`)),
        ]);
      case 'fact-box':
        return [
          ...(named(names.box, bare(block.title)).length > 0
            ? named(names.box, bare(block.title))
            : [label(names.box)]),
          ...within(block.blocks),
        ];
      case 'table':
        return [
          ...(block.caption.length > 0 ? named(names.table, block.caption) : [label(names.table)]),
          ...block.rows.map((row) => text(row.flatMap(withRule))),
        ];
      case 'figure':
        return [
          ...named(names.picture, block.caption),
          ...named(names.credit, bare(block.credit)),
          ...named(names.alternative, bare(block.alternative)),
        ];
      case 'read-more':
        return named(names.readMore, bare(block.headline));
      case 'rule':
        return [text(bare('* * *'))];
      case 'key-points':
        return [
          label(names.keyPoints),
          ...block.points.flatMap(({ runs }) =>
            marked([{ style: 'text', depth: depth + 1, runs }], '• '),
          ),
        ];
      case 'entry':
        return [...named(names.entry, bare(block.title)), ...within(block.blocks)];
      default:
        return [text(bare(bodyText([block])))];
    }
  });
}

/** The cells of a row stand beside each other. */
const withRule = (cell: Run[], index: number): Run[] =>
  index === 0 ? cell : [{ text: ' | ' }, ...cell];

/** The sign of a list stands before the first of its paragraphs. */
const marked = (paragraphs: ProofParagraph[], sign: string): ProofParagraph[] =>
  paragraphs.map((paragraph, index) =>
    index === 0 ? { ...paragraph, runs: [{ text: sign }, ...paragraph.runs] } : paragraph,
  );

/** The part of a paragraph from a letter to another (UTF-16 offsets into its text). */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** A line as it stands on paper. */
export type ProofLine = {
  /** Counted through the whole proof, from 1. */
  number: number;
  paragraph: Omit<ProofParagraph, 'runs'>;
  runs: Run[];
  /** Whether a paragraph begins with it. */
  isFirst: boolean;
};

/**
 * The lines of a manuscript by pages.
 *
 * @param breaks for each paragraph, where its lines after the first begin (UTF-16 offsets)
 * @param perPage lines that a page has room for
 */
export function pagesOf(
  manuscript: readonly ProofParagraph[],
  breaks: readonly (readonly number[])[],
  perPage: number,
): ProofLine[][] {
  const lines: ProofLine[] = [];
  for (const [index, { runs, ...paragraph }] of manuscript.entries()) {
    const starts = [0, ...(breaks[index] ?? [])];
    for (const [line, from] of starts.entries()) {
      const to = starts[line + 1] ?? Number.POSITIVE_INFINITY;
      lines.push({
        ...{ number: lines.length + 1, paragraph, isFirst: line === 0 },
        runs: sliceRuns(runs, from, to),
      });
    }
  }
  const pages: ProofLine[][] = [];
  for (let at = 0; at < lines.length; at += perPage) pages.push(lines.slice(at, at + perPage));
  return pages.length === 0 ? [[]] : pages;
}
