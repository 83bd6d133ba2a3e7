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
};
