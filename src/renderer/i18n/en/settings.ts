/** The window in which a desk is given its name, its language and its site. */
export const settings = {
  title: 'Settings',
  writing: 'Writing',
  offerNames: 'Offer names and places from the archive',
  offerNamesNote: 'In a pause, the rest of a name stands behind the caret. Tab writes it.',
  you: 'You',
  name: 'Name',
  nameNote: 'As colleagues know you, in the history and in “Mine”.',
  language: 'Language of the interface',
  /** `language` is in its own words. */
  asTheSystem: (language: string) => `Like the system (${language})`,
  languageNote: 'Stories keep the language of their edition.',
  restarts: 'Galley starts again with these settings. Everything that was written is saved.',
  save: 'Save and restart',
};
