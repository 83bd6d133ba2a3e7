import * as Y from 'yjs';
import { type Run, runsOf, textOfRuns } from '../inline';
import { bodyOf, deckOf, headlineOf, readFields } from '../layout';
import { bodySchema } from '../schema';

/** The scalars of a story that are words in its language. The slug is one, and follows the headline. */
const TRANSLATED_FIELDS = ['source', 'dateline'] as const;

/** Passages that every story has once; they name themselves. */
const LINES = ['headline', 'deck', ...TRANSLATED_FIELDS] as const;
type Line = (typeof LINES)[number];
export const isLine = (id: string): id is Line => (LINES as readonly string[]).includes(id);

/** A stretch of text that is translated as one: a line above the story, a paragraph, a caption, a cell. */
export type Passage = {
  /**
   * Names the passage among all of its story, on every desk. A text of the body is named by the place in
   * the log at which it was made (Yjs: client and clock), so nothing has to be written to name it.
   */
  id: string;
  /** What it is: a line, or the name of its node. */
  kind: string;
  /** In which block of the body, counted from 0; null for a line. */
  block: number | null;
  runs: Run[];
  /** The passages of the original of which it is the translation. */
  of: string[];
};

/** Every passage of a story, in the order of the sheet, the empty ones too. */
export function passagesOf(doc: Y.Doc): Passage[] {
  const line = (id: Line, runs: Run[]): Passage => ({ id, kind: id, block: null, runs, of: [id] });
  const fields = readFields(doc);
  return [
    line('headline', lineRuns(headlineOf(doc))),
    line('deck', lineRuns(deckOf(doc))),
    ...TRANSLATED_FIELDS.map((name) => line(name, fields[name] ? [{ text: fields[name] }] : [])),
    ...textsOf(bodyOf(doc)).map(({ element, block }) => ({
      id: idOf(element),
      kind: element.nodeName,
      block,
      runs: runsOf(element),
      of: anchorsIn(element.getAttribute(ANCHOR)),
    })),
  ];
}

/** The attribute of a text that names the passages of the original. */
export const ANCHOR = 'original';

/** The ids in that attribute; whatever else stands there names none. */
export function anchorsIn(value: unknown): string[] {
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : [];
}

/** The attribute for ids, each once; null for none. */
export const anchorOf = (ids: Iterable<string>): string | null =>
  [...new Set(ids)].join(' ') || null;

/** Whether a passage holds anything to be translated: numbers are the same in every language. */
export const hasWords = (runs: readonly Run[]): boolean => /\p{L}/u.test(textOfRuns(runs));

/** Whether a node holds text itself. */
export const isText = (element: Y.XmlElement): boolean =>
  bodySchema.nodes[element.nodeName as keyof typeof bodySchema.nodes]?.isTextblock === true;

/** The id of a text of the body. It must be in a document. */
export function idOf(element: Y.XmlElement): string {
  const { client, clock } = element._item?.id ?? { client: 0, clock: 0 };
  return `${client}-${clock}`;
}

/** The texts of a body, each with the place of the block that it is in. */
export function textsOf(body: Y.XmlFragment): { element: Y.XmlElement; block: number }[] {
  return body
    .toArray()
    .flatMap((child, block) =>
      child instanceof Y.XmlElement
        ? [...textsIn(child)].map((element) => ({ element, block }))
        : [],
    );
}

function* textsIn(element: Y.XmlElement): Generator<Y.XmlElement> {
  if (isText(element)) yield element;
  else {
    for (const child of element.toArray()) {
      if (child instanceof Y.XmlElement) yield* textsIn(child);
    }
  }
}

/** The one line of a headline or deck; several that a merge left, with a space between them. */
function lineRuns(fragment: Y.XmlFragment): Run[] {
  return fragment
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement)
    .map(runsOf)
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]));
}
