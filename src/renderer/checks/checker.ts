import type { CheckedText, TextReport } from '@shared/checks/finding';
import { NOTHING } from '@shared/checks/readability';
import type { EditionId } from '@shared/story/vocabulary';
import { type ReadableStore, writableStore } from '../session/readable-store';
import type {
  Question,
  QuestionName,
  Questions,
  Setup,
  SetupAnswer,
  Told,
  Trial,
} from './worker/protocol';

/** As much of a `Worker` as is needed. */
export type Thread = {
  postMessage(question: Question): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Told>) => void) | null;
};

/** A rule whose pattern took so long that it was left out, of an edition. */
export type PausedRule = { edition: EditionId; rule: string };

/** The checks of this window, made in a thread of their own. Every answer comes, late or empty; none throws. */
export type Checker = {
  setUp(setup: Omit<Setup, 'paused'>): Promise<SetupAnswer>;
  check(edition: EditionId, texts: readonly CheckedText[]): Promise<TextReport[]>;
  /** Words that may have been meant. `when`: those that somebody waits for are looked for first. */
  suggest(word: string, language: EditionId, when?: 'now' | 'at-leisure'): Promise<string[]>;
  /** Tries a rule file, or names the rule that never ended; null when nothing can be tried. */
  tryOut(file: string, text: CheckedText): Promise<Trial | { endless: string } | null>;
  paused: ReadableStore<readonly PausedRule[]>;
  /** Calls when a dictionary came later than the texts that have words of it. */
  onLoaded(listener: (language: EditionId) => void): () => void;
  destroy(): void;
};

/** A line of a story is checked in a few ms; from here on a pattern is taken for endless, ms. */
const LIMIT_MS = 4000;
/** Reading a dictionary on a busy machine, ms. */
const SETUP_LIMIT_MS = 60_000;
/** A window that was busy itself hears late: what has come is heard first, ms. */
const GRACE_MS = 50;

/** What came of a question: nothing when the thread could not answer it. */
type Outcome<Name extends QuestionName> =
  | { answer: Questions[Name]['answer'] | null }
  /** The thread had to be ended, while it ran this pattern. */
  | { endless: string | null };

/** What is asked next: a setup before the texts that want it, what nobody waits for last. */
const TURNS = { now: 0, usual: 1, 'at-leisure': 2 } as const;
type Turn = keyof typeof TURNS;

type Job = {
  turn: Turn;
  name: QuestionName;
  ask: Questions[QuestionName]['ask'];
  settle: (outcome: Outcome<QuestionName>) => void;
};

/**
 * Asks one question at a time. A thread that does not answer is ended and begun anew, and the text
 * that it was at is checked again with every pattern told before it runs: so the one that never ends
 * is known by name, is paused, and everything else goes on.
 */
export function checker(start: () => Thread, limitMs = LIMIT_MS): Checker {
  const paused = writableStore<readonly PausedRule[]>([]);
  const setups = new Map<EditionId, Omit<Setup, 'paused'>>();
  const listeners = new Set<(language: EditionId) => void>();
  const waiting: Job[] = [];
  let thread: Thread | null = null;
  let present: { id: number; job: Job; timer: ReturnType<typeof setTimeout> } | null = null;
  let pattern: string | null = null;
  let nextId = 1;

  function ask<Name extends QuestionName>(
    name: Name,
    question: Questions[Name]['ask'],
    turn: Turn = 'usual',
  ): Promise<Outcome<Name>> {
    return new Promise((settle) => {
      const job: Job = { turn, name, ask: question, settle: settle as Job['settle'] };
      const later = waiting.findIndex((other) => TURNS[other.turn] > TURNS[turn]);
      waiting.splice(later < 0 ? waiting.length : later, 0, job);
      next();
    });
  }

  function next(): void {
    if (present) return;
    const job = waiting.shift();
    if (!job) return;
    thread ??= begin();
    const id = nextId++;
    pattern = null;
    const limit = job.name === 'setUp' || job.name === 'suggest' ? SETUP_LIMIT_MS : limitMs;
    present = { id, job, timer: setTimeout(() => setTimeout(() => giveUp(id), GRACE_MS), limit) };
    thread.postMessage({ id, name: job.name, ask: job.ask } as Question);
  }

  function begin(): Thread {
    const begun = start();
    begun.onmessage = ({ data }) => {
      if ('pattern' in data) pattern = data.pattern;
      else if ('loaded' in data) for (const listener of [...listeners]) listener(data.loaded);
      else if (data.id === present?.id) {
        const { job, timer } = present;
        clearTimeout(timer);
        present = null;
        job.settle({ answer: 'answer' in data ? data.answer : null });
        next();
      }
    };
    return begun;
  }

  function giveUp(id: number): void {
    if (present?.id !== id) return;
    const { job } = present;
    present = null;
    thread?.terminate();
    thread = null;
    if (job.name === 'check' && pattern !== null) {
      const { edition } = job.ask as Questions['check']['ask'];
      paused.set([...paused.get(), { edition, rule: pattern }]);
    }
    job.settle({ endless: pattern });
    // The new thread knows nothing yet.
    for (const setup of setups.values()) void sendSetup(setup, 'now');
    next();
  }

  async function sendSetup(setup: Omit<Setup, 'paused'>, turn: Turn): Promise<SetupAnswer> {
    const rules = paused
      .get()
      .filter(({ edition }) => edition === setup.edition)
      .map(({ rule }) => rule);
    const outcome = await ask('setUp', { ...setup, paused: rules }, turn);
    return answerIn(outcome) ?? { faults: [], hasDictionary: false };
  }

  /** A text by itself, with each pattern told: as often as there are patterns that never end. */
  async function checkOne(edition: EditionId, text: CheckedText): Promise<TextReport> {
    const outcome = await ask('check', { edition, texts: [text], isCareful: true });
    if ('endless' in outcome && outcome.endless !== null) return checkOne(edition, text);
    return answerIn(outcome)?.[0] ?? EMPTY;
  }

  return {
    paused,
    async setUp(setup) {
      const last = setups.get(setup.edition);
      // Another file has other rules.
      if (last?.file !== setup.file) {
        paused.set(paused.get().filter(({ edition }) => edition !== setup.edition));
      }
      setups.set(setup.edition, setup);
      return sendSetup(setup, 'usual');
    },
    async check(edition, texts) {
      const outcome = await ask('check', { edition, texts, isCareful: false });
      if ('answer' in outcome) return outcome.answer ?? texts.map(() => EMPTY);
      const reports: TextReport[] = [];
      for (const text of texts) reports.push(await checkOne(edition, text));
      return reports;
    },
    suggest: async (word, language, when = 'now') =>
      answerIn(await ask('suggest', { word, language }, when)) ?? [],
    async tryOut(file, text) {
      const outcome = await ask('tryOut', { file, text }, 'now');
      return 'endless' in outcome ? { endless: outcome.endless ?? '' } : outcome.answer;
    },
    onLoaded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      if (present) clearTimeout(present.timer);
      thread?.terminate();
    },
  };
}

function answerIn<Name extends QuestionName>(
  outcome: Outcome<Name>,
): Questions[Name]['answer'] | null {
  return 'answer' in outcome ? outcome.answer : null;
}

const EMPTY: TextReport = { findings: [], measures: NOTHING };
