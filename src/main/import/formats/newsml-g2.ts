import { isTag, type Markup, type Tag, tagsIn, textOf } from '@shared/incoming/html/tree';
import { type ImportedStory, Unreadable } from '../imported';
import { childAt, childrenOf, lineAt } from '../xml';
import { type WireItem, type WirePicture, wireStory } from './wire';

/**
 * A news item in NewsML-G2 (IPTC), by itself or in a news message: the first text in it, with the pictures
 * that came along. Its content may be XHTML, NITF or plain text.
 */
export function readNewsmlG2(root: Tag): ImportedStory {
  const items =
    root.name === 'newsItem'
      ? [root]
      : [...tagsIn([root])].filter(({ name }) => name === 'newsItem');
  const isPicture = (item: Tag): boolean =>
    /picture$/.test(qcode(childAt(item, 'itemMeta', 'itemClass')));
  const item = items.find((one) => !isPicture(one)) ?? items[0];
  if (!item) throw new Unreadable('it is XML, but no news item (NewsML-G2).');
  if (/cancel/i.test(qcode(childAt(item, 'itemMeta', 'pubStatus')))) {
    throw new Unreadable('its sender has cancelled it.');
  }
  const content = childAt(item, 'contentMeta');
  const rights = childAt(item, 'rightsInfo');
  const nitf = nitfIn(item);
  return wireStory({
    headline: lineAt(content, 'headline') || (nitf ? nitf.headline : ''),
    summary: summaryOf(content),
    byline: lineAt(content, 'by') || (nitf ? nitf.byline : ''),
    located: nameOf(childAt(content, 'located')) || lineAt(content, 'dateline'),
    source:
      lineAt(content, 'creditline') ||
      nameOf(childAt(content, 'infoSource')) ||
      nameOf(childAt(rights, 'copyrightHolder')),
    language: childAt(content, 'language')?.attributes.tag ?? item.attributes.lang ?? '',
    subjects: childrenOf(content, 'subject').map((subject) => ({
      name: nameOf(subject),
      code: qcode(subject),
    })),
    embargo: lineAt(item, 'itemMeta', 'embargoed'),
    usageTerms: lineAt(rights, 'usageTerms'),
    body: nitf ? { tags: nitf.body } : bodyOf(item),
    pictures: items.filter((one) => isPicture(one) || one === item).flatMap(pictureOf),
  });
}

const qcode = (tag: Tag | undefined): string => tag?.attributes.qcode ?? tag?.attributes.uri ?? '';

/** The name of a concept: written out, else as its literal. */
const nameOf = (tag: Tag | undefined): string =>
  lineAt(tag, 'name') || (tag?.attributes.literal ?? '');

const summaryOf = (content: Tag | undefined): string => {
  const all = childrenOf(content, 'description');
  const summary = all.find(({ attributes: { role } }) => /summary/.test(role ?? '')) ?? all[0];
  return summary ? textOf(summary).replace(/\s+/g, ' ').trim() : '';
};

function bodyOf(item: Tag): WireItem['body'] {
  const set = childAt(item, 'contentSet');
  const inline = childAt(set, 'inlineXML');
  if (inline) {
    const page = [...tagsIn(inline.children)].find(({ name }) => name === 'body');
    return { tags: (page ?? inline).children };
  }
  const text = childAt(set, 'inlineData');
  if (/html/.test(text?.attributes.contenttype ?? '')) return { html: text ? textOf(text) : '' };
  return { text: text ? textOf(text) : '' };
}

/** NITF within an item: what its head says, and its content in the words of HTML. */
function nitfIn(item: Tag): { headline: string; byline: string; body: Markup[] } | null {
  const nitf = childAt(item, 'contentSet', 'inlineXML', 'nitf');
  if (!nitf) return null;
  const head = childAt(nitf, 'body', 'body.head');
  const content = childAt(nitf, 'body', 'body.content');
  return {
    headline: lineAt(head, 'hedline', 'hl1'),
    byline: lineAt(head, 'byline'),
    body: (content?.children ?? []).map(htmlOfNitf),
  };
}

function htmlOfNitf(markup: Markup): Markup {
  if (!isTag(markup)) return markup;
  const { name, attributes, children } = markup;
  return { name: NITF[name] ?? name, attributes, children: children.map(htmlOfNitf) };
}

/** What HTML calls by other names (NITF 3.6). */
const NITF: Record<string, string | undefined> = {
  ...{
    hl2: 'h2',
    block: 'div',
    bq: 'blockquote',
    'bq.block': 'div',
    media: 'template',
    note: 'div',
  },
};

function pictureOf(item: Tag): WirePicture[] {
  const content = childAt(item, 'contentMeta');
  const renditions = childrenOf(childAt(item, 'contentSet'), 'remoteContent')
    .filter(
      ({ attributes }) =>
        /^image\//.test(attributes.contenttype ?? '') || attributes.contenttype === undefined,
    )
    .map(({ attributes }) => ({
      href: attributes.href ?? '',
      width: Number(attributes.width) || 0,
    }))
    .filter(({ href }) => href !== '');
  if (renditions.length === 0) return [];
  const isOfText = childAt(item, 'contentSet', 'inlineXML') !== undefined;
  return [
    {
      renditions,
      caption: isOfText ? '' : summaryOf(content) || lineAt(content, 'headline'),
      credit:
        lineAt(content, 'creditline') ||
        lineAt(content, 'by') ||
        nameOf(childAt(item, 'rightsInfo', 'copyrightHolder')),
      alternative: '',
    },
  ];
}
