import * as Y from 'yjs';
import { isLanguageTag } from '../language/spoken';
import { isTextPosition, isWebAddress, type TextPosition } from './schema/marks';

/** A stretch of text with the same marks: the form in which inline text leaves the document. */
export type Run = {
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
  position?: TextPosition;
  /** Tag of another language than the story's (BCP 47). */
  language?: string;
};

/** Reads the text children of an element as runs. Marks that this Galley does not know are passed over. */
export function runsOf(element: Y.XmlElement): Run[] {
  const runs: Run[] = [];
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlText)) continue;
    for (const { insert, attributes } of child.toDelta() as Delta[]) {
      if (typeof insert === 'string') runs.push(runOf(insert, attributes ?? {}));
    }
  }
  return runs;
}

type Delta = { insert: unknown; attributes?: Record<string, unknown> };

function runOf(text: string, attributes: Record<string, unknown>): Run {
  const run: Run = { text };
  for (const [key, value] of Object.entries(attributes)) {
    // The binding stores overlapping marks of one type as `name--hash`.
    const mark = key.split('--')[0];
    if (mark === 'bold') run.bold = true;
    else if (mark === 'italic') run.italic = true;
    else if (mark === 'link') {
      const href = (value as { href?: unknown } | null)?.href;
      if (isWebAddress(href)) run.href = href;
    } else if (mark === 'position') {
      const at = (value as { at?: unknown } | null)?.at;
      if (isTextPosition(at)) run.position = at;
    } else if (mark === 'language') {
      const tag = (value as { tag?: unknown } | null)?.tag;
      if (isLanguageTag(tag)) run.language = tag;
    }
  }
  return run;
}

/** The bare text of runs. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
