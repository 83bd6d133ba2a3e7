import { setPartOf, TEXT_PARTS, type TextPart } from '@shared/story/layout';
import { addToSet } from '@shared/story/ordered-set';
import type { EditionId } from '@shared/story/vocabulary';
import { TextSelection } from '@tiptap/pm/state';
import type { CanvasHandle } from '../editor/canvas-handle';
import { edit, type StorySession } from '../session/story-session';
import { asOneStep } from '../session/undo';
import type { Checker } from './checker';
import type { StoryFinding } from './found';
import type { Line } from './lines';
import { markedOf, type StoryChecks } from './story-checks';

/** What can be done about findings. */
export type CheckActions = {
  /** Words that may stand for what was found, the likeliest first. */
  fixesFor(finding: StoryFinding, when?: 'now' | 'at-leisure'): Promise<readonly string[]>;
  /** Marks the words of a finding and brings them into sight; `enter` puts the caret there, too. */
  show(finding: StoryFinding, enter: boolean): void;
  /** Goes to the next finding (1) or the one before (-1), round the end; null where there is none. */
  go(step: 1 | -1): Promise<StoryFinding | null>;
  /** Puts a fix in, by default the likeliest; gives whether there was one. */
  fix(id: string, replacement?: string): Promise<boolean>;
  /** Selects the words of a link in the text, if it stands there. */
  showLink(href: string): void;
  /** The finding at the caret, or the one before it in its line. */
  atCaret(): Promise<StoryFinding | null>;
};

type Parts = {
  checks: StoryChecks;
  checker: Checker;
  canvas: CanvasHandle;
  session: StorySession;
};

export function checkActions({ checks, checker, canvas, session }: Parts): CheckActions {
  const { editors } = canvas;

  /** Its place now; null when its line is another one than was checked. */
  function placeOf(finding: StoryFinding) {
    const place = markedOf(finding);
    const line = checks.lines().find(({ node }) => node === finding.line.node);
    if (!line) return null;
    const moved = line.from - finding.line.from;
    return { part: place.part, from: place.from + moved, to: place.to + moved };
  }

  async function fixesFor(finding: StoryFinding, when: 'now' | 'at-leisure' = 'now') {
    if (finding.check !== 'spelling') return finding.fixes;
    const { language } = finding.values;
    return checker.suggest(finding.text, language as EditionId, when);
  }

  function select(finding: StoryFinding, enter: boolean): void {
    const place = placeOf(finding);
    if (place) reach(place, enter);
  }

  function reach(place: Caret, enter: boolean): void {
    const { view } = editors[place.part];
    const selection = TextSelection.create(view.state.doc, place.from, place.to);
    if (enter) {
      view.focus();
      view.dispatch(view.state.tr.setSelection(selection));
    }
    const { node } = view.domAtPos(place.from);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
  }

  async function fix(id: string, replacement?: string): Promise<boolean> {
    await checks.refresh();
    const finding = checks.found.get().findings.find((one) => one.id === id);
    if (!finding || !canvas.isEditable) return false;
    if (finding.check === 'names') {
      const { id: tag, label } = finding.values;
      edit(session, (doc) => addToSet(setPartOf(doc, 'tags'), String(tag), { label }));
      return true;
    }
    const wanted = replacement ?? (await fixesFor(finding))[0];
    const place = placeOf(finding);
    if (wanted === undefined || !place) return false;
    const { view } = editors[place.part];
    asOneStep(session.undo, () => {
      const { tr } = view.state;
      view.dispatch(
        wanted === ''
          ? tr.delete(place.from, place.to)
          : tr.insertText(wanted, place.from, place.to),
      );
    });
    await checks.refresh();
    return true;
  }

  /** Where the caret is; null while it is in none of the parts. */
  function caret(): Caret | null {
    const part = TEXT_PARTS.find((one) => editors[one].view.hasFocus());
    if (part === undefined) return null;
    const { from, to } = editors[part].state.selection;
    return { part, from, to };
  }

  function showLink(href: string): void {
    const place = checks.lines().flatMap((line) => linksTo(href, line))[0];
    if (place) reach(place, true);
  }

  return {
    ...{ fixesFor, fix, showLink },
    show(finding, enter) {
      checks.setPresent(finding.id);
      select(finding, enter);
    },
    async go(step) {
      await checks.refresh();
      const { findings } = checks.found.get();
      const finding = following(findings, checks.present.get(), caret(), step);
      if (finding) {
        checks.setPresent(finding.id);
        select(finding, true);
      }
      return finding;
    },
    async atCaret() {
      await checks.refresh();
      const { findings } = checks.found.get();
      const at = caret();
      if (!at) return findings.find(({ id }) => id === checks.present.get()) ?? null;
      const before = findings.filter(({ line, from }) => {
        const end = line.from + line.checked.text.length;
        const isInLine = line.part === at.part && line.from <= at.from && at.from <= end;
        return isInLine && line.from + from <= at.to;
      });
      return before.find((one) => markedOf(one).to >= at.from) ?? before.at(-1) ?? null;
    },
  };
}

type Caret = { part: TextPart; from: number; to: number };

/** The finding after (1) or before (-1) the present one, if the caret is at it, else the caret. */
function following(
  findings: readonly StoryFinding[],
  presentId: string | null,
  at: Caret | null,
  step: 1 | -1,
): StoryFinding | null {
  const present = findings.findIndex(({ id }) => id === presentId);
  const isThere = present >= 0 && (at === null || isAt(findings[present], at));
  if (isThere) return findings[(present + step + findings.length) % findings.length] ?? null;
  const isBehind = (finding: StoryFinding): boolean => {
    const { part, from } = markedOf(finding);
    if (at === null) return true;
    const lead = TEXT_PARTS.indexOf(part) - TEXT_PARTS.indexOf(at.part);
    return lead === 0 ? from >= at.from : lead > 0;
  };
  const next = findings.findIndex(isBehind);
  const index = step === 1 ? Math.max(0, next) : (next < 0 ? findings.length : next) - 1;
  return findings.at(index) ?? null;
}

function isAt(finding: StoryFinding | undefined, at: Caret): boolean {
  if (!finding) return false;
  const { part, from } = markedOf(finding);
  return part === at.part && from === at.from;
}

/** Where words of a line lead to an address. */
function linksTo(href: string, { part, node, from }: Line): Caret[] {
  const places: Caret[] = [];
  node.forEach((child, offset) => {
    const isIt = child.marks.some(({ attrs, type }) => type.name === 'link' && attrs.href === href);
    if (isIt) places.push({ part, from: from + offset, to: from + offset + child.nodeSize });
  });
  return places;
}
