import type { ReactNode } from 'react';
import { isolatesIn } from '../language/isolates';

/** A text in which addresses and the like read from left to right, also where the text does not. */
export function isolated(text: string): ReactNode {
  const isolates = isolatesIn(text);
  if (isolates.length === 0) return text;
  let at = 0;
  const pieces = isolates.flatMap(({ from, to }) => {
    const before = text.slice(at, from);
    at = to;
    return [
      before,
      <bdi key={from} dir="ltr">
        {text.slice(from, to)}
      </bdi>,
    ];
  });
  return [...pieces, text.slice(at)];
}
