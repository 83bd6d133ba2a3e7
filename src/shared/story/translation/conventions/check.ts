import type { EditionId } from '../../vocabulary';
import { type Correction, inOrder } from './correction';
import { type Digits, digitsOf } from './digits';
import { quotationMarks } from './quotation-marks';
import { writtenForms } from './written-forms';

export type Conventions = {
  /** What the text is the translation of. */
  original: string;
  from: EditionId;
  to: EditionId;
  /** Those of the edition that is written. */
  digits: Digits;
};

/** What of a translation is still written as the original's language writes it: marks, numbers, dates. */
export function unconformed(
  text: string,
  { original, from, to, digits }: Conventions,
): Correction[] {
  const forms = writtenForms(original, { from, to, digits }).flatMap(({ said, as }) =>
    placesOf(said, text).map((at) => ({ from: at, to: at + said.length, text: as })),
  );
  return inOrder([...forms, ...quotationMarks(text, to), ...digitsOf(text, digits)]);
}

/** Where a number or a date stands in a text as a whole. */
function placesOf(said: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + said.length)) {
    const around = [text.slice(0, at), text.slice(at + said.length)];
    if (!/[\p{L}\p{N}]$/u.test(around[0] ?? '') && !/^[.,]?[\p{L}\p{N}]/u.test(around[1] ?? '')) {
      places.push(at);
    }
  }
  return places;
}
