import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** What was found after the stories were damaged, or why they cannot be opened. */
export const recovery = {
  refusals: {
    newer: 'A newer Galley wrote these stories',
    foreign: 'This file is another program’s',
    busy: 'Another program is using your stories',
    damaged: 'Your stories’ file is damaged',
    unusable: 'Your stories cannot be opened now',
  },
  causes: {
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
  },
  stories: 'Stories',
  changes: 'Changes',
  backup: 'Backup',
  pictures: 'Pictures',
  kept: 'Kept',
  noBackup: 'There was none to be used.',
  backupFrom: (time: string) => `From ${time}.`,
  /** A folder follows. */
  keptIn: 'The damaged files are untouched, in',
  toStories: 'Go to the stories',
  showFolder: 'Show the folder',
  toBeRead: 'Stories to be read again',
  noHeadline: 'A story without a headline',
  lastChanged: (time: string) => `Last changed ${time}.`,
  folder: 'Folder',
  systemSays: 'The system says',
  quit: 'Quit Galley',
  triedAgain: (time: string) => `Tried again at ${time}. It is still so.`,
  noneFound: 'None was found.',
  allWhole: (n: number) =>
    plural(n, { one: 'One, whole as found.', other: 'All #, whole as found.' }),
  whole: (n: number) => plural(n, { one: '# whole as found', other: '# whole as found' }),
  behind: (n: number) =>
    plural(n, { one: '# without the last changes', other: '# without the last changes' }),
  mended: (n: number) => plural(n, { one: '# mended', other: '# mended' }),
  lost: (n: number) =>
    plural(n, {
      one: '# of which nothing could be read',
      other: '# of which nothing could be read',
    }),
  retold: (n: number) =>
    plural(n, {
      one: '# told again from what the search remembered',
      other: '# told again from what the search remembered',
    }),
  fromBackups: (n: number) =>
    plural(n, { one: '# came from backups.', other: '# came from backups.' }),
  noneLost: 'None is lost, as far as their numbers tell.',
  changesLost: (n: number) =>
    plural(n, {
      one: 'One is lost, as far as their numbers tell.',
      other: '# are lost, as far as their numbers tell.',
    }),
  whatAChangeIs: 'A change is what was typed in a moment, often a single letter.',
  picturesMissing: (n: number) =>
    plural(n, {
      one: 'The file of one is not on this desk any more. Its figure is still in its story: put the picture in again.',
      other:
        'The files of # are not on this desk any more. Their figures are still in the stories: put the pictures in again.',
    }),
  state: {
    lost: 'Nothing of its text could be read.',
    whole: 'It is whole.',
    behind:
      'Its last changes are lost. Its words, as the search remembered them, stand in the story below.',
    retold:
      'A new story, of the words that the search remembered: without pictures, links and history.',
    mended: 'It was mended; read it once more.',
  },
  stranded: (n: number) =>
    plural(n, {
      one: 'A stretch of words lost its place and stands at the end of the story.',
      other: '# stretches of words lost their place and stand at the end of the story.',
    }),
};
