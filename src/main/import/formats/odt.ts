import { blocksIn } from '@shared/incoming/html/blocks';
import { isTag, type Markup, type Tag, tag } from '@shared/incoming/html/tree';
import { headlineFromBody, type ImportedStory, storyOf } from '../imported';
import { childAt, lineAt, parseXml } from '../xml';
import type { Zip } from '../zip';
import { isPerson } from './docx';
import { type OdtStyles, odtStyles } from './odt-styles';

type Pictures = ReadonlyMap<string, string>;

/**
 * A text of LibreOffice (ODF 1.3), as the HTML that says the same. Tracked changes are taken as made:
 * what was deleted stands apart from the text. Comments are left out, footnotes put below.
 */
export async function readOdt(zip: Zip, onShare: (share: number) => void): Promise<ImportedStory> {
  const content = parseXml(await zip.text('content.xml'));
  onShare(0.4);
  const styled = zip.has('styles.xml') ? parseXml(await zip.text('styles.xml')) : undefined;
  const text = childAt(content, 'body', 'text');
  const notes: Tag[] = [];
  const reading = {
    styles: odtStyles([styled, content]),
    pictures: await picturesOf(zip, text),
    notes,
  };
  const html = htmlOf(text?.children ?? [], reading);
  onShare(0.7);
  const body = blocksIn(tag('div', [...html, ...notes]));
  const meta = zip.has('meta.xml')
    ? childAt(parseXml(await zip.text('meta.xml')), 'meta')
    : undefined;
  const author = lineAt(meta, 'initial-creator') || lineAt(meta, 'creator');
  const story = headlineFromBody(storyOf(body, { authors: isPerson(author) ? [author] : [] }));
  return story.headline === '' ? { ...story, headline: lineAt(meta, 'title') } : story;
}

type Reading = { styles: OdtStyles; pictures: Pictures; notes: Tag[] };

function htmlOf(children: readonly Markup[], reading: Reading): Markup[] {
  return children.flatMap((child): Markup[] =>
    typeof child === 'string' ? [child] : tagOf(child, reading),
  );
}

function tagOf(odf: Tag, reading: Reading): Markup[] {
  const { attributes } = odf;
  const inner = (): Markup[] => htmlOf(odf.children, reading);
  switch (odf.name) {
    case 'p':
      return [reading.styles.paragraph(attributes['style-name'], inner())];
    case 'h':
      return [tag(`h${Math.min(6, Number(attributes['outline-level'] ?? 1) + 1)}`, inner())];
    case 'span':
      return [reading.styles.span(attributes['style-name'], inner())];
    case 'a':
      return [tag('a', inner(), { href: attributes.href ?? '' })];
    case 'list':
      return [tag(reading.styles.isNumbered(attributes['style-name']) ? 'ol' : 'ul', inner())];
    case 'list-item':
    case 'list-header':
      return [tag('li', inner())];
    case 'table':
      return [tag('table', inner())];
    case 'table-header-rows':
      return [tag('thead', inner())];
    case 'table-row':
      return [tag('tr', inner())];
    case 'table-cell':
    case 'covered-table-cell':
      return odf.name === 'table-cell' ? [tag('td', inner(), spansOf(odf))] : [];
    case 'frame':
      return frame(odf, reading);
    case 's':
      return [' '.repeat(Math.min(Number(attributes.c ?? 1), 100))];
    case 'tab':
      return ['\t'];
    case 'line-break':
      return [tag('br', [])];
    case 'note':
      return note(odf, reading);
    default:
      return LEFT_OUT.has(odf.name) ? [] : inner();
  }
}

/** What is no text: remarks, what was deleted, declarations, drawings. */
const LEFT_OUT = new Set(
  'annotation annotation-end tracked-changes sequence-decls forms variable-decls user-field-decls object object-ole plugin table-column table-columns shapes title desc image'.split(
    ' ',
  ),
);

function spansOf({ attributes }: Tag): Record<string, string> {
  return {
    colspan: attributes['number-columns-spanned'] ?? '1',
    rowspan: attributes['number-rows-spanned'] ?? '1',
  };
}

/** A picture, or a box with text. */
function frame(odf: Tag, reading: Reading): Markup[] {
  const href = childAt(odf, 'image')?.attributes.href ?? '';
  const src = reading.pictures.get(href) ?? (/^https?:/i.test(href) ? href : '');
  if (src === '') return htmlOf(odf.children, reading);
  return [tag('img', [], { src, alt: lineAt(odf, 'title') || lineAt(odf, 'desc') })];
}

function note(odf: Tag, reading: Reading): Markup[] {
  const sign = `[${lineAt(odf, 'note-citation')}]`;
  const [first, ...others] = htmlOf(childAt(odf, 'note-body')?.children ?? [], reading).filter(
    isTag,
  );
  if (first) reading.notes.push({ ...first, children: [`${sign} `, ...first.children] }, ...others);
  return [sign];
}

/** The pictures that the text shows, as `data:` addresses by their names in the file. */
async function picturesOf(zip: Zip, text: Tag | undefined): Promise<Pictures> {
  const pictures = new Map<string, string>();
  for (const href of imagesIn(text)) {
    const name = href.replace(/^\.\//, '');
    if (!zip.has(name) || pictures.has(href)) continue;
    const kind = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? 'png';
    const base64 = (await zip.read(name)).toString('base64');
    pictures.set(href, `data:image/${kind === 'jpg' ? 'jpeg' : kind};base64,${base64}`);
  }
  return pictures;
}

const imagesIn = (tag: Tag | undefined): string[] =>
  (tag?.children ?? []).filter(isTag).flatMap((child) => {
    const href = child.name === 'image' ? child.attributes.href : undefined;
    return [...(href ? [href] : []), ...imagesIn(child)];
  });
