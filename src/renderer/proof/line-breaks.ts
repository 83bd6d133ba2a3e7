/**
 * Where the lines of a paragraph begin after the first, as UTF-16 offsets into its text: a browser knows
 * that only once it has set them. The paragraph is measured as it stands on the page.
 */
export function lineBreaks(paragraph: Element): number[] {
  const breaks: number[] = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let before = 0;
  let line: number | null = null;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { data } = text as Text;
    const middle = (from: number, to: number): number[] => {
      range.setStart(text as Text, from);
      range.setEnd(text as Text, to);
      return [...range.getClientRects()]
        .filter(({ width }) => width > 0)
        .map(({ top, bottom }) => (top + bottom) / 2);
    };
    /** Looks at a stretch as a whole, and letter by letter if a line ends in it. */
    const look = (from: number, to: number): void => {
      const rows = middle(from, to);
      const [first] = rows;
      if (first === undefined) return;
      if (rows.some((row) => isOther(row, first)) && to - from > 1) {
        for (let at = from; at < to; at += size(data, at)) look(at, at + size(data, at));
        return;
      }
      if (line !== null && first > line && isOther(first, line)) breaks.push(before + from);
      if (line === null || first > line) line = first;
    };
    // Spaces hang at the end of the line before.
    for (const { index, 0: word } of data.matchAll(/\S+/gu)) look(index, index + word.length);
    before += data.length;
  }
  return breaks;
}

/** Rows whose middles are farther from each other than raised letters are, px. */
const isOther = (one: number, other: number): boolean => Math.abs(one - other) > 12;

/** A letter outside of the basic plane takes two. */
const size = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
