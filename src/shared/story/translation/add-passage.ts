import * as Y from 'yjs';
import { bodyOf } from '../layout';
import type { Pair } from './align';
import { emptied, type InEdition } from './make-edition';
import { idOf, isText, textsOf } from './passages';
import { elementOf, takeNote } from './translate';

/**
 * Makes a place in the edition for what the original has added: the largest part of it that is new, a
 * block or an item or a row, without its words, behind what comes before it there. To be called in a
 * transaction of the edition.
 */
export function addPassage(
  original: Y.Doc,
  edition: Y.Doc,
  pair: Pair,
  pairs: readonly Pair[],
  inEdition: InEdition,
): void {
  const [added] = pair.originals;
  const text = added && elementOf(original, added);
  if (!text) return;
  /** Texts of the edition by the texts of the original that they stand for. */
  const partners = new Map(
    pairs.flatMap(({ originals, editions }) => {
      const found = editions.map((one) => elementOf(edition, one)).filter((one) => one !== null);
      return originals.map((one): [string, Y.XmlElement[]] => [one.id, found]);
    }),
  );
  const partnersIn = (element: Y.XmlElement): Y.XmlElement[] =>
    (isText(element) ? [element] : textsUnder(element)).flatMap(
      (one) => partners.get(idOf(one)) ?? [],
    );

  let part = text;
  while (part.parent instanceof Y.XmlElement && partnersIn(part.parent).length === 0) {
    part = part.parent;
  }
  const siblings = childrenOf(part.parent);
  const at = siblings.indexOf(part);
  const before = siblings
    .slice(0, at)
    .reverse()
    .flatMap((one) => partnersIn(one).slice(-1))[0];
  const behind = siblings.slice(at + 1).flatMap((one) => partnersIn(one).slice(0, 1))[0];
  const neighbour = before ?? behind;
  const holder = part.parent instanceof Y.XmlElement ? part.parent.nodeName : null;
  const beside = neighbour ? childOf(neighbour, holder) : null;
  const parent = beside?.parent;
  const target = parent instanceof Y.XmlFragment ? parent : bodyOf(edition);
  const place = beside ? childrenOf(target).indexOf(beside) + (before ? 1 : 0) : target.length;
  target.insert(place, emptied(part, inEdition));
  for (const one of pairs) {
    if (
      one.standing === 'added' &&
      one.originals.some((passage) => isUnder(original, passage, part))
    )
      takeNote(edition, one);
  }
}

/** The ancestor of a text (or itself) that is a child of such a holder; of the body for null. */
function childOf(text: Y.XmlElement, holder: string | null): Y.XmlElement {
  let at = text;
  while (at.parent instanceof Y.XmlElement && at.parent.nodeName !== holder) at = at.parent;
  return at;
}

function isUnder(original: Y.Doc, passage: { id: string }, part: Y.XmlElement): boolean {
  const { element } =
    textsOf(bodyOf(original)).find((one) => idOf(one.element) === passage.id) ?? {};
  for (let at: unknown = element; at instanceof Y.XmlElement; at = at.parent) {
    if (at === part) return true;
  }
  return false;
}

function textsUnder(element: Y.XmlElement): Y.XmlElement[] {
  return childrenOf(element).flatMap((child) => (isText(child) ? [child] : textsUnder(child)));
}

const childrenOf = (node: unknown): Y.XmlElement[] =>
  node instanceof Y.XmlFragment
    ? node.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement)
    : [];
