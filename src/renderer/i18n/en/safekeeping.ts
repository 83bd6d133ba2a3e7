import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** Backups, the whole desk as a file, and how long every change stays. */
export const safekeeping = {
  title: 'Backups',
  last: 'Last backups',
  noneYet: 'There is none yet. Galley makes one by itself while it runs, and you can make one now.',
  backUp: 'Back up now',
  backingUp: 'Backing up…',
  wholeDesk: 'The whole desk in a file',
  wholeDeskNote:
    'Every story with its history, and every picture: to keep elsewhere, or to go on with on another computer. Importing adds to what is here and takes nothing away.',
  export: 'Export desk…',
  exporting: 'Exporting…',
  import: 'Import desk…',
  importing: 'Importing…',
  history: 'History',
  whatCameOfIt: 'What came of it',
  daysKept: 'Days for which every change is kept',
  keepSoLong: 'Keep so long',
  daysNote: 'Older changes are joined; what the story was then, and named versions, stay.',
  daysWrong: (min: string, max: string) => `A whole number of days, from ${min} to ${max}.`,
  stop: 'Stop',
  backedUp: 'Backed up, and the copy was read through.',
  keptFor: (days: number) =>
    plural(days, {
      one: 'Every change is kept for a day from now on.',
      other: 'Every change is kept for # days from now on.',
    }),
  kilobytes: (size: string) => `${size} kB`,
  megabytes: (size: string) => `${size} MB`,
  gigabytes: (size: string) => `${size} GB`,
  written: (done: string, total: string) => `Written: ${done} of ${total}`,
  takenIn: (total: number, done: string) =>
    plural(total, {
      one: `Taken in: ${done} of # story or picture`,
      other: `Taken in: ${done} of # stories and pictures`,
    }),
  exported: (file: string, size: string) => `The desk is in ${file} (${size}).`,
  picturesMissing: (n: number) =>
    plural(n, {
      one: '# picture could not go in: the file is not on this desk any more.',
      other: '# pictures could not go in: the file is not on this desk any more.',
    }),
  added: (n: number) => plural(n, { one: '# story added', other: '# stories added' }),
  merged: (n: number) =>
    plural(n, { one: '# story brought up to date', other: '# stories brought up to date' }),
  alreadyHere: (n: number) =>
    plural(n, { one: '# story already here', other: '# stories already here' }),
  picturesAdded: (n: number) => plural(n, { one: '# picture added', other: '# pictures added' }),
  picturesLeftOut: (n: number) =>
    plural(n, { one: '# damaged picture left out', other: '# damaged pictures left out' }),
  stopped: 'Stopped. Import the file again to go on.',
  stoppedAfter: (done: string) =>
    `Stopped. ${done} by then; that stays. Import the file again to go on.`,
  nothingInIt: 'The file holds no story.',
};
