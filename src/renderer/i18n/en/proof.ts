import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** Proofs on paper, for a copy desk. */
export const proof = {
  print: 'Print proof…',
  savePdf: 'Save proof as PDF…',
  /** Other words by which these are found. */
  words: 'paper copy desk line numbers',
  saved: (file: string) => `The proof is in ${file}.`,
  page: (page: string, of: string) => `Page ${page} of ${of}`,
  wordsOf: (count: number) => plural(count, { one: '# word', other: '# words' }),
  noAuthor: 'No author',
  names: {
    picture: 'Picture',
    credit: 'Credit',
    alternative: 'Alternative text',
    box: 'Fact box',
    table: 'Table',
    pullQuote: 'Pull quote',
    readMore: 'Read more',
    keyPoints: 'Key points',
    entry: 'Entry',
  },
};
