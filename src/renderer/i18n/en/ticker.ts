import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** The breaking ticker, edition by edition. */
export const ticker = {
  title: 'Breaking',
  edition: 'Edition',
  empty:
    'Nothing is breaking. A line that you put here stands on every page of this edition, at once, until its time is over.',
  lines: 'Breaking lines',
  status: 'Ticker status',
  tryNow: 'Try now',
  line: 'Breaking line',
  lineHint: 'What has just happened',
  stands: 'Stands',
  break: 'Break',
  full: 'The ticker is full: take a line away before you put another one there.',
  onItsWay: 'On its way.',
  onTheSite: 'On the site',
  onTheSiteSince: (time: string) => `On the site since ${time}`,
  stay: 'Until taken away',
  standsMinutes: (n: number) => plural(n, { one: '# minute', other: '# minutes' }),
  standsHours: (n: number) => plural(n, { one: '# hour', other: '# hours' }),
  left: (time: string) => `${time} left`,
  hoursAndMinutes: (hours: string, minutes: string) => `${hours} ${minutes}`,
  words: 'Words of the line',
  up: 'Move up',
  down: 'Move down',
  link: 'Link to a story',
  unlink: 'Remove the link',
  takeAway: 'Take the line away',
  elsewhere: 'A story that is not here',
};
