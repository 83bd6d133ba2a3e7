import { hasClass, styleOf, type Tag, textOf } from './tree';

/** Whether nobody who read the page, or the document, would have read this. */
export const isUnseen = (tag: Tag): boolean =>
  UNSEEN.has(tag.name) ||
  'hidden' in tag.attributes ||
  tag.attributes['aria-hidden'] === 'true' ||
  styleOf(tag, 'display') === 'none' ||
  styleOf(tag, 'mso-hide') === 'all' ||
  isDeleted(tag) ||
  isComment(tag) ||
  hasClass(tag, SCREEN_READERS_ONLY);

const UNSEEN = new Set(
  'script style noscript template title meta link base head object embed applet iframe frame frameset svg math button input select option textarea audio video canvas map dialog param source track'.split(
    ' ',
  ),
);

/** What a page says twice: once for the eyes, once for the ears. */
const SCREEN_READERS_ONLY = /^(screen-reader-text|sr-only|visually-hidden)$/;

/** What a tracked change took away. What one added is text like any other. */
const isDeleted = (tag: Tag): boolean => tag.name === 'del' || hasClass(tag, /^msoDel$/i);

/** Remarks of colleagues: of Word, of Google Docs and of LibreOffice. */
const isComment = (tag: Tag): boolean =>
  /^(comment-list|comment)$/.test(styleOf(tag, 'mso-element')) ||
  'mso-comment-reference' in propertiesOf(tag) ||
  hasClass(tag, /^(MsoCommentReference|MsoCommentText|msocomtxt|msocomanch\w*|msocomoff)$/i) ||
  /^#(_msocom_?\d|cmnt(_ref)?\d)/.test(tag.attributes.href ?? '') ||
  (tag.name === 'sup' && /^\[[a-z]{1,2}\]$/.test(textOf(tag)) && linksToComment(tag)) ||
  (tag.name === 'div' && isCommentOfDocs(tag));

const linksToComment = (tag: Tag): boolean =>
  tag.children.some((child) => typeof child !== 'string' && isComment(child));

/** Google Docs writes comments below the text, each in a box that begins with the way back. */
function isCommentOfDocs(tag: Tag): boolean {
  let first: Tag | undefined = tag;
  while (first && first.name !== 'a') {
    first = first.children.find((child): child is Tag => typeof child !== 'string');
  }
  return /^#cmnt_ref\d/.test(first?.attributes.href ?? '');
}

function propertiesOf({ attributes }: Tag): Record<string, true> {
  if (!attributes.style) return {};
  return Object.fromEntries(
    attributes.style
      .split(';')
      .map((one) => [(one.split(':')[0] ?? '').trim().toLowerCase(), true]),
  );
}

/** What a link of a footnote is: the sign in the text, the sign before the note, an arrow back; null for others. */
export function footnoteSign(tag: Tag): 'reference' | 'note' | 'back' | null {
  const href = (tag.attributes.href ?? '').replace(/^[^#]*/, '');
  if (tag.name !== 'a' || href === '') return null;
  if (/^#(_(ftn|edn)\d|ftnt\d|sd(foot|end)note\d+sym|(foot|end)note-\d|fn:?\d)/.test(href)) {
    return 'reference';
  }
  if (/^#(_(ftn|edn)ref|ftnt_ref|sd(foot|end)note\d+anc|(foot|end)note-ref|fnref)/.test(href)) {
    return /^\s*[↑↩^]/.test(textOf(tag)) ? 'back' : 'note';
  }
  return null;
}
