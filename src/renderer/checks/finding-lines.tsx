import type { EditionId } from '@shared/story/vocabulary';
import { type KeyboardEvent, useRef, useState } from 'react';
import { words } from '../i18n';
import { useStore } from '../session/use-session';
import { Button } from '../ui/button';
import type { OpenChecks } from './checks-context';
import { FindingLine } from './finding-line';

/** As many are shown at first: a list of hundreds is for nobody's eyes. */
const SHOWN = 60;

type Props = { open: OpenChecks; edition: EditionId };

/** The findings in the order of the text. Arrow keys go through them, and the text follows. */
export function FindingLines({ open, edition }: Props) {
  const { findings } = useStore(open.checks.found);
  const present = useStore(open.checks.present);
  const [areAllShown, showAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  if (findings.length === 0) return null;
  const at = findings.findIndex(({ id }) => id === present);
  const shown = areAllShown ? findings : findings.slice(0, Math.max(SHOWN, at + 1));

  /** The line that stands where one was mended has the focus next. */
  const refocus = (index: number): void => {
    requestAnimationFrame(() => {
      const lines = [...(list.current?.querySelectorAll<HTMLElement>(LINE) ?? [])];
      lines[Math.min(index, lines.length - 1)]?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const lines = [...(list.current?.querySelectorAll<HTMLElement>(LINE) ?? [])];
    const focused = lines.findIndex((line) => line.parentElement?.contains(document.activeElement));
    lines[Math.min(Math.max(focused + step, 0), lines.length - 1)]?.focus();
    event.preventDefault();
  };
  return (
    <>
      <ul
        ref={list}
        className="list check-lines"
        aria-label={words.checks.list}
        onKeyDown={onKeyDown}
      >
        {shown.map((finding, index) => (
          <FindingLine
            key={finding.id}
            open={open}
            finding={finding}
            edition={edition}
            isPresent={finding.id === present}
            onDone={() => refocus(index)}
          />
        ))}
      </ul>
      {shown.length < findings.length ? (
        <div className="checks-more">
          <Button look="quiet" onPress={() => showAll(true)}>
            {words.checks.showAll(findings.length)}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** The button that shows where a finding is. */
const LINE = '.check-show';
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
