import type { RecoveredStory, RecoveryReport } from '@shared/ipc/safekeeping';
import { exactTime } from '../desk/times';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { changesInWords, stateInWords, storiesInWords } from './words';
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
  const said = words.recovery;
  const { title, lead } = said.causes[report.cause];
  const touched = report.stories.filter(({ state }) => state !== 'whole');
  const [backup] = report.backups;
  return (
    <main className="recovery">
      <article className="recovery-sheet">
        <h1>{title}</h1>
        <p className="recovery-lead">{lead}</p>
        <dl className="recovery-facts">
          <dt>{said.stories}</dt>
          <dd>{storiesInWords(report.stories)}</dd>
          <dt>{said.changes}</dt>
          <dd>{changesInWords(report.updates)}</dd>
          <dt>{said.backup}</dt>
          <dd>{backup === undefined ? said.noBackup : said.backupFrom(exactTime(backup))}</dd>
          {report.picturesMissing > 0 && (
            <>
              <dt>{said.pictures}</dt>
              <dd>{said.picturesMissing(report.picturesMissing)}</dd>
            </>
          )}
          <dt>{said.kept}</dt>
          <dd>
            {said.keptIn} <code dir="ltr">{report.keptIn}</code>
          </dd>
        </dl>
        {touched.length > 0 && <Touched stories={touched} onOpen={onLeave} />}
        <div className="recovery-ways">
          <Button look="go" autoFocus onPress={() => onLeave()}>
            {said.toStories}
          </Button>
          <Button onPress={onFolder}>{said.showFolder}</Button>
        </div>
      </article>
    </main>
  );
}

function Touched({ stories, onOpen }: { stories: RecoveredStory[]; onOpen: (id: string) => void }) {
  return (
    <section aria-labelledby="recovery-touched">
      <h2 id="recovery-touched">{words.recovery.toBeRead}</h2>
      <ul className="list recovery-stories">
        {stories.map((story) => (
          <li key={story.id}>
            <Button look="quiet" onPress={() => onOpen(story.id)}>
              <span dir="auto">{story.headline || words.recovery.noHeadline}</span>
            </Button>
            <p>
              {stateInWords(story)}
              {story.changedAt > 0 && ` ${words.recovery.lastChanged(exactTime(story.changedAt))}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
