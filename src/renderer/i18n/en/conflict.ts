import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** What the site has of a story beside what is here, and the decision between the two. */
export const conflict = {
  title: 'Changed on the site',
  inline: 'Inline',
  beside: 'Side by side',
  asking: 'Asking the site what it has…',
  same: 'Both are the same by now.',
  both: 'Somebody changed this story on the site, and it was changed here too. What is struck out is only there; what is underlined is only here.',
  onlyThere: 'Somebody changed this story on the site, and nobody did here since it was published.',
  take: (n: number) =>
    plural(n, {
      one: 'Take # change that nothing here touches',
      other: 'Take # changes that nothing here touches',
    }),
  howTheyStand: 'How they stand',
  onTheSite: 'On the site',
  here: 'Here',
  keepsBoth:
    '“Restore” brings a part of the site’s version here. Whatever is decided, the history keeps both.',
  takeTheirs: 'Take the site’s version',
  publishOurs: 'Publish what is here',
  withdrawn: 'The site does not have this story any more: somebody has withdrawn it there.',
  publishAgain: 'Publish it again',
  onItsWay: 'On its way, in place of the version that you saw.',
  taken: 'The story is here as the site has it. What was here is in the history.',
};
