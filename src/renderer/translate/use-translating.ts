import { textOfRuns } from '@shared/story/inline';
import { readFields, TEXT_PARTS, type TextPart } from '@shared/story/layout';
import { addPassage } from '@shared/story/translation/add-passage';
import type { Pair } from '@shared/story/translation/align';
import { unconformed } from '@shared/story/translation/conventions/check';
import type { Digits } from '@shared/story/translation/conventions/digits';
import {
  clearText,
  copyOriginal,
  correct,
  makeOwn,
  markTranslated,
  takeNote,
  takeOut,
  translating,
} from '@shared/story/translation/translate';
import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { CanvasHandle } from '../editor/canvas-handle';
import { caretIntoText } from '../editor/plugins/beside';
import { words } from '../i18n';
import { LOCAL_EDIT } from '../session/origins';
import { useNotify } from '../ui/notices';
import { useRemembered, useShared } from '../ui/remembered';
import { textsOf } from './alignment-store';
import { isField, keyOf } from './rows';
import type { Translation } from './use-translation';

/** What a translator can do with a pair. Each is one step of the history. */
export type PairActions = {
  mark: (pair: Pair) => void;
  copy: (pair: Pair) => void;
  clear: (pair: Pair) => void;
  /** Makes a place for what the original has added. */
  add: (pair: Pair) => void;
  leaveOut: (pair: Pair) => void;
  /** What the original no longer has is taken out of the edition, or stays as its own. */
  takeOut: (pair: Pair) => void;
  keep: (pair: Pair) => void;
  /** Writes marks, digits and dates as the edition's language does. */
  adapt: (pair: Pair) => void;
  /** Begins to translate what the original says now. */
  begin: (pair: Pair) => void;
};

/** An edition being translated: what stands where, and what can be done about it. */
export type Translating = PairActions & {
  translation: Translation;
  /** Whether the original stands beside the edition. */
  isBeside: boolean;
  show: (isBeside: boolean) => void;
  /** Those of the edition's numbers. */
  digits: Digits;
  setDigits: (digits: Digits) => void;
  /** Writes something into the edition's text of a pair, where the caret is. */
  insert: (pair: Pair, words: string) => void;
  /** The pair with the caret. */
  current: () => Pair | null;
  /** Puts the caret into the edition's text of a pair, or the focus on what can be done about it. */
  goTo: (pair: Pair) => void;
  /** Goes to the next pair that asks for something, or the one before; says it where there is none. */
  step: (direction: 1 | -1) => void;
};

type Parts = {
  translation: Translation | null;
  /** Null while nothing can be written. */
  canvas: CanvasHandle | null;
  /** Shows a field of the story in the inspector. */
  onField: (field: string) => void;
};

/** Whether anything is to be done about a pair. */
export const isOpen = ({ standing }: Pair): boolean =>
  standing !== 'translated' && standing !== 'left-out';

/** Null where there is nothing to translate. */
export function useTranslating({ translation, canvas, onField }: Parts): Translating | null {
  const notify = useNotify();
  const [isBeside, show] = useRemembered('original.shown', true);
  const [arabicDigits, setDigits] = useShared<Digits>('digits.ar', 'arabic');
  return useMemo((): Translating | null => {
    if (!translation || !canvas) return null;
    const { edition, original, alignment, active, elementOf } = translation;
    const digits = readFields(edition.doc).edition === 'ar' ? arabicDigits : 'latin';
    type Work = Parameters<typeof translating>[2];
    const act =
      (work: Work) =>
      (pair: Pair): void => {
        const stories = { original: original.doc, edition: edition.doc, origin: LOCAL_EDIT };
        edition.undo.stopCapturing();
        translating(stories, keyOf(pair), work);
        edition.undo.stopCapturing();
        alignment.now();
      };

    function goTo(pair: Pair): void {
      if (!canvas) return;
      if (!isBeside) flushSync(() => show(true));
      active.set(keyOf(pair));
      const [first] = pair.editions;
      if (!first)
        elementOf(`gap ${keyOf(pair)}`)
          .querySelector('button')
          ?.focus();
      else if (first.block !== null) {
        const place = textsOf(alignment.get()).findIndex(({ id }) => id === first.id);
        caretIntoText(canvas.editors.body.view, place);
      } else if (first.id === 'headline' || first.id === 'deck') {
        canvas.focusPart(first.id satisfies TextPart);
      } else onField(first.id);
    }

    return {
      ...{ translation, isBeside, show, digits, setDigits, goTo },
      mark: act(markTranslated),
      copy: (pair) => {
        act(copyOriginal)(pair);
        goTo(pair);
      },
      clear: (pair) => {
        act(clearText)(pair);
        goTo(pair);
      },
      add: act((doc, pair, pairs) => addPassage(original.doc, doc, pair, pairs, () => null)),
      leaveOut: act(takeNote),
      takeOut: act(takeOut),
      keep: act(makeOwn),
      adapt: act((doc, pair) => {
        const from = readFields(original.doc).edition;
        const to = readFields(doc).edition;
        const conventions = { original: textOfRuns(pair.is), from, to, digits };
        correct(doc, pair, (text) => unconformed(text, conventions));
      }),
      begin: act(takeNote),
      insert(pair, written) {
        if (active.get() !== keyOf(pair)) goTo(pair);
        const part = TEXT_PARTS.find((one) => one === pair.editions[0]?.id) ?? 'body';
        const { view } = canvas.editors[part];
        view.dispatch(view.state.tr.insertText(written).scrollIntoView());
        view.focus();
      },
      current: () => alignment.get().pairs.find((pair) => keyOf(pair) === active.get()) ?? null,
      step(direction) {
        const { pairs: all } = alignment.get();
        // What stands in the inspector comes when the sheet is done.
        const pairs = [...all.filter((pair) => !isField(pair)), ...all.filter(isField)];
        const order = direction === 1 ? pairs : [...pairs].reverse();
        const place = order.findIndex((pair) => keyOf(pair) === active.get());
        const next = [...order.slice(place + 1), ...order.slice(0, place + 1)].find(isOpen);
        if (next) goTo(next);
        else notify({ message: words.editions.allDone, tone: 'plain' });
      },
    };
  }, [translation, canvas, onField, isBeside, show, arabicDigits, setDigits, notify]);
}
