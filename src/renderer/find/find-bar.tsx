import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { count } from '../desk/publication-words';
import type { CanvasHandle } from '../editor/canvas-handle';
import { useStore } from '../session/use-session';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { useRemembered } from '../ui/remembered';
import { ToggleButton } from '../ui/toggle-button';
import { Hint } from '../ui/tooltip';
import { type FindInStory, type Found, findInStory } from './find-in-story';
import type { Query } from './pattern';
import './find.css';

type Props = {
  canvas: CanvasHandle;
  undo: Y.UndoManager;
  /** What was selected when the bar was asked for. */
  selected: string;
  onClose: () => void;
};
type Ways = Omit<Query, 'text'>;

const PLAIN: Ways = { matchesCase: false, wholeWords: false, isPattern: false };
const WAYS: { id: keyof Ways; sign: string; label: string }[] = [
  { id: 'matchesCase', sign: 'Aa', label: 'Match case' },
  { id: 'wholeWords', sign: '“ ”', label: 'Whole words' },
  { id: 'isPattern', sign: '.*', label: 'Regular expression' },
];

/** Finds and replaces in the story: Enter goes on, Shift+Enter back, Escape leaves at the match. */
export function FindBar({ canvas, undo, selected, onClose }: Props) {
  const [text, setText] = useState(selected);
  const [replacement, setReplacement] = useState('');
  const [ways, setWays] = useRemembered<Ways>('find', PLAIN);
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
    <search className="find" aria-label="Find and replace" onKeyDown={onKeyDown}>
      <div className="find-line">
        <input
          ref={field}
          className="find-field"
          aria-label="Find in this story"
          placeholder="Find in this story"
          dir="auto"
          data-own-undo="true"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="find-ways">
          {WAYS.map(({ id, sign, label }) => (
            <Hint key={id} text={label}>
              <ToggleButton
                aria-label={label}
                isSelected={ways[id]}
                onChange={(is) => setWays({ ...ways, [id]: is })}
              >
                <span aria-hidden>{sign}</span>
              </ToggleButton>
            </Hint>
          ))}
        </div>
        <State finding={finding} text={text} done={done} />
        <IconButton small icon={ArrowUp} label="Previous match" onPress={() => finding.go(-1)} />
        <IconButton small icon={ArrowDown} label="Next match" onPress={() => finding.go(1)} />
        <IconButton small icon={X} label="Close find" onPress={leave} />
      </div>
      {canvas.isEditable ? (
        <form
          className="find-line"
          onSubmit={(event) => {
            event.preventDefault();
            finding.replace(replacement);
          }}
        >
          <input
            className="find-field"
            aria-label="Replace with"
            placeholder="Replace with"
            dir="auto"
            data-own-undo="true"
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
          <Button type="submit">Replace</Button>
          <Button
            onPress={() => {
              const replaced = finding.replaceAll(replacement);
              setDone(replaced === 0 ? '' : `${count(replaced, 'match', 'matches')} replaced`);
            }}
          >
            Replace all
          </Button>
        </form>
      ) : null}
    </search>
  );
}

function State({ finding, text, done }: { finding: FindInStory; text: string; done: string }) {
  const found = useStore(finding.found);
  return (
    <span
      className="find-state"
      role="status"
      aria-label="Matches"
      data-error={found.error !== null}
    >
      {done || inWords(found, text)}
    </span>
  );
}

function inWords({ total, present, error }: Found, text: string): string {
  if (error !== null) return error;
  if (text === '') return '';
  return total === 0 ? 'Nothing found' : `${present + 1} of ${total}`;
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
