import { parseHtml, textOf } from '@shared/incoming/html/tree';

/** A line of HTML, as WordPress keeps titles and names in, as the text that it shows. */
export const unescaped = (html: string): string =>
  textOf(parseHtml(html))
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
