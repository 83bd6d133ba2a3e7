import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** Live blogs on the canvas: entries, key points, and where they stand with readers. */
export const liveBlog = {
  live: 'Live',
  ended: (moment: string) => `Ended ${moment}`,
  end: 'End the live blog',
  goOn: 'Go on with the live blog',
  newEntry: 'New entry',
  entries: (n: number) => plural(n, { one: '# entry', other: '# entries' }),
  forReaders: (n: number) => plural(n, { one: '# for readers', other: '# for readers' }),
  entry: (time: string) => `Entry ${time}`,
  title: 'Title of the entry',
  keyPoints: 'Key points',
  keyPoint: 'Key point',
  timeAndAuthor: 'Time and author',
  timeAndAuthorOf: (moment: string) => `Time and author: ${moment}`,
  time: 'Time',
  noTime: 'No time',
  now: 'Now',
  author: 'Author',
  storyAuthors: 'The authors of the story',
  pin: 'Pin the entry',
  publish: 'Publish this entry',
  publishShort: 'Publish',
  withdraw: 'Withdraw this entry',
  states: {
    kept: 'Not published',
    leaves: 'Leaves with the next publish',
    goes: 'Goes out with the next publish',
    changed: 'Changed since',
    refused: 'The site has not taken it',
    underWay: 'On its way',
    out: 'Published',
  },
};
