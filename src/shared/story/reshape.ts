import * as Y from 'yjs';
import { canonical } from '../canonical';
import { commonSequence } from './compare/sequence';

/**
 * Making a part of a document equal to a value, by a change as small as is easily found: nodes that
 * are equal stay what they are, so that the change merges with what others write meanwhile.
 */

/** A node as a value. */
export type Shape = { name: string; attributes: Record<string, unknown>; children: Child[] };
type Child = Shape | { text: Delta[] };
type Delta = { insert: string; attributes?: Record<string, unknown> };

const isText = (child: Child): child is { text: Delta[] } => 'text' in child;

export function shapeOf(element: Y.XmlElement): Shape {
  return {
    name: element.nodeName,
    attributes: element.getAttributes() as Record<string, unknown>,
    children: shapesOf(element),
  };
}

export function shapesOf(container: Y.XmlFragment): Child[] {
  return container.toArray().flatMap((child): Child[] => {
    if (child instanceof Y.XmlText) return [{ text: child.toDelta() as Delta[] }];
    return child instanceof Y.XmlElement ? [shapeOf(child)] : [];
  });
}

/** Makes a child of a container what a shape says; gives the node that it is now. */
export function reshape(
  container: Y.XmlFragment,
  element: Y.XmlElement,
  shape: Shape,
): Y.XmlElement {
  if (element.nodeName !== shape.name) {
    const index = indexOf(container, element);
    const made = build(shape);
    container.delete(index, 1);
    container.insert(index, [made]);
    return made;
  }
  const attributes = element.getAttributes() as Record<string, unknown>;
  for (const name of Object.keys(attributes)) {
    if (!(name in shape.attributes) && !isKept(shape.name, name)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(shape.attributes)) {
    if (!isEqual(attributes[name], value) && !isKept(shape.name, name))
      element.setAttribute(name, value as string);
  }
  reshapeChildren(element, shape.children);
  return element;
}

/** What readers have is decided by publishing alone: no reshaping withdraws or releases an entry. */
const isKept = (node: string, attribute: string): boolean =>
  node === 'entry' && attribute === 'released';

/** Children that are equal stay; between two of them, those of one kind are reshaped in their order. */
export function reshapeChildren(container: Y.XmlFragment, wanted: readonly Child[]): void {
  const nodes = container.toArray();
  const present = shapesOf(container);
  const anchors = commonSequence(present.map(canonical), wanted.map(canonical));
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...anchors, [present.length, wanted.length] as const]) {
    for (; j < nextJ; j++) {
      const target = wanted[j];
      const node = i < nextI ? nodes[i] : undefined;
      if (!target) continue;
      if (node instanceof Y.XmlText && isText(target)) reshapeText(node, target.text);
      else if (node instanceof Y.XmlElement && !isText(target)) reshape(container, node, target);
      else {
        const at = nodes[i] ? indexOf(container, nodes[i]) : container.length;
        container.insert(at, [build(target)]);
        continue;
      }
      i++;
    }
    for (; i < nextI; i++) container.delete(indexOf(container, nodes[i]), 1);
    i = nextI + 1;
    j = nextJ + 1;
  }
}

/** Writes what lies between the first and the last character that differ. */
function reshapeText(text: Y.XmlText, wanted: readonly Delta[]): void {
  const was = lettersOf(text.toDelta() as Delta[]);
  const is = lettersOf(wanted);
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start++;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  // Yjs spoils a character of two units that is cut in the middle.
  if (start > 0 && isHighSurrogate(was[start - 1])) start--;
  if (end > 0 && isHighSurrogate(was.at(-1 - end))) end--;
  if (start + end < was.length) text.delete(start, was.length - start - end);
  let at = 0;
  for (const { insert, attributes = {} } of wanted) {
    const from = Math.max(start - at, 0);
    const part = insert.slice(from, Math.max(from, is.length - end - at));
    if (part !== '') text.insert(Math.max(at, start), part, attributes);
    at += insert.length;
  }
}

/** Each UTF-16 unit with its marks, as a text to be compared. */
const lettersOf = (delta: readonly Delta[]): string[] =>
  delta.flatMap(({ insert, attributes = {} }) => {
    const marks = canonical(attributes);
    return Array.from({ length: insert.length }, (_, at) => insert[at] + marks);
  });

const isHighSurrogate = (letter = ''): boolean => /^[\uD800-\uDBFF]/.test(letter);

export function build(child: Shape): Y.XmlElement;
export function build(child: Child): Y.XmlElement | Y.XmlText;
export function build(child: Child): Y.XmlElement | Y.XmlText {
  if (isText(child)) {
    const text = new Y.XmlText();
    text.applyDelta(child.text);
    return text;
  }
  const element = new Y.XmlElement(child.name);
  // Yjs types attributes as text, and keeps any JSON value.
  for (const [name, value] of Object.entries(child.attributes)) {
    element.setAttribute(name, value as string);
  }
  element.insert(
    0,
    child.children.map((inner) => build(inner)),
  );
  return element;
}

export const elementsOf = (container: Y.XmlFragment): Y.XmlElement[] =>
  container.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);

export const indexOf = (container: Y.XmlFragment, node: unknown): number =>
  (container.toArray() as unknown[]).indexOf(node);

export const isEqual = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
