import { isTag, type Markup, type Tag, textOf } from '@shared/incoming/html/tree';
import { DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';
import { Unreadable } from './imported';

/** Longest XML that is read, characters. */
const MAX_LENGTH = 128 * 1024 * 1024;
const MAX_DEPTH = 200;

/**
 * Reads XML as a tree of tags with local names. A document type is refused: it can declare entities that
 * unfold without end or that name files of this machine (XML 1.0 §4.2), and no format that is read here
 * needs one.
 */
export function parseXml(text: string): Tag {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Unreadable('it declares entities of its own.');
  if (text.length > MAX_LENGTH) throw new Unreadable('it is too large.');
  try {
    const { documentElement } = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      text,
      'text/xml',
    );
    if (documentElement) return tagOf(documentElement, 0);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
  }
  throw new Unreadable('its XML is damaged or was cut off.');
}

function tagOf(element: Element, depth: number): Tag {
  if (depth > MAX_DEPTH) throw new Unreadable('it is nested deeper than any document.');
  const attributes: Record<string, string> = {};
  for (const { localName, value } of element.attributes) attributes[localName ?? ''] = value;
  const children: Markup[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.ELEMENT_NODE) children.push(tagOf(node as Element, depth + 1));
    else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) {
      children.push(node.nodeValue ?? '');
    }
  }
  return { name: element.localName ?? '', attributes, children };
}

export const childrenOf = (tag: Tag | undefined, name: string): Tag[] =>
  (tag?.children ?? []).filter(isTag).filter((child) => child.name === name);

/** The tag that a path of names leads to, each the first of its name. */
export const childAt = (tag: Tag | undefined, ...path: string[]): Tag | undefined =>
  path.reduce<Tag | undefined>((found, name) => childrenOf(found, name)[0], tag);

/** The text of the tag at a path, as one line. */
export const lineAt = (tag: Tag | undefined, ...path: string[]): string => {
  const found = childAt(tag, ...path);
  return found ? textOf(found).replace(/\s+/g, ' ').trim() : '';
};
