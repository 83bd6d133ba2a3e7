import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** By number, from 1; 0 is the one that leads the story. */
const picture = (number: number): string =>
  number === 0 ? 'The lead picture' : `Picture ${number}`;
const video = (number: number): string => (number === 0 ? 'The lead video' : `Video ${number}`);
const entry = (title: string): string => (title === '' ? 'An entry' : `The entry “${title}”`);

const PASSAGES: Record<string, string> = {
  headline: 'the headline',
  deck: 'the deck',
  source: 'the source',
  dateline: 'the dateline',
  heading: 'a heading',
  caption: 'a caption',
  credit: 'a credit',
  alternative: 'an alternative text',
  quotation: 'a pull quote',
  attribution: 'an attribution',
  boxTitle: 'the title of a fact box',
  embedTitle: 'the title of an embed',
  embedDescription: 'the description of an embed',
  tableCaption: 'the caption of a table',
  tableCell: 'a cell of a table',
};

/** What a story lacks, by the code of the finding; holes are filled with what it is `about`. */
export const english = {
  'no-headline': 'The story has no headline.',
  'long-headline': (over: number, most: number) =>
    plural(over, {
      one: `The headline is # character over the ${most} that the site takes.`,
      other: `The headline is # characters over the ${most} that the site takes.`,
    }),
  'no-deck': 'The story has no deck.',
  'long-deck': (most: number) =>
    `The deck is longer than the ${most} characters that the site takes.`,
  'no-section': 'Choose a section.',
  'no-slug': 'The headline has no letters to make a slug of: write one.',
  'bad-slug': 'The slug may hold lower-case letters, digits and single hyphens only.',
  'slug-taken': (slug: string, holder: string, free: string) =>
    `The slug “${slug}” belongs to ${holder === '' ? 'another story' : `“${holder}”`}. “${free}” is free.`,
  'no-byline': 'The story names neither an author nor a source.',
  'no-body': 'The story has no text.',
  'empty-read-more': 'A “Read more” line leads nowhere: choose a story for it or delete it.',

  'no-picture': (number: number) =>
    `${picture(number)} has no picture: choose one or delete the figure.`,
  'no-credit': (number: number) => `${picture(number)} has no credit.`,
  'no-alternative': (number: number) => `${picture(number)} has no alternative text.`,
  'no-caption': (number: number) => `${picture(number)} has no caption.`,
  'lost-picture': (number: number) =>
    `The file of picture ${number} is not on this desk: put the picture in again.`,
  'lost-poster': (number: number) =>
    `The file of the poster of video ${number} is not on this desk: put the picture in again.`,

  'no-lead-video': 'A video story begins with its video.',
  'no-poster': 'The video has no poster for lists: choose one.',
  'no-length': 'Say how long the video is.',
  'no-video-address': (number: number) => `${video(number)} has no address: give it one.`,
  'no-video-credit': (number: number) => `${video(number)} has no credit.`,
  'no-transcript': (number: number) =>
    `${video(number)} has no transcript for those who cannot hear it.`,
  'no-infograph': 'An infograph begins with its picture.',
  'short-alternative':
    'The alternative text is short for an infograph: give the figures that it shows.',
  'small-infograph': (width: number, least: number) =>
    `The infograph is ${width} pixels wide; readers who zoom see blur below ${least}.`,
  'no-lead-gallery': 'A picture story begins with its gallery.',
  'one-picture': 'A picture story needs two pictures or more.',
  'no-picture-caption': (number: number) =>
    `Picture ${number} of the gallery has no caption, and captions tell a picture story.`,
  'empty-gallery': 'A gallery has no pictures: add some or delete it.',

  'no-entry': 'A live blog needs an entry: press “New entry”.',
  'no-released-entry': 'No entry is published yet, so readers would see an empty live blog.',
  'outside-entries': 'Some text stands below the first entry and in none: readers do not get it.',
  'no-entry-time': (title: string) =>
    `${entry(title)} is for readers and has no time: give it one.`,
  'empty-entry': (title: string) =>
    `${entry(title)} is for readers and has no text: write it, or withdraw it.`,

  untranslated: (count: number, passage: string) =>
    plural(count, {
      one: `Not translated yet: ${PASSAGES[passage] ?? 'a paragraph'}.`,
      other: `# passages are not translated yet. The first is ${PASSAGES[passage] ?? 'a paragraph'}.`,
    }),
  embargo: (until: string) =>
    `The story is embargoed until ${until} UTC. Schedule it for then or later, or lift the embargo in its details.`,
  'taken-by-none':
    'No site takes stories of this section and edition. The settings say which site takes what.',
  'not-for-the-site': (where: string, why: string) =>
    `The site does not take ${where === '' ? 'the story' : where}: ${why}.`,
};
