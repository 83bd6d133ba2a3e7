import { patternOf, type Query, replacementFor } from '@shared/find/pattern';
import { TEXT_PARTS, type TextPart } from '@shared/story/layout';
import { TextSelection } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import type { CanvasHandle } from '../editor/canvas-handle';
import { words } from '../i18n';
import { type ReadableStore, writableStore } from '../session/readable-store';
import { asOneStep } from '../session/undo';
import { paint, wipe } from './highlights';
import { type Match, matchesIn, textsOf } from './matches';
import { trials } from './trial';

export type Found = {
  /** How many matches there are. */
  total: number;
  /** The one that is shown, from 0; -1 when there is none. */
  present: number;
  /** Why nothing was looked for. */
  error: string | null;
  /** While an expression is tried elsewhere first, nothing is found yet. */
  isTrying: boolean;
};

/** Finding in the story that is open, and replacing, over all its parts and captions. */
export type FindInStory = {
  found: ReadableStore<Found>;
  look(query: Query): void;
  /** Shows the next match (1) or the one before (-1), around the end of the story. */
  go(step: 1 | -1): void;
  /** Replaces the match that is shown, and shows the next. */
  replace(replacement: string): void;
  /** Replaces all matches in one step of the history; gives their number. */
  replaceAll(replacement: string): number;
  /** Puts the caret on the match that is shown. */
  enter(): void;
  close(): void;
};

const NOTHING_FOUND: Found = { total: 0, present: -1, error: null, isTrying: false };
const NOTHING: Query = { text: '', matchesCase: false, wholeWords: false, isPattern: false };

export function findInStory(canvas: CanvasHandle, undo: Y.UndoManager): FindInStory {
  const { editors } = canvas;
  const found = writableStore<Found>(NOTHING_FOUND);
  let query = NOTHING;
  let matches: Match[] = [];
  let present = -1;
  let frame = 0;
  const tried = trials();
  /** Counts the questions, so that none is answered after the next. */
  let asked = 0;

  /** Reads the story again. The match that is shown stays the one that is nearest to a place. */
  function read(near: Place): void {
    const pattern = patternOf(query);
    const error = pattern === 'faulty' ? words.find.noPattern : null;
    matches = pattern === null || pattern === 'faulty' ? [] : matchesIn(editors, pattern.regExp);
    const next = matches.findIndex((match) => comesAfter(match, near));
    present = matches.length === 0 ? -1 : Math.max(0, next);
    found.set({ ...NOTHING_FOUND, total: matches.length, present, error });
    paint(editors, matches, present);
  }

  const placeOfPresent = (): Place => matches[present] ?? caretOf(editors);

  function show(): void {
    const match = matches[present];
    found.set({ ...found.get(), present });
    if (!match) return;
    const { view } = editors[match.part];
    select(match);
    paint(editors, matches, present);
    const { node } = view.domAtPos(match.from);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
  }

  function select({ part, from, to }: Match): void {
    const { view } = editors[part];
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
  }

  function write(some: readonly Match[], replacement: string): void {
    asOneStep(undo, () => {
      for (const part of TEXT_PARTS) {
        const { view } = editors[part];
        const { tr } = view.state;
        // From the last one on, so that what is before stays where it is.
        for (const match of some.filter((one) => one.part === part).reverse()) {
          tr.insertText(replacementFor(match.caught, replacement, query), match.from, match.to);
        }
        if (tr.docChanged) view.dispatch(tr);
      }
    });
  }

  /** What is written meanwhile, here or elsewhere, moves the matches; a caret may draw lines anew. */
  let isBehind = false;
  const onChange = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
    isBehind ||= transaction.docChanged;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (isBehind && query !== NOTHING) read(placeOfPresent());
      else paint(editors, matches, present);
      isBehind = false;
    });
  };
  for (const part of TEXT_PARTS) editors[part].on('transaction', onChange);

  return {
    found,
    look(next) {
      const near = placeOfPresent();
      const pattern = next.isPattern ? patternOf(next) : null;
      asked += 1;
      const question = asked;
      const take = (): void => {
        query = next;
        read(near);
        if (present >= 0) show();
      };
      if (pattern === null || pattern === 'faulty') return take();
      query = NOTHING;
      read(near);
      found.set({ ...NOTHING_FOUND, isTrying: true });
      void tried.try(textsOf(editors), pattern.regExp).then((comesToItsEnd) => {
        if (question !== asked) return;
        if (comesToItsEnd) take();
        else found.set({ ...NOTHING_FOUND, error: words.find.tooSlow });
      });
    },
    go(step) {
      if (matches.length === 0) return;
      present = (present + step + matches.length) % matches.length;
      show();
    },
    replace(replacement) {
      const match = matches[present];
      if (!match || !canvas.isEditable) return;
      write([match], replacement);
      const length = replacementFor(match.caught, replacement, query).length;
      // Not again what was just written.
      read({ part: match.part, from: match.from + length });
      show();
    },
    replaceAll(replacement) {
      const { length } = matches;
      if (length === 0 || !canvas.isEditable) return 0;
      write(matches, replacement);
      read({ part: 'headline', from: 0 });
      return length;
    },
    enter() {
      const match = matches[present];
      const part = match?.part ?? 'body';
      if (match) select(match);
      editors[part].view.focus();
    },
    close() {
      asked += 1;
      tried.close();
      cancelAnimationFrame(frame);
      for (const part of TEXT_PARTS) editors[part].off('transaction', onChange);
      wipe();
    },
  };
}

type Place = { part: TextPart; from: number };

const comesAfter = (match: Match, place: Place): boolean => {
  const [one, other] = [match.part, place.part].map((part) => TEXT_PARTS.indexOf(part));
  return one === other ? match.from >= place.from : (one ?? 0) > (other ?? 0);
};

/** The place of the caret, where one has been put. */
function caretOf(editors: CanvasHandle['editors']): Place {
  const part = TEXT_PARTS.find((each) => editors[each].view.hasFocus()) ?? 'headline';
  return { part, from: editors[part].view.hasFocus() ? editors[part].state.selection.from : 0 };
}
