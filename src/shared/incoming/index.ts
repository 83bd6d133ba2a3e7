import type { EditionId } from '../story/vocabulary';
import { blocksIn } from './html/blocks';
import { parseHtml } from './html/tree';
import type { Incoming } from './incoming';
import { isMarkdown, markdownTree } from './text/markdown';
import { plainBlocks } from './text/plain';
import { typesetBlocks } from './typography';

/**
 * HTML of a web page, a mail or a word processor.
 *
 * @param edition whose typography the text gets
 */
export function incomingHtml(html: string, edition: EditionId): Incoming {
  return set(blocksIn(parseHtml(html)), edition);
}

/** Text without form: Markdown where somebody wrote that, else lines. */
export function incomingText(text: string, edition: EditionId): Incoming {
  return isMarkdown(text)
    ? set(blocksIn(markdownTree(text)), edition)
    : incomingLines(text, edition);
}

/** Text as it is, a paragraph a line, whatever signs are in it. */
export const incomingLines = (text: string, edition: EditionId): Incoming =>
  set({ blocks: plainBlocks(text), pictures: [] }, edition);

function set(incoming: Incoming, edition: EditionId): Incoming {
  typesetBlocks(incoming.blocks, edition);
  return incoming;
}
