import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { CanvasHandle } from '../editor/canvas-handle';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { useStore } from '../session/use-session';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import type { Wanted } from './drafts/find-in-drafts';
import { type FindInStory, type Found, findInStory } from './find-in-story';
import { useWays, WayButtons } from './ways';
import './find.css';

type Props = {
  canvas: CanvasHandle;
  undo: Y.UndoManager;
  /** What was selected when the bar was asked for. */
  selected: string;
  /** Opens the same search over all drafts. */
  onAllDrafts: (wanted: Wanted) => void;
  onClose: () => void;
};
/** Finds and replaces in the story: Enter goes on, Shift+Enter back, Escape leaves at the match. */
export function FindBar({ canvas, undo, selected, onAllDrafts, onClose }: Props) {
  const [text, setText] = useState(selected);
  const [replacement, setReplacement] = useState('');
  const [ways, setWays] = useWays();
  const [done, setDone] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const finding = useFinding(canvas, undo);

  const isReady = finding !== null;
  useLayoutEffect(() => {
    if (!isReady) return;
    field.current?.focus();
    field.current?.select();
  }, [isReady]);
  useEffect(() => {
    finding?.look({ ...ways, text });
    setDone('');
  }, [finding, text, ways]);
  if (!finding) return null;

  const leave = (): void => {
    onClose();
    finding.enter();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && event.target === field.current) {
      finding.go(event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find" aria-label={words.find.title} onKeyDown={onKeyDown}>
      <div className="find-line">
        <input
          ref={field}
          className="find-field"
          aria-label={words.find.find}
          placeholder={words.find.find}
          dir="auto"
          data-own-undo="true"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <WayButtons ways={ways} onWays={setWays} />
        <State finding={finding} text={text} done={done} />
        <Button look="quiet" onPress={() => onAllDrafts({ text, replacement })}>
          {words.find.allDrafts}
        </Button>
        <IconButton
          small
          icon={ArrowUp}
          label={words.find.previous}
          onPress={() => finding.go(-1)}
        />
        <IconButton small icon={ArrowDown} label={words.find.next} onPress={() => finding.go(1)} />
        <IconButton small icon={X} label={words.find.close} onPress={leave} />
      </div>
      {canvas.isEditable ? (
        <ReplaceLine
          {...{ finding, replacement }}
          onReplacement={setReplacement}
          onReplaced={(replaced) => setDone(replaced === 0 ? '' : words.find.replaced(replaced))}
        />
      ) : null}
    </search>
  );
}

type ReplaceProps = {
  finding: FindInStory;
  replacement: string;
  onReplacement: (replacement: string) => void;
  /** All matches were replaced, so many. */
  onReplaced: (matches: number) => void;
};

function ReplaceLine({ finding, replacement, onReplacement, onReplaced }: ReplaceProps) {
  const { isTrying } = useStore(finding.found);
  return (
    <form
      className="find-line"
      onSubmit={(event) => {
        event.preventDefault();
        finding.replace(replacement);
      }}
    >
      <input
        className="find-field"
        aria-label={words.find.replaceWith}
        placeholder={words.find.replaceWith}
        dir="auto"
        data-own-undo="true"
        value={replacement}
        onChange={(event) => onReplacement(event.target.value)}
      />
      <Button type="submit" isDisabled={isTrying}>
        {words.find.replace}
      </Button>
      <Button isDisabled={isTrying} onPress={() => onReplaced(finding.replaceAll(replacement))}>
        {words.find.replaceAll}
      </Button>
    </form>
  );
}

function State({ finding, text, done }: { finding: FindInStory; text: string; done: string }) {
  const found = useStore(finding.found);
  return (
    <span
      className="find-state"
      role="status"
      aria-label={words.find.matches}
      data-error={found.error !== null}
    >
      {done || inWords(found, text)}
    </span>
  );
}

function inWords({ total, present, error, isTrying }: Found, text: string): string {
  if (error !== null) return error;
  if (text === '' || isTrying) return '';
  return total === 0
    ? words.find.nothing
    : words.find.place(numberOf(present + 1), numberOf(total));
}

/** The search over a canvas as long as the bar stands. */
function useFinding(canvas: CanvasHandle, undo: Y.UndoManager): FindInStory | null {
  const [finding, setFinding] = useState<FindInStory | null>(null);
  useLayoutEffect(() => {
    const made = findInStory(canvas, undo);
    setFinding(made);
    return () => made.close();
  }, [canvas, undo]);
  return finding;
}
