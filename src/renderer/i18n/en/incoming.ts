import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** What is pasted or imported from other programs. */
export const incoming = {
  /** Pictures that are files of another machine. */
  picturesLost: (count: number) =>
    plural(count, {
      one: 'A picture of what you pasted was left out, because its file did not come along. Save it and add it here.',
      other:
        '# pictures of what you pasted were left out, because their files did not come along. Save them and add them here.',
    }),
  /** `first` says why the first one could not be had. */
  picturesMissing: (count: number, first: string) =>
    plural(count, {
      one: `A picture of what you pasted could not be fetched; a link to it stands in its place. ${first}`,
      other: `# pictures of what you pasted could not be fetched; links to them stand in their places. ${first}`,
    }),
};
