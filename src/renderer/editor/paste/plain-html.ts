import { tables } from './tables';
import { wordLists } from './word-lists';

/**
 * What comes from a web page, a mail or a word processor, as HTML that says only what a story can
 * hold: paragraphs, headings, lists, quotes, tables, bold, italic, links. The schema decides what is taken;
 * here the ways in which other programs say the same are made one. Works on a document of its own,
 * which runs and loads nothing.
 */
export function plainHtml(html: string): { html: string; pictures: string[]; lost: number } {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(UNSEEN)) element.remove();
  removeComments(body);
  const { pictures, lost } = takePictures(body);
  wordLists(body);
  marksFromStyles(body);
  tables(body);
  wrapLooseLines(body);
  splitAtBreaks(body);
  cleanSpaces(body);
  removeEmpty(body);
  return { html: body.innerHTML, pictures, lost };
}

/** Nothing that a reader of the page would have read. */
const UNSEEN =
  'script, style, noscript, template, title, meta, link, object, embed, iframe, svg, math, head, button, input, select, textarea, [hidden], [aria-hidden="true"]';

function removeComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: ChildNode[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as ChildNode);
  for (const comment of comments) comment.remove();
}

/** Pictures whose bytes are in the HTML itself, and how many only have an address somewhere. */
function takePictures(body: HTMLElement): { pictures: string[]; lost: number } {
  const pictures: string[] = [];
  let lost = 0;
  for (const image of body.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    const width = Number(image.getAttribute('width') ?? SIGN_MAX_PX);
    const isSmall = width < SIGN_MAX_PX;
    if (/^data:image\//i.test(source)) pictures.push(source);
    else if (!isSmall) lost += 1;
    image.remove();
  }
  return { pictures, lost };
}

/** Signs of a page, counting pixels and the like are no pictures of a story, px. */
const SIGN_MAX_PX = 64;

/** Word processors say bold and italic as style; Google wraps all that it copies in a `b` that is none. */
function marksFromStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    const { fontWeight, fontStyle } = element.style;
    const isMark = /^(b|strong|i|em)$/i.test(element.tagName);
    if (isMark && /^(normal|400)$/.test(fontWeight || fontStyle)) unwrap(element);
    else if (element.tagName === 'SPAN') {
      if (/^(bold|[6-9]00)$/.test(fontWeight)) wrapContent(element, 'strong');
      if (fontStyle === 'italic') wrapContent(element, 'em');
    }
  }
}

/** Lines that stand in no block (a mail, a note) become paragraphs, so that they can be cut. */
function wrapLooseLines(body: HTMLElement): void {
  let loose: ChildNode[] = [];
  const wrap = () => {
    if (loose.some((node) => node instanceof Element && node.matches('br, :has(br)'))) {
      const paragraph = body.ownerDocument.createElement('p');
      loose[0]?.before(paragraph);
      paragraph.append(...loose);
    }
    loose = [];
  };
  for (const node of [...body.childNodes]) {
    if (node instanceof Element && node.matches(`${BLOCK}, :has(${BLOCK})`)) wrap();
    else loose.push(node);
  }
  wrap();
}

const BLOCK =
  ':is(p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, section, article, table)';

/** A story has no line breaks within a paragraph: each line of one becomes its own. */
function splitAtBreaks(body: HTMLElement): void {
  for (const line of body.querySelectorAll('br')) {
    const block = line.closest(BLOCK);
    if (!block || block.matches('li, h1, h2, h3, h4, h5, h6')) line.replaceWith(' ');
    else splitBlock(block, line);
  }
}

/** Cuts a block in two at a line break, with everything that is open around it. */
function splitBlock(block: Element, line: Element): void {
  const range = block.ownerDocument.createRange();
  range.setStartAfter(line);
  range.setEndAfter(block);
  const rest = range.extractContents();
  line.remove();
  block.after(rest);
}

/** Spaces that only hold a place in HTML become plain ones, invisible signs go. */
function cleanSpaces(body: HTMLElement): void {
  for (const space of body.querySelectorAll('.Apple-converted-space')) space.replaceWith(' ');
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const clean = cleanText(text.data);
    if (clean !== text.data) text.data = clean;
  }
}

/** Zero-width spaces, soft hyphens and control signs go; non-breaking spaces in a run are plain ones. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/[^\P{Cc}\n\t\r]/gu, '')
    .replace(/\u00A0+(?=\s)|(?<=\s)\u00A0+/g, ' ');

/** Empty blocks are there for their space only. */
function removeEmpty(body: HTMLElement): void {
  for (const block of [...body.querySelectorAll(BLOCK)].reverse()) {
    if (!block.textContent?.trim() && !block.querySelector('hr')) block.remove();
  }
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function wrapContent(element: Element, tag: string): void {
  const mark = element.ownerDocument.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}
