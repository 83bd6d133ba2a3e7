import { placeOf } from '@shared/checks/passed-over';
import { TEXT_PARTS, type TextPart } from '@shared/story/layout';
import type { EditionId } from '@shared/story/vocabulary';
import type { CanvasHandle } from '../editor/canvas-handle';
import { type ReadableStore, writableStore } from '../session/readable-store';
import type { StorySession } from '../session/story-session';
import type { Checker } from './checker';
import type { EditionRules } from './edition-rules';
import { type Found, NOTHING_FOUND, type StoryFinding, sifted } from './found';
import { linesOf, type ReadLine, readLine } from './lines';
import { type Marked, paint, wipe } from './paint';
import { passedHere } from './passed-here';
import { lineReports } from './reports';
import { whenResting } from './when-resting';

/** The checks of the story on a canvas. */
export type StoryChecks = {
  found: ReadableStore<Found>;
  /** The finding that one is at, by its id. */
  present: ReadableStore<string | null>;
  /** Checks what was changed, and comes back when all is checked. */
  refresh(): Promise<void>;
  /** Marks a finding as the one that one is at. */
  setPresent(id: string | null): void;
  /** Hides a finding in this place, or shows it there again. */
  passHere(finding: StoryFinding): void;
  lookHere(finding: StoryFinding): void;
  edition(): EditionId;
  /** The lines as they are at this moment. */
  lines(): ReadLine[];
  destroy(): void;
};

type Parts = {
  session: Pick<StorySession, 'id' | 'projection'>;
  editors: CanvasHandle['editors'];
  checker: Checker;
  rules: EditionRules;
};

/** Lines that are asked about at once: what is seen first is answered first. */
const AT_ONCE = 60;
/** Where one is in the text is looked for when the caret has rested so long, ms. */
const CARET_REST_MS = 120;

/**
 * Checks a story while it is written. A keystroke notes that something has changed, no more; when the
 * hands rest, the lines that are other ones than before go to the worker, and what it answers is
 * painted. Nothing of it is in the document.
 */
export function storyChecks({ session, editors, checker, rules }: Parts): StoryChecks {
  const found = writableStore<Found>(NOTHING_FOUND);
  const present = writableStore<string | null>(null);
  const passed = passedHere(session.id);
  const reports = lineReports();
  const views = {
    headline: editors.headline.view,
    deck: editors.deck.view,
    body: editors.body.view,
  };
  let writing: { part: TextPart; position: number } | null = null;
  let running: Promise<void> | null = null;
  let isGone = false;
  /** Whether the text is another one than was told of, so that places are not what they were. */
  let isBehind = false;
  let caretTimer: ReturnType<typeof setTimeout> | null = null;

  const edition = (): EditionId => session.projection.get().fields.edition;
  const lines = (): ReadLine[] => {
    const language = edition();
    return TEXT_PARTS.flatMap((part) => linesOf(part, editors[part].state.doc)).map((line) =>
      readLine(line, language),
    );
  };

  /** Tells what is known by now. */
  function tell(): void {
    if (isGone) return;
    isBehind = false;
    const now = lines();
    const { passedOver, faults, hasDictionary } = rules.get(edition());
    const tags = new Set(session.projection.get().tags.map(({ id }) => id));
    found.set({
      isReady: reports.missing(now).length === 0,
      measures: reports.measures(now),
      ...sifted(reports.of(now), {
        ...{ passedOver, tags, passedHere: passed.places(), writing: writingIn(now) },
      }),
      ...{ faults, hasDictionary },
    });
    paintAll();
  }

  function writingIn(now: readonly ReadLine[]) {
    if (writing === null) return null;
    const { part, position } = writing;
    const line = now.find(
      (one) =>
        one.part === part && position >= one.from && position <= one.from + one.checked.text.length,
    );
    return line ? { node: line.node, offset: position - line.from } : null;
  }

  function paintAll(): void {
    const marked = found.get().findings.map(inkOf);
    const at = found.get().findings.find(({ id }) => id === present.get());
    paint(views, marked, at ? inkOf(at) : null);
  }

  async function look(): Promise<void> {
    await rules.ready(edition());
    for (;;) {
      if (isGone) return;
      const missing = reports.missing(lines()).slice(0, AT_ONCE);
      if (missing.length === 0) break;
      const answers = await checker.check(
        edition(),
        missing.map(({ checked }) => checked),
      );
      for (const [index, line] of missing.entries()) {
        const answer = answers[index];
        if (answer) reports.add(line, answer);
      }
      tell();
    }
    tell();
  }
  function refresh(): Promise<void> {
    running ??= look().finally(() => {
      running = null;
    });
    return running;
  }

  const resting = whenResting(() => void refresh());
  const onTransaction =
    (part: TextPart) =>
    ({ transaction }: { transaction: { docChanged: boolean; selectionSet: boolean } }): void => {
      if (transaction.docChanged) {
        isBehind = true;
        const { selection } = editors[part].state;
        writing = selection.empty ? { part, position: selection.head } : null;
        resting.note();
      } else if (transaction.selectionSet) {
        if (writing !== null) resting.note();
        writing = null;
        if (caretTimer !== null) clearTimeout(caretTimer);
        caretTimer = setTimeout(followCaret, CARET_REST_MS);
      }
    };
  /** Who clicks on marked words wants to know about them. */
  function followCaret(): void {
    const part = TEXT_PARTS.find((one) => views[one].hasFocus());
    if (part === undefined) return;
    if (isBehind) tell();
    const { from, to } = editors[part].state.selection;
    const at = found.get().findings.find((finding) => {
      const marked = markedOf(finding);
      return marked.part === part && marked.from <= from && marked.to >= to;
    });
    setPresent(at?.id ?? null);
  }
  function setPresent(id: string | null): void {
    present.set(id);
    if (isBehind) tell();
    else paintAll();
  }

  const listeners = TEXT_PARTS.map((part) => [part, onTransaction(part)] as const);
  for (const [part, listener] of listeners) editors[part].on('transaction', listener);
  // Other rules, another edition, other tags.
  const headOf = () => {
    const { fields, tags } = session.projection.get();
    return `${fields.edition} ${tags.map(({ id }) => id).join()}`;
  };
  let head = headOf();
  const stopProjection = session.projection.subscribe(() => {
    if (headOf() === head) return;
    head = headOf();
    resting.note();
  });
  const stopRules = rules.subscribe((areOthers) => {
    if (areOthers) reports.forget();
    resting.note();
  });
  resting.note();

  return {
    ...{ found, present, refresh, edition, lines, setPresent },
    passHere(finding) {
      passed.add(placeOf(finding, finding.line.checked.text));
      tell();
    },
    lookHere(finding) {
      passed.remove(placeOf(finding, finding.line.checked.text));
      tell();
    },
    destroy() {
      isGone = true;
      resting.stop();
      if (caretTimer !== null) clearTimeout(caretTimer);
      stopProjection();
      stopRules();
      for (const [part, listener] of listeners) editors[part].off('transaction', listener);
      wipe();
    },
  };
}

/** The place of a finding in the editor of its part, as long as its line is what was read. */
export const markedOf = ({ line, from, to, check }: StoryFinding): Marked => ({
  ...{ part: line.part, from: line.from + from, to: line.from + to, check },
});

/** The same without the space before and after its words. */
function inkOf(finding: StoryFinding): Marked {
  const place = markedOf(finding);
  const { text } = finding;
  return {
    ...place,
    from: place.from + (text.length - text.trimStart().length),
    to: place.to - (text.length - text.trimEnd().length),
  };
}

/** Whether a finding is of a kind that can be passed over in every story. */
export const canPassOver = ({ check }: StoryFinding): boolean =>
  check !== 'sentences' && check !== 'dates';
