/** Names of commands that stand in the palette and the sheet of shortcuts only. */
export const actions = {
  format: (shape: string) => `Format: ${shape}`,
  bold: 'bold',
  italic: 'italic',
  list: 'list',
  numbered: 'numbered list',
  stories: (view: string) => `Stories: ${view}`,
  withdraw: 'Withdraw from the site…',
  decide: 'Compare with the site and decide',
  shortcuts: 'Keyboard shortcuts',
  /** Other words by which these are found. */
  backupsWords: 'back up export import desk file copy',
  shortcutsWords: 'keys help',
  fields: {
    kind: 'Set the kind',
    section: 'Set the section',
    region: 'Set the region',
    edition: 'Set the edition',
    source: 'Set the source',
    dateline: 'Set the dateline',
    slug: 'Set the slug',
    tags: 'Add a tag',
    authors: 'Add an author',
    coverage: 'Add to a coverage',
  },
};
