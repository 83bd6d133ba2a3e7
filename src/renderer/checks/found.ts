import type { Measures, TextFinding } from '@shared/checks/finding';
import type { FileFault } from '@shared/checks/house-style/read-file';
import { kindOf, placeOf } from '@shared/checks/passed-over';
import { NOTHING } from '@shared/checks/readability';
import type { KeptPassedOver } from '@shared/ipc/checks';
import type { ReadLine } from './lines';

/** What a check has found, at its place in the story. */
export type StoryFinding = TextFinding & {
  /** Stays the same while its words and those around them do. */
  id: string;
  /** The line as it was read. */
  line: ReadLine;
};

/** A finding that is not shown, and why. */
export type HiddenFinding = StoryFinding & {
  /** Null: passed over in this place only. */
  kept: KeptPassedOver | null;
};

/** What the checks have found in a story. */
export type Found = {
  /** Whether every line has been checked as it is now. */
  isReady: boolean;
  findings: readonly StoryFinding[];
  hidden: readonly HiddenFinding[];
  measures: Measures;
  /** Why the rule file is not in use. */
  faults: readonly FileFault[];
  hasDictionary: boolean;
};

export const NOTHING_FOUND: Found = {
  ...{ isReady: false, findings: [], hidden: [], measures: NOTHING },
  ...{ faults: [], hasDictionary: true },
};

/** A line, and what is true of it. */
export type CheckedLine = { line: ReadLine; findings: readonly TextFinding[] };

/** What the editors of the story have decided about findings. */
export type Decisions = {
  passedOver: readonly KeptPassedOver[];
  /** Places of this story, by `placeOf`. */
  passedHere: ReadonlySet<string>;
  /** Tags that the story has already. */
  tags: ReadonlySet<string>;
  /** Where somebody is writing: a word that ends there is not a word yet. */
  writing: { node: ReadLine['node']; offset: number } | null;
};

/** The findings of a story in the order of reading, apart from those that are passed over. */
export function sifted(
  lines: readonly CheckedLine[],
  { passedOver, passedHere, tags, writing }: Decisions,
): Pick<Found, 'findings' | 'hidden'> {
  const kinds = new Map(passedOver.map((one) => [kindOf(one), one]));
  const ids = new Map<string, number>();
  const named = new Set(tags);
  const findings: StoryFinding[] = [];
  const hidden: HiddenFinding[] = [];
  for (const { line, findings: some } of lines) {
    for (const finding of some) {
      if (finding.check === 'names') {
        // A name is worth one tag, however often it is said.
        const tag = String(finding.values.id);
        if (named.has(tag)) continue;
        named.add(tag);
      }
      if (writing?.node === line.node && writing.offset === finding.to) continue;
      const place = placeOf(finding, line.checked.text);
      const before = ids.get(place) ?? 0;
      ids.set(place, before + 1);
      const found = { ...finding, id: before === 0 ? place : `${place} ${before}`, line };
      const kept = kinds.get(kindOf(finding));
      if (kept) hidden.push({ ...found, kept });
      else if (passedHere.has(place)) hidden.push({ ...found, kept: null });
      else findings.push(found);
    }
  }
  return { findings, hidden };
}
