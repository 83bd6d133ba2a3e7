import type { RecoveredStory, RecoveryReport } from '@shared/ipc/safekeeping';
import { exactTime } from '../desk/times';
import { Button } from '../ui/button';
import { CAUSES, changesInWords, picturesInWords, stateInWords, storiesInWords } from './words';
import './recovery.css';

type Props = {
  report: RecoveryReport;
  /** @param storyId the story to go to; the list when it is left out */
  onLeave: (storyId?: string) => void;
  /** Shows the folder of the desk, in which the damaged files are kept. */
  onFolder: () => void;
};

/** Tells the editor what was found and what was not when the stories had to be put together again. */
export function RecoveryPage({ report, onLeave, onFolder }: Props) {
  const { title, lead } = CAUSES[report.cause];
  const touched = report.stories.filter(({ state }) => state !== 'whole');
  const [backup] = report.backups;
  return (
    <main className="recovery">
      <article className="recovery-sheet">
        <h1>{title}</h1>
        <p className="recovery-lead">{lead}</p>
        <dl className="recovery-facts">
          <dt>Stories</dt>
          <dd>{storiesInWords(report.stories)}</dd>
          <dt>Changes</dt>
          <dd>{changesInWords(report.updates)}</dd>
          <dt>Backup</dt>
          <dd>
            {backup === undefined ? 'There was none to be used.' : `From ${exactTime(backup)}.`}
          </dd>
          {report.picturesMissing > 0 && (
            <>
              <dt>Pictures</dt>
              <dd>{picturesInWords(report.picturesMissing)}</dd>
            </>
          )}
          <dt>Kept</dt>
          <dd>
            The damaged files are untouched, in <code dir="ltr">{report.keptIn}</code>
          </dd>
        </dl>
        {touched.length > 0 && <Touched stories={touched} onOpen={onLeave} />}
        <div className="recovery-ways">
          <Button look="go" autoFocus onPress={() => onLeave()}>
            Go to the stories
          </Button>
          <Button onPress={onFolder}>Show the folder</Button>
        </div>
      </article>
    </main>
  );
}

function Touched({ stories, onOpen }: { stories: RecoveredStory[]; onOpen: (id: string) => void }) {
  return (
    <section aria-labelledby="recovery-touched">
      <h2 id="recovery-touched">Stories to be read again</h2>
      <ul className="list recovery-stories">
        {stories.map((story) => (
          <li key={story.id}>
            <Button look="quiet" onPress={() => onOpen(story.id)}>
              <span dir="auto">{story.headline || 'A story without a headline'}</span>
            </Button>
            <p>
              {stateInWords(story)}
              {story.changedAt > 0 && ` Last changed ${exactTime(story.changedAt)}.`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
