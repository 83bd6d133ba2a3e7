import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** Finding and replacing in the open story. */
export const find = {
  title: 'Find and replace',
  find: 'Find in this story',
  replaceWith: 'Replace with',
  matchCase: 'Match case',
  wholeWords: 'Whole words',
  pattern: 'Regular expression',
  previous: 'Previous match',
  next: 'Next match',
  close: 'Close find',
  replace: 'Replace',
  replaceAll: 'Replace all',
  matches: 'Matches',
  replaced: (n: number) => plural(n, { one: '# match replaced', other: '# matches replaced' }),
  nothing: 'Nothing found',
  place: (present: string, total: string) => `${present} of ${total}`,
  noPattern: 'This pattern is not complete, or not one: nothing was looked for.',
  /** Over all drafts. */
  allDrafts: 'In all drafts…',
  inDrafts: 'Find and replace in all drafts',
  findInAll: 'Find in all drafts',
  go: 'Find',
  results: 'Stories with matches',
  looking: (done: string, total: string) => `Looking through drafts: ${done} of ${total}`,
  replacing: (done: string, total: string) => `Replacing: ${done} of ${total} stories`,
  stop: 'Stop',
  inStories: (n: number) => plural(n, { one: 'in # story', other: 'in # stories' }),
  found: (n: number) => plural(n, { one: '# match', other: '# matches' }),
  nothingIn: (n: number) =>
    plural(n, { one: 'Nothing found in # draft', other: 'Nothing found in # drafts' }),
  stopped: 'Stopped: this is what was found by then.',
  many: 'These are more than anyone looks through: the rest is not shown. Replace these and look again, or look for something narrower.',
  leftOut: (n: number) =>
    plural(n, {
      one: '# draft cannot be changed here and was left out.',
      other: '# drafts cannot be changed here and were left out.',
    }),
  tickAll: 'Tick all',
  tickNone: 'Tick none',
  tickStory: (headline: string) => `All matches in ${headline}`,
  open: (headline: string) => `Open ${headline}`,
  parts: {
    headline: 'Headline',
    deck: 'Deck',
  },
  takeOut: (n: number) => plural(n, { one: 'Take out # match', other: 'Take out # matches' }),
  replaceTicked: (n: number) => plural(n, { one: 'Replace # match', other: 'Replace # matches' }),
  version: (found: string, replacement: string) => `Before “${found}” became “${replacement}”`,
  versionOut: (found: string) => `Before “${found}” was taken out`,
  keptAs: (version: string) => `The history of each story keeps the moment before: ${version}.`,
  missed: (n: number) =>
    plural(n, {
      one: '# match had been changed meanwhile and was left alone.',
      other: '# matches had been changed meanwhile and were left alone.',
    }),
  stoppedHere: 'Stopped.',
  takeBack: 'Take back',
  takenBack: (n: number) =>
    plural(n, { one: 'Taken back in # story.', other: 'Taken back in # stories.' }),
  tooSlow:
    'This pattern takes too long, so the search was given up. Nothing was changed. Make it simpler: a repetition within a repetition is the usual reason.',
};
