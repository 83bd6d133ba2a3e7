import { blocksIn } from '@shared/incoming/html/blocks';
import { type Markup, parseHtml, type Tag, tagsIn, textOf } from '@shared/incoming/html/tree';
import { editionOfTag, headlineFromBody, type ImportedStory, namesIn, storyOf } from '../imported';

/** A page of the web that was saved: its article, and what it says about itself. */
export function readHtml(html: string): ImportedStory {
  const page = parseHtml(html);
  const tags = [...tagsIn(page.children)];
  const meta = (...names: string[]): string[] =>
    tags
      .filter(
        ({ name, attributes: { name: named, property } }) =>
          name === 'meta' && names.includes((property ?? named ?? '').toLowerCase()),
      )
      .map(({ attributes }) => lineOf(attributes.content))
      .filter((content) => content !== '');
  const text = (name: string): string =>
    lineOf(tags.filter((tag) => tag.name === name).map(textOf)[0]);
  const main = articleIn(tags);
  const body = blocksIn(main ?? withoutFrame(page), baseOf(tags));
  const edition = editionOfTag(tags.find(({ name }) => name === 'html')?.attributes.lang);
  const headings = tags
    .filter(({ name }) => name === 'h1')
    .map(textOf)
    .map(lineOf);
  const headline = headings.length === 1 ? headings[0] : meta('og:title')[0];
  return headlineFromBody(
    storyOf(body, {
      headline: headline || meta('og:title')[0] || text('title'),
      deck: (meta('og:description')[0] ?? meta('description')[0]) || '',
      authors: meta('author', 'article:author')
        .filter((one) => !/^https?:/.test(one))
        .flatMap(namesIn),
      tags: [
        ...meta('article:tag'),
        ...meta('keywords', 'news_keywords').flatMap((one) => one.split(/\s*[,،]\s*/)),
      ],
      fields: edition ? { edition } : {},
    }),
  );
}

/** The text of HTML bytes: by their byte order mark, what they say of themselves, or as UTF-8. */
export function charsetOf(bytes: Buffer): string | null {
  const beginning = bytes.subarray(0, 2048).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(beginning)?.[1] ?? null;
}

const lineOf = (text = ''): string => text.replace(/\s+/g, ' ').trim();

/** The one article of a page, or what it calls its main part. */
function articleIn(tags: readonly Tag[]): Tag | undefined {
  const articles = tags.filter(({ name }) => name === 'article');
  return articles.length === 1
    ? articles[0]
    : tags.find(({ name, attributes: { role } }) => name === 'main' || role === 'main');
}

/** A page without what stands around its text. */
const withoutFrame = (tag: Tag): Tag => ({
  ...tag,
  children: tag.children.flatMap((child): Markup[] => {
    if (typeof child === 'string') return [child];
    return child.name === 'nav' || child.name === 'footer' ? [] : [withoutFrame(child)];
  }),
});

function baseOf(tags: readonly Tag[]): string | undefined {
  const written =
    tags.find(({ name, attributes: { href } }) => name === 'base' && href)?.attributes.href ??
    tags.find(({ name, attributes: { rel } }) => name === 'link' && rel === 'canonical')?.attributes
      .href;
  return written && /^https?:\/\//i.test(written) ? written : undefined;
}
