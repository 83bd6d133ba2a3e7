/** The window in which a desk is given its name, its language and its site. */
export const settings = {
  title: 'Settings',
  you: 'You',
  name: 'Name',
  nameNote: 'As colleagues know you, in the history and in “Mine”.',
  language: 'Language of the interface',
  /** `language` is in its own words. */
  asTheSystem: (language: string) => `Like the system (${language})`,
  languageNote: 'Stories keep the language of their edition.',
  restarts: 'Galley starts again with these settings. Everything that was written is saved.',
  save: 'Save and restart',
  site: 'Live site',
  siteOfGalley: 'The site that comes with Galley, on this computer',
  siteOfYours: 'A site of your own, which speaks the Publish API',
  address: 'Address',
  token: 'Token',
  tokenKept: 'Kept; write another one to change it',
  tokenLocked: 'Kept under lock by your system.',
  tokenInFile: 'Your system offers no lock for it: it is kept in a file that only you can read.',
  tryIt: 'Try it',
  whatTheSiteSays: 'What the site says',
  taken: (site: string, desk: string) => `“${site}” takes the token, which is for “${desk}”.`,
  takenInPart: (site: string, scopes: string) =>
    `“${site}” takes the token, but it may not publish: it is for ${scopes}.`,
  fixed: 'Named where Galley was started, so it is not changed here.',
};
