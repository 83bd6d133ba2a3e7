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
  import: 'Import stories…',
  /** Other words by which the command is found. */
  importWords: 'open docx word odt libreoffice html markdown wire ninjs newsml file',
  title: 'Import',
  reading: (number: number, total: number, name: string) =>
    `Reading ${name} (${number} of ${total})…`,
  stop: 'Stop',
  came: (count: number) =>
    plural(count, {
      one: 'One story came in, as a draft.',
      other: '# stories came in, as drafts.',
    }),
  stopped: 'The import was stopped; the other files were not read.',
  notImported: 'Not imported',
  /** Behind the name of a file; the reason follows. */
  failed: 'was not imported:',
  importedStories: 'Imported stories',
  missing: (count: number) =>
    plural(count, {
      one: 'One picture could not be had; what is left of it stands in its place.',
      other: '# pictures could not be had; what is left of them stands in their places.',
    }),
  tooLarge: 'A file of more than 256 MB was left out.',
  embargo: 'Embargoed until',
  lift: 'Lift',
  usageTerms: 'Usage terms:',
};
