import type { FindProgress, FoundInDrafts, Replaced } from '@shared/ipc/find';
import { words } from '../../i18n';
import { numberOf } from '../../i18n/per-language';
import { Button } from '../../ui/button';
import type { FindingInDrafts, Outcome } from './use-find-in-drafts';

/** How far the search or the replacement is, with the way to stop it; then what came of it. */
export function FindStatus({ finding }: { finding: FindingInDrafts }) {
  const { progress, outcome, isBusy } = finding;
  return (
    <div className="find-drafts-status">
      {progress && isBusy ? (
        <>
          <progress
            aria-label={words.find.inDrafts}
            value={progress.done}
            max={Math.max(progress.total, 1)}
          />
          <span>{progressInWords(progress)}</span>
          <Button onPress={finding.stop}>{words.find.stop}</Button>
        </>
      ) : null}
      <p role="status" aria-label={words.find.matches}>
        {outcome ? inWords(outcome) : ''}
      </p>
      {outcome?.is === 'replaced' && outcome.replaced.matches > 0 ? (
        <Button onPress={finding.takeBack}>{words.find.takeBack}</Button>
      ) : null}
    </div>
  );
}

function progressInWords({ work, done, total }: FindProgress): string {
  const say = work === 'find' ? words.find.looking : words.find.replacing;
  return say(numberOf(done), numberOf(total));
}

function inWords(outcome: Outcome): string {
  switch (outcome.is) {
    case 'found':
      return foundInWords(outcome.found);
    case 'replaced':
      return replacedInWords(outcome.replaced, outcome.version);
    case 'taken back':
      return words.find.takenBack(outcome.replaced.drafts);
    case 'failed':
      return '';
  }
}

function foundInWords({ drafts, read, leftOut, cut }: FoundInDrafts): string {
  const matches = drafts.reduce((sum, draft) => sum + draft.matches.length, 0);
  return sentences(
    matches === 0
      ? words.find.nothingIn(read)
      : `${words.find.found(matches)} ${words.find.inStories(drafts.length)}`,
    cut === 'many' && words.find.many,
    cut === 'stopped' && words.find.stopped,
    leftOut > 0 && words.find.leftOut(leftOut),
  );
}

function replacedInWords({ drafts, matches, missed, stopped }: Replaced, version: string): string {
  return sentences(
    `${words.find.replaced(matches)} ${words.find.inStories(drafts)}`,
    stopped && words.find.stoppedHere,
    missed > 0 && words.find.missed(missed),
    matches > 0 && words.find.keptAs(version),
  );
}

/** One after the other; the first has no full stop where it stands alone. */
function sentences(first: string, ...more: (string | false)[]): string {
  const others = more.filter((each) => each !== false);
  return others.length === 0 ? first : [`${first}.`, ...others].join(' ');
}
