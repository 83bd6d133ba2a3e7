import { marked } from 'marked';
import { parseHtml, type Tag } from '../html/tree';

/**
 * Markdown (CommonMark with the tables of GitHub) as a tree of HTML, to be read as any other. What it
 * says in HTML is HTML.
 */
export const markdownTree = (text: string): Tag =>
  parseHtml(marked.parse(text, { async: false, gfm: true }));

/** Signs that hardly stand in a text that is no Markdown. */
const SURE = [
  /^#{1,6} \S/m,
  /\]\((https?:\/\/|mailto:)[^\s)]+\)/,
  /(^|\s)\*\*[^\s*][^*\n]*\*\*/,
  /^\|?[ :|-]*-{3,}[ :|-]*\|[ :|-]*$/m,
];
/** Signs that do so only one below the other. */
const IN_ROWS = [/^ {0,3}[-*+] \S.*\n+ {0,3}[-*+] \S/m, /^ {0,3}1[.)] \S.*\n+ {0,3}2[.)] \S/m];

/** Longest text that is looked through for signs of Markdown, characters. */
const LOOKED_THROUGH = 20_000;

/** Whether somebody wrote a text as Markdown. */
export function isMarkdown(text: string): boolean {
  const beginning = text.slice(0, LOOKED_THROUGH);
  return [...SURE, ...IN_ROWS].some((sign) => sign.test(beginning));
}
