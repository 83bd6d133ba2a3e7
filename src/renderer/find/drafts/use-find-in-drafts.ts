import type { Query } from '@shared/find/pattern';
import type { FindProgress, FoundInDrafts, Replaced } from '@shared/ipc/find';
import type { Result } from '@shared/result';
import { useEffect, useState } from 'react';
import { useDeskEvent } from '../../desk/answers';
import { words } from '../../i18n';
import { useDesk } from '../../session/desk-context';
import { chosenIn, type Ticks } from './ticks';

/** What was found, and by what; what was replaced, and what the moment before is called. */
export type Outcome =
  | { is: 'found'; query: Query; found: FoundInDrafts }
  | { is: 'replaced'; replaced: Replaced; version: string }
  | { is: 'taken back'; replaced: Replaced }
  | { is: 'failed'; message: string };

export type FindingInDrafts = {
  isBusy: boolean;
  progress: FindProgress | null;
  outcome: Outcome | null;
  find: (query: Query) => void;
  /** Replaces the matches of the last search that are ticked. */
  replace: (replacement: string, ticks: Ticks) => void;
  takeBack: () => void;
  stop: () => void;
  /** What is looked for is another: the outcome says nothing about it. */
  forget: () => void;
};

/** The search over all drafts, and what was done with its matches. One thing at a time; it ends with the component. */
export function useFindInDrafts(): FindingInDrafts {
  const { desk } = useDesk();
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<FindProgress | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useDeskEvent('find:progress', (event) => setProgress(event.progress));
  useEffect(() => () => void desk.find.stop({}), [desk]);

  async function work<T>(call: Promise<Result<T>>, outcomeOf: (value: T) => Outcome) {
    setBusy(true);
    setOutcome(null);
    const answer = await call;
    setBusy(false);
    setProgress(null);
    setOutcome(answer.ok ? outcomeOf(answer.value) : { is: 'failed', message: said(answer.error) });
  }

  return {
    ...{ isBusy, progress, outcome },
    find: (query) =>
      void work(desk.find.inDrafts({ query }), (found) => ({ is: 'found', query, found })),
    replace(replacement, ticks) {
      if (outcome?.is !== 'found') return;
      const { query, found } = outcome;
      const version = versionOf(query.text, replacement);
      const chosen = chosenIn(found.drafts, ticks);
      void work(desk.find.replace({ query, replacement, chosen, version }), (replaced) => ({
        ...{ is: 'replaced', replaced, version },
      }));
    },
    takeBack: () =>
      void work(desk.find.takeBack({}), (replaced) => ({ is: 'taken back', replaced })),
    stop: () => void desk.find.stop({}),
    forget: () => setOutcome(null),
  };
}

/** In the language of the interface, where main speaks English. */
const said = ({ code, message }: { code: string; message: string }): string =>
  code === 'too-slow' ? words.find.tooSlow : code === 'faulty' ? words.find.noPattern : message;

/** So much of what was found and of what took its place is in the name of a version, letters. */
const NAMED = 60;

function versionOf(found: string, replacement: string): string {
  const [before, after] = [found, replacement].map((text) =>
    text.length > NAMED ? `${text.slice(0, NAMED)}…` : text,
  ) as [string, string];
  return after === '' ? words.find.versionOut(before) : words.find.version(before, after);
}
