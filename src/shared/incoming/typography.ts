import type { Block } from '../story/blocks';
import type { Run } from '../story/inline';
import type { EditionId } from '../story/vocabulary';

/**
 * Sets text as a language wants it: its quotes and dashes instead of those of a typewriter, and spaces
 * at which no line may end. What is typographic already stays as it is, and so do web addresses.
 */
function typeset(runs: Run[], edition: EditionId): void {
  if (runs.length === 0) return;
  const text = runs.map((run) => run.text).join('');
  const signs = unbroken(quoted(text, QUOTES[edition]), UNBROKEN[edition]);
  let from = 0;
  for (const run of runs) {
    const to = from + run.text.length;
    run.text = signs.slice(from, to).replace(DASHES, dashed);
    from = to;
  }
}

/** See `typeset`. */
export function typesetText(text: string, edition: EditionId): string {
  const run: Run = { text };
  typeset([run], edition);
  return run.text;
}

/** Sets every text of blocks, in place. */
export function typesetBlocks(blocks: readonly Block[], edition: EditionId): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        typeset(block.runs, edition);
        break;
      case 'list':
        for (const item of block.items) typesetBlocks(item, edition);
        break;
      case 'blockquote':
        typesetBlocks(block.blocks, edition);
        break;
      case 'fact-box':
        block.title = typesetText(block.title, edition);
        typesetBlocks(block.blocks, edition);
        break;
      case 'pull-quote':
        typeset(block.quotation, edition);
        block.attribution = typesetText(block.attribution, edition);
        break;
      case 'table':
        typeset(block.caption, edition);
        for (const cell of block.rows.flat()) typeset(cell, edition);
        break;
      case 'figure':
        typeset(block.caption, edition);
        block.alternative = typesetText(block.alternative, edition);
    }
  }
}

/** Opening and closing signs: of a quotation, of one within another, of one in single quotes. */
type Quotes = Record<'outer' | 'inner' | 'single', readonly [string, string]>;

const QUOTES: Record<EditionId, Quotes> = {
  en: { outer: ['“', '”'], inner: ['“', '”'], single: ['‘', '’'] },
  // Ortografía de la lengua española (2010): angled, then double, then single ones.
  es: { outer: ['«', '»'], inner: ['“', '”'], single: ['‘', '’'] },
  ar: { outer: ['«', '»'], inner: ['“', '”'], single: ['‘', '’'] },
};

/** As long as the text that is given. */
function quoted(text: string, quotes: Quotes): string {
  if (!/["']/.test(text)) return text;
  const open: ('outer' | 'inner' | 'single')[] = [];
  const signs: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign !== '"' && sign !== "'") {
      signs.push(sign);
      continue;
    }
    const before = signs[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const opens = /[\s([{«“‘¿¡—–/-]/.test(before) && !/[\s)\]}.,;:!?…]/.test(after);
    if (sign === '"') signs.push(doubleQuote(opens, before, open, quotes));
    else signs.push(singleQuote(opens, before, text.slice(at + 1), open, quotes));
  }
  return signs.join('');
}

function doubleQuote(
  opens: boolean,
  before: string,
  open: ('outer' | 'inner' | 'single')[],
  quotes: Quotes,
): string {
  if (opens) {
    const level = open.includes('outer') ? 'inner' : 'outer';
    open.push(level);
    return quotes[level][0];
  }
  const last = Math.max(open.lastIndexOf('outer'), open.lastIndexOf('inner'));
  if (last < 0) return /\d/.test(before) ? '"' : quotes.outer[1]; // 6' 2": inches.
  const [level = 'outer'] = open.splice(last);
  return quotes[level][1];
}

function singleQuote(
  opens: boolean,
  before: string,
  rest: string,
  open: ('outer' | 'inner' | 'single')[],
  quotes: Quotes,
): string {
  const APOSTROPHE = '’';
  if (opens) {
    // Of '90s and 'tis, nothing closes what would have been opened.
    if (/^\d0s/.test(rest) || !/[^\s]'(?![\p{L}\p{N}])/u.test(rest)) return APOSTROPHE;
    open.push('single');
    return quotes.single[0];
  }
  if (/\p{L}/u.test(rest.charAt(0))) return APOSTROPHE;
  const last = open.lastIndexOf('single');
  if (last < 0) return /\d/.test(before) ? "'" : APOSTROPHE;
  open.splice(last);
  return quotes.single[1];
}

const DASHES =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|(?<=^|[^-])-{2,3}(?=[^-]|$)|(?<=\s)-(?=\s)|\.{3}(?!\.)/gi;

function dashed(found: string): string {
  if (found === '-') return '–';
  if (found === '...') return '…';
  return /^-+$/.test(found) ? '—' : found;
}

/** Spaces behind which the next word may not begin a line. */
const UNBROKEN: Record<EditionId, RegExp> = {
  en: /(?<=\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|pp?)\.) (?=[\p{Lu}\d])|(?<=\d) (?=(?:km|cm|mm|kg|km\/h|°C|°F|MW|GW|a\.m\.|p\.m\.)(?![\p{L}\d]))|(?<=§) (?=\d)/gu,
  es: /(?<=(?<!\p{L})(?:Sr|Sra|Srta|Dr|Dra|Prof|D|Dña|núm|n\.º|pág|págs|art|EE)\.?) (?=[\p{Lu}\d])|(?<=\d) (?=(?:%|‰|€|°C|km|cm|mm|kg|km\/h|MW|GW)(?![\p{L}\d]))/gu,
  ar: /(?<=(?<!\p{L})(?:د|أ|م|ص)\.) (?=[\p{L}\d])|(?<=[\d٠-٩]) (?=[%٪])/gu,
};

const unbroken = (text: string, spaces: RegExp): string =>
  text.replace(spaces, '\u00A0').replace(/(?<=\S) (?=(?:[–—]|-{1,3}) )/g, '\u00A0');
