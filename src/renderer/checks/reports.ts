import { carry } from '@shared/checks/carry';
import type { Measures, TextFinding, TextReport } from '@shared/checks/finding';
import { together } from '@shared/checks/readability';
import type { CheckedLine } from './found';
import type { ReadLine } from './lines';

/** What is known of the lines of a story. A line that was changed keeps what the change did not touch. */
export type Reports = {
  /** The lines of which nothing is known, or only what is true of an earlier text. */
  missing(lines: readonly ReadLine[]): ReadLine[];
  add(line: ReadLine, report: TextReport): void;
  /** The findings of all lines; what other lines had is forgotten. */
  of(lines: readonly ReadLine[]): CheckedLine[];
  measures(lines: readonly ReadLine[]): Measures;
  forget(): void;
};

export function lineReports(): Reports {
  const known = new Map<string, TextReport>();
  let last: readonly CheckedLine[] = [];

  /** Findings of a line that is not checked yet: those of the line in whose place it stands. */
  function carried(line: ReadLine, before: CheckedLine | undefined): readonly TextFinding[] {
    if (!before || before.line.checked.language !== line.checked.language) return [];
    return carry(before.findings, before.line.checked.text, line.checked.text);
  }

  return {
    missing: (lines) => lines.filter(({ key }) => !known.has(key)),
    add: (line, report) => void known.set(line.key, report),
    of(lines) {
      const before = pairing(last, lines);
      last = lines.map((line, index) => ({
        line,
        findings: known.get(line.key)?.findings ?? carried(line, before(index)),
      }));
      const present = new Set(lines.map(({ key }) => key));
      for (const key of known.keys()) if (!present.has(key)) known.delete(key);
      return [...last];
    },
    measures: (lines) =>
      together(
        lines.flatMap(({ key }) => {
          const report = known.get(key);
          return report ? [report.measures] : [];
        }),
      ),
    forget: () => known.clear(),
  };
}

/** Which line stood where one stands now: told from the nearer unchanged end. */
function pairing(
  last: readonly CheckedLine[],
  lines: readonly ReadLine[],
): (index: number) => CheckedLine | undefined {
  const added = lines.length - last.length;
  let head = 0;
  while (head < lines.length && lines[head]?.key === last[head]?.line.key) head++;
  return (index) => last[index <= head ? index : index - added];
}
