import type { PublicBlock, PublicEntry } from '@shared/publish/public-blocks';
import type { PublicRun, PublicStory } from '@shared/publish/public-story';
import { type CoreBlock, escaped, figcaption, paragraph, quoted, richText, written } from './html';
import { embed, figure, gallery, type Uploaded, video } from './media-markup';

/** What markup needs to know of the site and of the edition. */
export type Places = {
  /** A picture of the story, by its hash. */
  picture: (sha256: string) => Uploaded;
  /** The address of another story; null when the site does not have it. */
  addressOf: (storyId: string) => string | null;
  words: { keyPoints: string; readMore: string; related: string; transcript: string };
};

/** What has no block of its own in WordPress is a group with one of these classes. */
export const GROUPS = {
  factBox: 'galley-fact-box',
  keyPoints: 'galley-key-points',
  entry: 'galley-entry',
  related: 'galley-related',
  byline: 'galley-byline',
  readMore: 'galley-read-more',
  corrections: 'galley-corrections',
} as const;

/** A block of a story as blocks of WordPress, such that the block editor finds each of them valid. */
export function coreBlocks(one: PublicBlock, places: Places): CoreBlock[] {
  switch (one.type) {
    case 'paragraph':
      return [paragraph(richText(one.runs))];
    case 'heading':
      return [heading(one.level, richText(one.runs))];
    case 'list':
      return [list(one.ordered, one.items), ...notInLists(one.items, places)];
    case 'blockquote':
      return [quote(joined(one.blocks, places))];
    case 'pull-quote':
      return [pullQuote(one)];
    case 'fact-box': {
      const title = one.title === '' ? [] : [written(heading(3, escaped(one.title)))];
      return [group(GROUPS.factBox, [...title, joined(one.blocks, places)])];
    }
    case 'table':
      return [table(one)];
    case 'figure':
      return [figure(one, places.picture(one.media.sha256))];
    case 'gallery':
      return [gallery(one, places.picture)];
    case 'video': {
      const poster = one.poster && places.picture(one.poster.sha256);
      const spoken = one.transcript.map((runs) => written(paragraph(richText(runs))));
      const title = written(heading(3, escaped(places.words.transcript)));
      const transcript = spoken.length > 0 ? [group('galley-transcript', [title, ...spoken])] : [];
      return [video(one, poster), ...transcript];
    }
    case 'embed':
      return [embed(one, one.media && places.picture(one.media.sha256))];
    case 'read-more': {
      const link = linkTo(one, places);
      const words = `${escaped(places.words.readMore)}: ${link}`;
      return link ? [{ ...paragraph(words), className: GROUPS.readMore }] : [];
    }
    case 'rule':
      return [
        {
          ...{ name: 'separator', tag: 'hr', inside: null },
          classes: ['wp-block-separator', 'has-alpha-channel-opacity'],
        },
      ];
    case 'key-points': {
      const points = one.points.map(({ runs, entry }) => point(runs, entry));
      return [
        group(GROUPS.keyPoints, [
          written(heading(2, escaped(places.words.keyPoints))),
          written(bullets(points)),
        ]),
      ];
    }
    case 'entry':
      return [entry(one, joined(one.blocks, places))];
  }
}

const joined = (blocks: readonly PublicBlock[], places: Places): string =>
  blocks.flatMap((one) => coreBlocks(one, places).map(written)).join('\n\n');

const heading = (level: 2 | 3, html: string): CoreBlock => ({
  ...{ name: 'heading', tag: `h${level}`, inside: html },
  attributes: level === 2 ? {} : { level },
});

const group = (className: string, blocks: readonly string[], anchor?: string): CoreBlock => ({
  ...{ name: 'group', tag: 'div', className, classes: ['wp-block-group'] },
  ...(anchor !== undefined && { anchor }),
  inside: blocks.filter((block) => block !== '').join('\n\n'),
});

const quote = (inside: string): CoreBlock => ({
  ...{ name: 'quote', tag: 'blockquote', classes: ['wp-block-quote'], inside },
});

function pullQuote({ quotation, attribution }: Extract<PublicBlock, { type: 'pull-quote' }>) {
  const cite = attribution === '' ? '' : `<cite>${escaped(attribution)}</cite>`;
  return {
    ...{ name: 'pullquote', tag: 'figure', classes: ['wp-block-pullquote'] },
    inside: `<blockquote><p>${richText(quotation)}</p>${cite}</blockquote>`,
  };
}

/** An item of WordPress is text, with lists in it at most. */
function list(ordered: boolean, items: readonly (readonly PublicBlock[])[]): CoreBlock {
  const lines = items.map((blocks) => {
    const text = blocks.flatMap((one) => ('runs' in one ? [richText(one.runs)] : []));
    const lists = blocks.flatMap((one) =>
      one.type === 'list' ? [written(list(one.ordered, one.items))] : [],
    );
    return `${text.join('<br>')}${lists.join('\n\n')}`;
  });
  return bullets(lines, ordered);
}

const bullets = (lines: readonly string[], ordered = false): CoreBlock => ({
  ...{ name: 'list', tag: ordered ? 'ol' : 'ul', attributes: ordered ? { ordered } : {} },
  inside: lines.map((inside) => written({ name: 'list-item', tag: 'li', inside })).join('\n\n'),
});

/** What stands in items and is neither text nor a list comes behind the list: nothing is left out. */
const notInLists = (items: readonly (readonly PublicBlock[])[], places: Places): CoreBlock[] =>
  items.flat().flatMap((one) => {
    if ('runs' in one) return [];
    return one.type === 'list' ? notInLists(one.items, places) : coreBlocks(one, places);
  });

/** A link within a link is none. */
const point = (runs: readonly PublicRun[], entryId: string | undefined): string =>
  entryId === undefined
    ? richText(runs)
    : `<a href="#${entryAnchor(entryId)}">${richText(runs.map(({ href: _, ...run }) => run))}</a>`;

const entryAnchor = (id: string): string => `entry-${id}`;

function entry({ id, at, title, author }: PublicEntry, blocks: string): CoreBlock {
  const time = `${at.slice(0, 16).replace('T', ' ')} UTC`;
  const by = author === '' ? time : `${time} · ${author}`;
  const head = title === '' ? [] : [written(heading(3, escaped(title)))];
  return group(GROUPS.entry, [...head, written(paragraph(escaped(by))), blocks], entryAnchor(id));
}

function table({ caption, headerRow, rows }: Extract<PublicBlock, { type: 'table' }>): CoreBlock {
  const row = (cells: readonly PublicRun[][], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${richText(cell)}</${tag}>`).join('')}</tr>`;
  const [first, ...rest] = rows;
  const head = headerRow && first ? `<thead>${row(first, 'th')}</thead>` : '';
  const body = (headerRow ? rest : rows).map((cells) => row(cells, 'td')).join('');
  const cells = `<table>${head}${body === '' ? '' : `<tbody>${body}</tbody>`}</table>`;
  const inside = `${cells}${figcaption(richText(caption))}`;
  return { name: 'table', tag: 'figure', classes: ['wp-block-table'], inside };
}

type Link = { headline: string; storyId?: string | undefined; href?: string | undefined };

/** A link as HTML; null when there is nowhere to lead to. */
function linkTo({ headline, storyId, href }: Link, places: Places): string | null {
  const address = (storyId === undefined ? null : places.addressOf(storyId)) ?? href;
  return address ? `<a href=${quoted(address)}>${escaped(headline || address)}</a>` : null;
}

/** The related links, for a site without the plugin; null where none leads anywhere. */
export function relatedBlock(links: readonly Link[], places: Places): CoreBlock | null {
  const lines = links.flatMap((link) => linkTo(link, places) ?? []);
  const title = written(heading(2, escaped(places.words.related)));
  return lines.length > 0 ? group(GROUPS.related, [title, written(bullets(lines))]) : null;
}

/** What readers are told was wrong, each with its day. */
export function correctionsBlock(
  corrections: NonNullable<PublicStory['corrections']>,
  title: string,
): CoreBlock {
  const notes = corrections.map(({ date, note }) =>
    written(paragraph(escaped(`${date.slice(0, 'YYYY-MM-DD'.length)}: ${note}`))),
  );
  return group(GROUPS.corrections, [written(heading(3, escaped(title))), ...notes]);
}
