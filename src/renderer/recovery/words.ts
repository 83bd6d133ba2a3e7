import type { Refusal } from '@shared/ipc/opening';
import type { RecoveredStory, RecoveryReport } from '@shared/ipc/safekeeping';

/** What stands above the sentence that says why the stories cannot be opened. */
export const REFUSALS: Record<Refusal['code'], string> = {
  newer: 'A newer Galley wrote these stories',
  foreign: 'This file is another program’s',
  busy: 'Another program is using your stories',
  damaged: 'Your stories’ file is damaged',
  unusable: 'Your stories cannot be opened now',
};

/** What happened, by cause: what it was, what is safe, what Galley did. */
export const CAUSES: Record<RecoveryReport['cause'], { title: string; lead: string }> = {
  damaged: {
    title: 'Your stories were put together again',
    lead: 'The file that holds them was damaged, most likely by the disk. Galley has set it aside and gathered every change that could be read, and what was missing from the last backup.',
  },
  missing: {
    title: 'Your stories were brought back',
    lead: 'The file that holds them was gone or empty. Galley has brought the stories back from what was left and from the last backup.',
  },
  older: {
    title: 'Some of what you saved had gone missing',
    lead: 'The file that holds your stories lacked changes that had been saved: a part of it was taken away or damaged. Galley has brought back what could be found.',
  },
};

/** How the stories came out of it, in one sentence. */
export function storiesInWords(stories: readonly RecoveredStory[]): string {
  const count = (state: RecoveredStory['state']): number =>
    stories.filter((story) => story.state === state).length;
  const [whole, behind, mended] = [count('whole'), count('behind'), count('mended')];
  const [lost, retold] = [count('lost'), count('retold')];
  if (stories.length === 0) return 'None was found.';
  if (whole === stories.length) {
    return stories.length === 1 ? 'One, whole as found.' : `All ${whole}, whole as found.`;
  }
  return `${[
    `${whole} whole as found`,
    behind > 0 ? `${behind} without the last changes` : '',
    mended > 0 ? `${mended} mended` : '',
    lost > 0 ? `${lost} of which nothing could be read` : '',
    retold > 0 ? `${retold} told again from what the search remembered` : '',
  ]
    .filter(Boolean)
    .join(', ')}.`;
}

export function changesInWords({ lost, fromBackups }: RecoveryReport['updates']): string {
  const added = fromBackups > 0 ? ` ${fromBackups} came from backups.` : '';
  if (lost === 0) return `None is lost, as far as their numbers tell.${added}`;
  const kind = lost === 1 ? 'One is lost' : `${lost} are lost`;
  return `${kind}, as far as their numbers tell. A change is what was typed in a moment, often a single letter.${added}`;
}

export const picturesInWords = (missing: number): string =>
  missing === 1
    ? 'The file of one is not on this desk any more. Its figure is still in its story: put the picture in again.'
    : `The files of ${missing} are not on this desk any more. Their figures are still in the stories: put the pictures in again.`;

export function stateInWords({ state, stranded }: RecoveredStory): string {
  if (state === 'lost') return 'Nothing of its text could be read.';
  if (state === 'whole') return 'It is whole.';
  if (state === 'behind') {
    return 'Its last changes are lost. Its words, as the search remembered them, stand in the story below.';
  }
  if (state === 'retold') {
    return 'A new story, of the words that the search remembered: without pictures, links and history.';
  }
  if (stranded === 0) return 'It was mended; read it once more.';
  return stranded === 1
    ? 'A stretch of words lost its place and stands at the end of the story.'
    : `${stranded} stretches of words lost their place and stand at the end of the story.`;
}
