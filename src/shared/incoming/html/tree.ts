import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** A piece of HTML or XML as a plain value: text, or a tag with what is in it. Names are in lower case. */
export type Markup = string | Tag;
export type Tag = { name: string; attributes: Record<string, string>; children: Markup[] };

/** Nobody nests deeper on purpose; below it, only the text is kept. */
const MAX_DEPTH = 250;

/**
 * Reads HTML as browsers do (HTML Living Standard §13.2), whatever is wrong with it. Nothing in it runs
 * or is loaded. Comments and what is in a `template` are left out.
 */
export function parseHtml(html: string): Tag {
  const document = parse(html, { scriptingEnabled: false });
  return { name: '#document', attributes: {}, children: markupOf(document.childNodes, 0) };
}

type Node = DefaultTreeAdapterTypes.ChildNode;

function markupOf(nodes: readonly Node[], depth: number): Markup[] {
  return nodes.flatMap((node): Markup[] => {
    if ('value' in node) return [node.value];
    if (!('tagName' in node)) return [];
    const name = node.tagName.toLowerCase();
    if (depth > MAX_DEPTH) return UNREAD.has(name) ? [] : textUnder(node.childNodes);
    const attributes = Object.fromEntries(node.attrs.map((one) => [one.name, one.value]));
    return [{ name, attributes, children: markupOf(node.childNodes, depth + 1) }];
  });
}

/** What a page has in text that nobody reads. */
const UNREAD = new Set(['script', 'style', 'svg', 'math']);

/** Text of any depth, without calls within calls. */
function textUnder(nodes: readonly Node[]): string[] {
  const texts: string[] = [];
  const left = [...nodes].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if ('value' in node) texts.push(node.value);
    else if ('childNodes' in node && !UNREAD.has(node.nodeName)) {
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        left.push(node.childNodes[index] as Node);
      }
    }
  }
  return texts;
}

/** The bare text in a piece. */
export const textOf = (markup: Markup): string =>
  typeof markup === 'string' ? markup : markup.children.map(textOf).join('');

/** Every tag in a piece, outer ones first. */
export function* tagsIn(children: readonly Markup[]): Generator<Tag> {
  for (const child of children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* tagsIn(child.children);
  }
}

export const isTag = (markup: Markup | undefined): markup is Tag =>
  typeof markup === 'object' && markup !== null;

export const tag = (
  name: string,
  children: Markup[],
  attributes: Record<string, string> = {},
): Tag => ({ name, attributes, children });

export const hasClass = ({ attributes }: Tag, name: RegExp): boolean =>
  (attributes.class ?? '').split(/\s+/).some((one) => name.test(one));

/** The value of a property of the `style` attribute, in lower case; those of word processors are kept there, too. */
export function styleOf({ attributes }: Tag, property: string): string {
  for (const declaration of (attributes.style ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property) {
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
    }
  }
  return '';
}
