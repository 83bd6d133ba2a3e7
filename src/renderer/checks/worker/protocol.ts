import type { CheckedText, TextReport } from '@shared/checks/finding';
import type { FailedExample } from '@shared/checks/house-style/examples';
import type { FileFault } from '@shared/checks/house-style/read-file';
import type { NewsroomWord } from '@shared/checks/lexicon';
import type { TagName } from '@shared/checks/names';
import type { EditionId } from '@shared/story/vocabulary';

/** What the checks of an edition are made with. */
export type Setup = {
  edition: EditionId;
  /** The rule file. */
  file: string;
  words: readonly NewsroomWord[];
  /** Names of people and coverages: spelt right as they are. */
  names: readonly string[];
  tags: readonly TagName[];
  /** The day of the story, days since 1970. */
  today: number;
  /** Rules that took too long. */
  paused: readonly string[];
};

/** What came of a setup. */
export type SetupAnswer = {
  /** Why the rule file is not in use; then no rule is. */
  faults: FileFault[];
  /** Whether the dictionary of the edition's language is there. */
  hasDictionary: boolean;
};

/** What came of trying a rule file that is being written. */
export type Trial = {
  faults: FileFault[];
  rules: number;
  failed: FailedExample[];
  /** What the rules find in the text that was tried. */
  report: TextReport;
};

/** What may be asked of the worker, and what it answers. */
export type Questions = {
  setUp: { ask: Setup; answer: SetupAnswer };
  check: {
    /** `isCareful`: each pattern is told of before it runs. */
    ask: { edition: EditionId; texts: readonly CheckedText[]; isCareful: boolean };
    answer: TextReport[];
  };
  suggest: { ask: { word: string; language: EditionId }; answer: string[] };
  tryOut: { ask: { file: string; text: CheckedText }; answer: Trial };
};
export type QuestionName = keyof Questions;

export type Question = {
  [Name in QuestionName]: { id: number; name: Name; ask: Questions[Name]['ask'] };
}[QuestionName];

export type Told =
  | { id: number; answer: Questions[QuestionName]['answer'] }
  /** A question could not be answered. */
  | { id: number; failed: string }
  /** This pattern is about to run. */
  | { pattern: string }
  /** The dictionary of another language, which a story has words of, is there now. */
  | { loaded: EditionId };
