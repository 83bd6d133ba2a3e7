import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** How long a story is, and is meant to be. */
export const targets = {
  title: 'Target length',
  unit: 'Measured in',
  units: { words: 'words', minutes: 'minutes' },
  scope: 'For which stories',
  thisStory: 'This story',
  everyStory: (kind: string) => `Every story of the kind “${kind}” on this desk`,
  set: 'Set the target',
  none: 'No target',
  wordsOf: (reached: number, target: number) =>
    `${reached} of ${plural(target, { one: '# word', other: '# words' })}`,
  wordsOver: (reached: number, over: number) =>
    `${plural(reached, { one: '# word', other: '# words' })}, ${over} over the target`,
  minutesOf: (reached: number, target: number) => `${reached} of ${target} min read`,
  minutesOver: (reached: number, over: number) => `${reached} min read, ${over} over the target`,
  /** For a button that shows only the measures. */
  button: (measures: string) => `${measures}. Set a target`,
};
