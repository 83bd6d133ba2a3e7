import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type Base, fragmentOf, pathOfLink } from './addresses';

/** A page or feed of the site, before it is known where what it links to will be. */
export type Readable = {
  /** Paths of the site that it links to or shows. */
  links: string[];
  /**
   * The text with its links led to where things are.
   * @param hrefOf from the root of the host; null for what is not written: the link is then left out
   */
  write(hrefOf: (path: string) => string | null): string;
};

/** Attributes that hold an address; the contents of a `meta` do where they are a whole one. */
const LINKING = new Set(['href', 'src', 'poster', 'action']);
const isLink = (name: string, value: string, base: Base): boolean =>
  LINKING.has(name) || (name === 'content' && value.startsWith(base));

/** Attributes that hold a picture in several sizes. */
const SOURCES = new Set(['srcset', 'imagesrcset']);

/**
 * Reads a page. What only a server can do is taken out of it: search, the day on which it is read, and
 * what follows the ticker.
 * @param isStory a story's page is not written again for each breaking line, so it shows none
 */
export function readPage(html: string, base: Base, isStory: boolean): Readable {
  const document = parse(html);
  const links = new Set<string>();
  const note = (link: string): void => {
    const path = pathOfLink(link, base);
    if (path !== null) links.add(path);
  };
  for (const element of [...elementsOf(document)]) {
    if (isForServers(element)) defaultTreeAdapter.detachNode(element);
    // Its place in the head of the page stays, so that the rest does not move there.
    if (isDay(element)) {
      [element.tagName, element.nodeName, element.childNodes] = ['span', 'span', []];
      element.attrs = element.attrs.filter(({ name }) => name === 'class');
    }
  }
  for (const element of elementsOf(document)) {
    const feed = element.attrs.findIndex(({ name }) => name === 'data-ticker-feed');
    if (feed >= 0) {
      element.attrs.splice(feed, 1);
      if (isStory) element.childNodes = [];
    }
    for (const { name, value } of element.attrs) {
      if (isLink(name, value, base)) note(value);
      if (SOURCES.has(name)) for (const { link } of sourcesOf(value)) note(link);
    }
    for (const [link] of dataOf(element)?.value.matchAll(within(base)) ?? []) note(link);
  }

  return {
    links: [...links],
    write(hrefOf) {
      const led = leader(base, hrefOf);
      for (const element of [...elementsOf(document)]) {
        for (const attribute of element.attrs) {
          if (SOURCES.has(attribute.name)) {
            attribute.value = sourcesOf(attribute.value)
              .map(({ link, size }) => `${led(link) ?? link} ${size}`)
              .join(', ');
          }
          if (!isLink(attribute.name, attribute.value, base)) continue;
          const href = led(attribute.value);
          if (href === null) defaultTreeAdapter.detachNode(element);
          else attribute.value = href;
        }
        const data = dataOf(element);
        if (data) data.value = data.value.replace(within(base), (link) => led(link) ?? link);
      }
      return serialize(document);
    },
  };
}

/** Reads a feed, a sitemap, a style sheet: whatever names addresses in its text. */
export function readText(text: string, base: Base): Readable {
  const links = new Set<string>();
  for (const [link] of text.matchAll(within(base))) links.add(pathOfLink(link, base) ?? '/');
  for (const [, path = '/'] of text.matchAll(IN_STYLES)) links.add(path);
  return {
    links: [...links],
    write(hrefOf) {
      const led = leader(base, hrefOf);
      return text
        .replace(within(base), (link) => led(link) ?? link)
        .replace(IN_STYLES, (_all, path: string) => `url(${led(path) ?? path})`);
    },
  };
}

/** A page at an address that a story has left. */
export function movedPage(href: string): string {
  const to = href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><html><head><meta charset="utf-8"><title>→</title><meta name="robots" content="noindex"><link rel="canonical" href="${to}"><meta http-equiv="refresh" content="0; url=${to}"></head><body><a href="${to}">→</a></body></html>`;
}

const IN_STYLES = /url\((\/[^)"']+)\)/g;

/** Addresses that begin with the base, in any text. */
const within = (base: Base): RegExp =>
  new RegExp(`${base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=[/"<\\s])[^"'<>\\s\\\\]*`, 'g');

/** Leads a link as it was written, absolute or not; null when it is to be left out. */
const leader =
  (base: Base, hrefOf: (path: string) => string | null) =>
  (link: string): string | null => {
    const path = pathOfLink(link, base);
    if (path === null) return link;
    const href = hrefOf(path);
    if (href === null) return null;
    const isAbsolute = link.startsWith(base);
    return (isAbsolute ? new URL(base).origin : '') + href + fragmentOf(link);
  };

const sourcesOf = (srcset: string): { link: string; size: string }[] =>
  srcset.split(', ').map((source) => {
    const [link = '', size = ''] = source.split(' ');
    return { link, size };
  });

function isForServers({ tagName, attrs }: Tree.Element): boolean {
  const of = (name: string): string => attrs.find((one) => one.name === name)?.value ?? '';
  if (tagName === 'script') return of('src') !== '';
  return of('class') === 'to-search';
}

/** The day on which a page is read. */
const isDay = ({ tagName, attrs }: Tree.Element): boolean =>
  tagName === 'time' && attrs.some(({ value }) => value === 'today');

/** The text of data for search engines. */
function dataOf(element: Tree.Element): Tree.TextNode | null {
  const isData = element.attrs.some(({ value }) => value === 'application/ld+json');
  const [text] = element.childNodes;
  return isData && text && defaultTreeAdapter.isTextNode(text) ? text : null;
}

function* elementsOf(parent: Tree.ParentNode): Generator<Tree.Element> {
  for (const node of [...parent.childNodes]) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    yield node;
    yield* elementsOf(node);
  }
}
