import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** What is released, embargoed and published when. */
export const calendar = {
  title: 'Calendar',
  command: 'Calendar',
  week: 'Week',
  month: 'Month',
  view: 'Shown',
  earlier: 'Earlier',
  later: 'Later',
  today: 'Today',
  zone: 'Clocks of',
  kinds: { scheduled: 'Scheduled', embargo: 'Embargo ends', published: 'Published' },
  /** Of a day or an hour, for those who hear it. */
  stories: (n: number) => plural(n, { one: '# story', other: '# stories' }),
  hint: 'Arrow keys go through the days, Enter to the stories of one. Drag a scheduled story to another time, or move it with Alt and the arrow keys.',
  more: (n: number) => plural(n, { one: '# more', other: '# more' }),
  moved: (headline: string, time: string) => `“${headline}” is released ${time}.`,
  moveBack: 'Take back',
  notMoved: (why: string) => `Not moved. ${why}`,
};
