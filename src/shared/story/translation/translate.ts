import * as Y from 'yjs';
import { inline } from '../compose';
import { type Run, textOfRuns } from '../inline';
import { bodyOf, deckOf, headlineOf, writeField } from '../layout';
import type { Pair } from './align';
import { type Correction, corrected } from './conventions/correction';
import { forget, keep, readKept } from './kept';
import { ANCHOR, anchorOf, idOf, isLine, type Passage, textsOf } from './passages';
import { alignStories } from './progress';

/**
 * What a translator does with a pair. Each is to be called in a transaction of the edition, with a pair of
 * stories that are `settle`d: see `translating`.
 */

/**
 * Does something with the pair that a passage of either story is in now. Before, what was translated gets
 * the ids that it has now, where it has others; all of it in one transaction of the edition.
 */
export function translating(
  { original, edition, origin }: { original: Y.Doc; edition: Y.Doc; origin?: unknown },
  id: string,
  work: (edition: Y.Doc, pair: Pair, pairs: readonly Pair[]) => void,
): void {
  edition.transact(() => {
    settle(edition, alignStories(original, edition));
    const pairs = alignStories(original, edition);
    const pair = pairs.find((one) =>
      [...one.originals, ...one.editions].some((passage) => passage.id === id),
    );
    if (pair) work(edition, pair, pairs);
  }, origin);
}

/** Names what was translated as it is named now, where one passage is still one. */
function settle(edition: Y.Doc, pairs: readonly Pair[]): void {
  const kept = readKept(edition);
  const renamed = pairs.flatMap((pair) => {
    const [is] = pair.originals;
    const [was] = pair.lost;
    const known = was === undefined ? undefined : kept.get(was);
    const isOne = pair.originals.length === 1 && pair.lost.length === 1 && pair.known.length === 1;
    return isOne && is && was !== undefined && known ? [{ pair, is: is.id, was, known }] : [];
  });
  for (const { pair } of renamed) nameAll(edition, pair);
  for (const { was } of renamed) forget(edition, was);
  for (const { is, known } of renamed) keep(edition, is, known);
}

/** Says that the edition's text is the translation of what the original says now. */
export function markTranslated(edition: Y.Doc, pair: Pair): void {
  nameAll(edition, pair);
  keepNow(edition, pair, true);
}

/**
 * Takes note of what the original says now, without saying that it is translated: when one begins to
 * translate it, or decides to leave out what it has added.
 */
export function takeNote(edition: Y.Doc, pair: Pair): void {
  keepNow(edition, pair, false);
}

/** Writes the original's text into the first passage of the edition, in place of what is there. */
export function copyOriginal(edition: Y.Doc, pair: Pair): void {
  const [first] = pair.editions;
  if (!first) return;
  write(edition, first, pair.is);
  keepNow(edition, pair, false);
}

/** Takes the words out of the edition's text, which is then to be translated again. */
export function clearText(edition: Y.Doc, pair: Pair): void {
  for (const passage of pair.editions) write(edition, passage, []);
  keepNow(edition, pair, false);
}

/** Corrects the text of the edition, of which everything else stays as it is: its marks, and who is in it. */
export function correct(
  edition: Y.Doc,
  { editions }: Pair,
  correctionsOf: (text: string) => readonly Correction[],
): void {
  for (const passage of editions) {
    const text = textOfRuns(passage.runs);
    const corrections = correctionsOf(text);
    const element = passage.block === null ? lineOf(edition, passage) : elementOf(edition, passage);
    if (element) correctIn(element, corrections);
    else if (corrections.length > 0)
      write(edition, passage, [{ text: corrected(text, corrections) }]);
  }
}

/** From the end on, so that places before stay what they are. */
function correctIn(element: Y.XmlElement, corrections: readonly Correction[]): void {
  const texts = element.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText);
  for (const { from, to, text } of [...corrections].reverse()) {
    let start = 0;
    for (const child of texts) {
      const end = start + child.length;
      if (start <= from && to <= end) {
        // Behind the first letter that goes, so that it has the marks of that.
        child.insert(from - start + 1, text);
        child.delete(from - start + 1 + text.length, to - from - 1);
        child.delete(from - start, 1);
      }
      start = end;
    }
  }
}

/** Keeps what the original no longer has, as the edition's own. */
export function makeOwn(edition: Y.Doc, { originals, lost }: Pair): void {
  for (const id of lost) forget(edition, id);
  for (const { id, runs } of originals) keep(edition, id, { source: runs, done: true });
}

/** Takes out of the edition what the original no longer has. A field is emptied: its block stays. */
export function takeOut(edition: Y.Doc, pair: Pair): void {
  for (const passage of pair.editions) {
    const element = elementOf(edition, passage);
    const parent = element?.parent;
    if (element && STANDS_ALONE.has(element.nodeName) && parent instanceof Y.XmlFragment) {
      parent.delete((parent.toArray() as unknown[]).indexOf(element), 1);
    } else write(edition, passage, []);
  }
  makeOwn(edition, pair);
}

/** Texts that are blocks. */
const STANDS_ALONE = new Set(['paragraph', 'heading']);

function keepNow(edition: Y.Doc, { originals, lost }: Pair, done: boolean): void {
  for (const { id, runs } of originals) keep(edition, id, { source: runs, done });
  if (done) for (const id of lost) forget(edition, id);
}

/** Lets the texts of the edition name the passages that the original has now. */
function nameAll(edition: Y.Doc, { originals, editions, lost }: Pair): void {
  const named = new Set(editions.flatMap(({ of }) => of));
  const unnamed = originals.map(({ id }) => id).filter((id) => !named.has(id));
  for (const passage of editions) {
    const rest = passage.of.filter((id) => !lost.includes(id));
    const takes = rest.length < passage.of.length || passage === editions.at(-1) ? unnamed : [];
    const anchor = anchorOf([...rest, ...takes]);
    if (anchor !== anchorOf(passage.of)) {
      // Yjs types attributes as text, and takes null for none.
      elementOf(edition, passage)?.setAttribute(ANCHOR, anchor as string);
    }
  }
}

function write(edition: Y.Doc, passage: Passage, runs: readonly Run[]): void {
  const { id } = passage;
  const text = [{ text: textOfRuns(runs) }];
  const line = lineOf(edition, passage);
  if (line) fill(line, text);
  else if (id === 'source' || id === 'dateline') writeField(edition, id, textOfRuns(runs));
  else fill(elementOf(edition, passage), runs);
}

/** The one line of a headline or a deck; null for other passages. */
function lineOf(edition: Y.Doc, { id }: Passage): Y.XmlElement | null {
  const part = id === 'headline' ? headlineOf(edition) : id === 'deck' ? deckOf(edition) : null;
  const line = part?.get(0);
  return line instanceof Y.XmlElement ? line : null;
}

function fill(element: unknown, runs: readonly Run[]): void {
  if (!(element instanceof Y.XmlElement)) return;
  element.delete(0, element.length);
  element.insert(0, inline(runs));
}

/** The text of the body that a passage was read from; null for a line, and where it is gone. */
export function elementOf(doc: Y.Doc, { id }: Passage): Y.XmlElement | null {
  if (isLine(id)) return null;
  return textsOf(bodyOf(doc)).find(({ element }) => idOf(element) === id)?.element ?? null;
}
