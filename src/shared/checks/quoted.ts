import type { Span } from './finding';

/** What opens a quotation, and what may close it. */
const CLOSING: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '"': '"',
};

/**
 * Stretches between quotation marks, the marks left out. Single marks are not looked at: they are
 * apostrophes too. A quotation that is not closed goes to the end of the paragraph, as it does in print.
 */
export function quotationsIn(text: string): Span[] {
  const spans: Span[] = [];
  let open: { from: number; closing: string } | null = null;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (open?.closing.includes(sign)) {
      spans.push({ from: open.from, to: at });
      open = null;
    } else if (!open && CLOSING[sign]) open = { from: at + 1, closing: CLOSING[sign] };
  }
  if (open) spans.push({ from: open.from, to: text.length });
  return spans;
}
