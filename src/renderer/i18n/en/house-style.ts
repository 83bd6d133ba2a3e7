import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** The newsroom's own rules and words. */
export const houseStyle = {
  titles: {
    en: 'House style of the English edition',
    ar: 'House style of the Arabic edition',
    es: 'House style of the Spanish edition',
  },
  open: 'House style and dictionary…',
  note: 'Each rule says what it finds, what may stand there instead, and why. It is tried on its own examples while you write it.',
  rules: 'Rules',
  tryIt: 'Try the rules on a sentence',
  trial: 'What the rules say',
  rulesHold: (n: number) =>
    plural(n, {
      one: '# rule, and its examples hold.',
      other: '# rules, and their examples hold.',
    }),
  fault: (line: string, message: string) => `Line ${line}: ${message}`,
  misses: (rule: string, text: string) => `“${rule}” does not find: ${text}`,
  marks: (rule: string, text: string) => `“${rule}” finds what is right: ${text}`,
  endless: (rule: string) => `“${rule}” does not come to an end.`,
  keep: 'Keep these rules',
  kept: 'The house style is kept, and stories are checked by it.',
  reset: 'Back to the rules of Galley',
  wasReset: 'The rules are those that came with Galley.',
  words: 'The newsroom’s dictionary',
  addWord: 'Add the word',
  removeWord: (word: string) => `Remove “${word}” from the dictionary`,
};
