import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** The front page, edition by edition. */
export const front = {
  title: 'Front page',
  status: 'Front page status',
  rows: { top: 'On top', articles: 'Articles', pictures: 'In pictures' },
  lead: 'Lead',
  second: (n: string) => `Second ${n}`,
  byItself: 'Fills itself',
  takeOut: (headline: string) => `Take “${headline}” out`,
  moveHint: 'Alt and the arrow keys move it, Delete takes it out.',
  search: 'Find a live story',
  searchHint: 'Words of a live story',
  stories: 'Live stories',
  /** `place`: where a pressed story goes. */
  goesTo: (place: string) => `Goes to: ${place}`,
  nothingFound: 'No live story of this edition has these words.',
  nothingLive:
    'No story of this edition is live yet. Publish one, and it can be put on the front page.',
  doesNotFit: 'Does not belong into this row',
  headline: 'Headline here',
  kicker: 'Kicker here',
  until: 'Stands',
  elsewhere: 'A story that is not live yet',
  fellOut: (headline: string) => `“${headline}” fell out.`,
  nowAt: (headline: string, place: string) => `“${headline}” is now at ${place}.`,
  takenOut: (headline: string) => `“${headline}” was taken out. The place fills itself.`,
  undo: 'Undo',
  look: 'What is seen',
  places: 'Places',
  preview: 'Preview',
  previewOf: 'Preview of the front page',
  allEmpty:
    'All places fill themselves with the newest. Put a live story into one by dragging it there.',
  filledCount: (n: number) =>
    plural(n, {
      one: '# place is filled by you',
      other: '# places are filled by you',
    }),
  loading: 'Looking for the live stories…',
  changes: 'Changes to the front page',
};
