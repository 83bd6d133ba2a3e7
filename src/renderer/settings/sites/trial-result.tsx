import type { Trial, TrialProblem } from '@shared/publish/sites/trial';
import { waitFor } from '../../desk/times';
import { words } from '../../i18n';

/** What came of testing a connection; nothing before it was tested. */
export function TrialResult({ trial }: { trial: Trial | null }) {
  return (
    <div role="status" aria-label={words.sites.whatTheSiteSays} className="sites-trial">
      {trial?.seen ? <p>{words.sites.seen(trial.seen.site, trial.seen.desk)}</p> : null}
      {trial && trial.problems.length === 0 ? (
        <p data-tone="good">{words.sites.allWell}</p>
      ) : (
        trial?.problems.map((problem) => (
          <p key={problem.code} data-tone="alert">
            {inWords(problem)}
            <Detail problem={problem} />
          </p>
        ))
      )}
    </div>
  );
}

function inWords({ code, detail }: TrialProblem): string {
  if (code !== 'clock') return words.sites.problems[code];
  const minutes = Number(detail);
  const { clockAhead, clockBehind } = words.standing;
  return (minutes > 0 ? clockBehind : clockAhead)(waitFor(Math.abs(minutes) * 60_000));
}

/** What the system said, for who is to mend it. */
function Detail({ problem: { code, detail } }: { problem: TrialProblem }) {
  if (code === 'clock' || detail === '') return null;
  return (
    <span className="sites-detail" dir="ltr">
      {detail}
    </span>
  );
}
