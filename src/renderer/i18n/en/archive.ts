import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** The search over all stories: its fields, how its finds are narrowed and sorted, and what the site has. */
export const archive = {
  mayExist: 'This story may already exist',
  onTheSite: 'on the site',
  reading: (total: number, done: string) =>
    plural(total, {
      one: `Reading the archive: ${done} of # story`,
      other: `Reading the archive: ${done} of # stories`,
    }),
  fieldNotes: {
    tag: 'a tag',
    by: 'an author',
    section: 'politics, economy …',
    kind: 'news, opinion …',
    state: 'draft, review …',
    edition: 'en, ar, es',
    region: 'africa, europe …',
    coverage: 'a running story',
    after: '7d, 2026-05 …',
    before: 'yesterday, 2025 …',
  },
  times: {
    today: 'this day',
    yesterday: 'the day before',
    '7d': 'seven days ago',
    '1m': 'a month ago',
    '1y': 'a year ago',
  },
  spelling: 'Spelling',
  nothingHas: 'Nothing has',
  showing: 'Showing',
  fields: {
    section: 'Section',
    kind: 'Kind',
    state: 'State',
    edition: 'Edition',
    region: 'Region',
  },
  narrow: 'Narrow the search',
  narrowedTo: (field: string, value: string) => `${field}: ${value}`,
  any: 'Any',
  onlyOnTheSite: 'Only on the site',
  moreOnTheSite: (n: number) =>
    plural(n, { one: '# story more on the site', other: '# stories more on the site' }),
  storiesOnTheSite: 'Stories on the site',
  theFirst: (n: number) =>
    plural(n, {
      one: 'This is the first one. Narrow the search to see others.',
      other: 'These are the first #. Narrow the search to see others.',
    }),
  inTheBrowser: 'opens in the browser',
  orders: {
    best: 'Best match',
    newest: 'Newest first',
    updated: 'Last change',
    created: 'Created',
    headline: 'Headline',
    author: 'Author',
    words: 'Words',
    section: 'Section',
    kind: 'Kind',
    region: 'Region',
    edition: 'Edition',
    state: 'State',
  },
  sortedBy: (order: string) => `Sort by: ${order}`,
  sortStories: 'Sort the stories',
  sortBy: 'Sort by',
  direction: 'Direction',
  ascending: 'Ascending',
  descending: 'Descending',
  ascendingShort: 'ascending',
  descendingShort: 'descending',
  suggested: 'Suggested',
  linkAdded: (headline: string) => `${headline}: added`,
  addLink: (headline: string) => `Add link to ${headline}`,
};
