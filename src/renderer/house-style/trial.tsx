import type { FileFault } from '@shared/checks/house-style/read-file';
import type { EditionId } from '@shared/story/vocabulary';
import { useEffect, useId, useState } from 'react';
import type { Checker } from '../checks/checker';
import { shortly } from '../checks/finding-words';
import type { Trial } from '../checks/worker/protocol';
import { words } from '../i18n';

/** Who writes rules is told about them when the hands rest, ms. */
const REST_MS = 400;

type Props = {
  checker: Checker;
  edition: EditionId;
  file: string;
  /** Why the file was not kept. */
  refused: readonly FileFault[];
};

/** Tries the rules while they are written: on their own examples, and on a sentence. */
export function TrialOf({ checker, edition, file, refused }: Props) {
  const [sentence, setSentence] = useState('');
  const [trial, setTrial] = useState<Trial | { endless: string } | null>(null);
  const id = useId();
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(async () => {
      const text = { text: sentence, language: edition, place: 'text', foreign: [] } as const;
      const tried = await checker.tryOut(file, text);
      if (!isGone) setTrial(tried);
    }, REST_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [checker, edition, file, sentence]);
  return (
    <>
      <label className="house-style-label" htmlFor={id}>
        {words.houseStyle.tryIt}
      </label>
      <div className="input">
        <input
          id={id}
          data-own-undo="true"
          dir="auto"
          lang={edition}
          value={sentence}
          onChange={(event) => setSentence(event.target.value)}
        />
      </div>
      <div role="status" aria-label={words.houseStyle.trial}>
        <ul className="list house-style-trial">
          {saidOf(trial, refused).map(({ text, isWrong }) => (
            <li key={text} dir="auto" data-tone={isWrong ? 'alert' : 'plain'}>
              {text}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** As many lines are enough to go on with. */
const SAID_MAX = 8;

type Said = { text: string; isWrong: boolean };

function saidOf(trial: Trial | { endless: string } | null, refused: readonly FileFault[]): Said[] {
  if (trial === null) return [];
  if ('endless' in trial) return [{ text: words.houseStyle.endless(trial.endless), isWrong: true }];
  const { failed, rules, report } = trial;
  const faults = trial.faults.length > 0 ? trial.faults : refused;
  const wrong = [
    ...faults.map(({ line, message, rule }) =>
      words.houseStyle.fault(String(line), rule ? `${rule}: ${message}` : message),
    ),
    ...failed.map(({ rule, text, expected }) =>
      expected === 'found'
        ? words.houseStyle.misses(rule, text)
        : words.houseStyle.marks(rule, text),
    ),
  ];
  const marked = report.findings.map(({ text, reason = '', fixes }) => {
    const fix = fixes[0];
    const found = shortly(text);
    return fix === undefined ? `${found}: ${reason}` : `${found} → ${fix}: ${reason}`;
  });
  const said = [
    ...wrong.map((text) => ({ text, isWrong: true })),
    ...marked.map((text) => ({ text, isWrong: false })),
  ];
  if (wrong.length === 0) said.unshift({ text: words.houseStyle.rulesHold(rules), isWrong: false });
  return said.slice(0, SAID_MAX);
}
