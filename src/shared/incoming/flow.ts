import type { Block } from '../story/blocks';
import type { Run } from '../story/inline';

/** What a stretch of text is beside its letters. */
export type Marks = Omit<Run, 'text'>;

/**
 * Text that flows in, word by word, and comes out as blocks: runs of one kind are joined, blanks that
 * only hold a place in a file become one space, each line becomes a paragraph, empty ones go.
 */
export type Flow = {
  text(text: string, marks: Marks): void;
  /** Ends the line, if one is begun. */
  newLine(): void;
  add(...blocks: Block[]): void;
  /** All blocks so far. */
  end(): Block[];
};

/** @param isOneLine for what holds no lines of its own, where a new one is a space */
export function flow(isOneLine = false): Flow {
  const blocks: Block[] = [];
  let line: Run[] = [];
  const newLine = (): void => {
    if (isOneLine) {
      push(line, ' ', {});
      return;
    }
    const runs = tidied(line);
    line = [];
    if (runs.length > 0) blocks.push({ type: 'paragraph', runs });
  };
  return {
    text: (text, marks) => push(line, cleanText(text), marks),
    newLine,
    add(...added) {
      newLine();
      blocks.push(...added);
    },
    end() {
      if (!isOneLine) newLine();
      else if (tidied(line).length > 0) blocks.push({ type: 'paragraph', runs: tidied(line) });
      return blocks;
    },
  };
}

function push(line: Run[], text: string, marks: Marks): void {
  const last = line.at(-1);
  if (last && sameMarks(last, marks)) last.text += text;
  else if (text !== '') line.push({ text, ...marks });
}

function sameMarks(a: Marks, b: Marks): boolean {
  const { text: _, ...marks } = a as Run;
  const names = new Set([...Object.keys(marks), ...Object.keys(b)]) as Set<keyof Marks>;
  return [...names].every((name) => marks[name] === b[name]);
}

/** The runs of one line: single spaces, none at its ends, nothing empty, no two of one kind side by side. */
function tidied(line: readonly Run[]): Run[] {
  const runs: Run[] = [];
  let isAfterSpace = true;
  for (const { text, ...marks } of line) {
    let single = text.replace(BLANKS, spaceOf);
    if (isAfterSpace) single = single.replace(/^[ \u00A0]+/, '');
    if (single === '') continue;
    isAfterSpace = /[ \u00A0]$/.test(single);
    push(runs, single, marks);
  }
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    last.text = last.text.replace(/[ \u00A0]+$/, '');
    if (last.text !== '') break;
    runs.pop();
  }
  return runs;
}

const BLANKS = /[ \t\n\r\f\u00A0\u2028\u2029]+/g;

/** A single non-breaking space may be meant, one beside others only holds a place. */
const spaceOf = (blanks: string): string => (blanks === '\u00A0' ? blanks : ' ');

/** Zero-width spaces, soft hyphens, control signs, private signs of symbol fonts and halves of characters go. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\u200B\u2060\uFEFF\u00AD\uFFFC\uE000-\uF8FF]/g, '')
    .replace(/[^\P{Cc}\n\t\r\f]|\p{Cs}/gu, '');
