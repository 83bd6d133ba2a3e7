import type { Span } from './finding';

/** A full stop behind these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"«])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|St|No|vs|etc|Jr|Sr|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Sr|Sra|Srta|D|Dña|Ud|Uds|EE|UU|núm|pág|art|aprox|\p{Lu})$/u;

/** The sentences of a text, without the space between them. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const end = (to: number): void => {
    const part = text.slice(from, to);
    const start = from + (part.length - part.trimStart().length);
    if (/[\p{L}\p{N}]/u.test(part)) spans.push({ from: start, to: from + part.trimEnd().length });
    from = to;
  };
  for (const { index, 0: stop } of text.matchAll(/[.!?؟…]+["”»’)\]]*(?=\s|$)/g)) {
    if (stop === '.' && ABBREVIATION.test(text.slice(Math.max(0, index - 12), index))) continue;
    end(index + stop.length);
  }
  end(text.length);
  return spans;
}
