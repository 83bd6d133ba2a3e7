import type { PublicRun } from '@shared/publish/public-blocks';

/** With numbers of three digits, as WordPress itself rewrites them for accounts that it trusts less. */
const ESCAPES: Record<string, string> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  // A word in brackets may be a shortcode, which WordPress would run.
  '[': '&#091;',
};

/** Text as HTML between tags. */
export const escaped = (text: string): string =>
  text.replace(/[&<>[]/g, (sign) => ESCAPES[sign] ?? sign);

/** Text as the value of an attribute, in quotation marks. */
export const quoted = (text: string): string =>
  `"${text.replace(/[&<>"[]/g, (sign) => ESCAPES[sign] ?? sign)}"`;

/** Runs as the rich text of a block: links outermost, as the block editor itself writes them. */
export const richText = (runs: readonly PublicRun[]): string => runs.map(richRun).join('');

function richRun({ text, bold, italic, href, position, language }: PublicRun): string {
  let html = escaped(text).replaceAll('\n', '<br>');
  if (language) html = `<span lang=${quoted(language)} dir="auto">${html}</span>`;
  if (position) html = position === 'super' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`;
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  return href ? `<a href=${quoted(href)}>${html}</a>` : html;
}

/** A block of WordPress: a name, and one tag with all that is in it. */
export type CoreBlock = {
  name: string;
  tag: string;
  /** Those that the block editor gives it by itself, before those of `className`. */
  classes?: readonly string[];
  /** What a block says of itself in its comment beside that. */
  attributes?: Record<string, unknown>;
  className?: string;
  anchor?: string;
  /** HTML in the tag; null for a tag that holds nothing. */
  inside: string | null;
};

/** A block as the block editor keeps it: its HTML between comments that name it. */
export function written({ name, tag, classes = [], inside, ...block }: CoreBlock): string {
  const { className, anchor, attributes = {} } = block;
  const said = { ...attributes, ...(className && { className }) };
  const words = [...classes, ...(className ? [className] : [])].join(' ');
  const open = [
    tag,
    ...(anchor ? [`id=${quoted(anchor)}`] : []),
    ...(words === '' ? [] : [`class=${quoted(words)}`]),
  ].join(' ');
  const html = inside === null ? `<${open}/>` : `<${open}>${inside}</${tag}>`;
  const comment = Object.keys(said).length > 0 ? ` ${inComment(said)}` : '';
  return `<!-- wp:${name}${comment} -->\n${html}\n<!-- /wp:${name} -->`;
}

/** HTML of WordPress as Galley writes it: accounts that it trusts less get a space into tags without content. */
export const asWritten = (html: string): string => html.replaceAll(' />', '/>');

/** JSON in which nothing can end the comment, as WordPress itself writes it. */
const inComment = (attributes: Record<string, unknown>): string =>
  JSON.stringify(attributes)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022');

export const paragraph = (html: string): CoreBlock => ({
  ...{ name: 'paragraph', tag: 'p', inside: html },
});

export const figcaption = (html: string): string =>
  html === '' ? '' : `<figcaption class="wp-element-caption">${html}</figcaption>`;
