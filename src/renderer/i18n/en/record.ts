/** What is on record of a story: every version that went out, and the audit trail. */
export const record = {
  versions: 'Versions that went out…',
  title: 'Versions that went out',
  asking: 'Asking the site…',
  none: 'No version of this story went out yet.',
  before: 'Before',
  after: 'After',
  here: 'As it is here now',
  /** A time follows. */
  sent: (time: string) => `Sent from this desk, ${time}`,
  onSite: (number: string, time: string) => `Version ${number} of the site, ${time}`,
  /** The name of a site, where there are several. */
  at: (version: string, site: string) => `${version} (${site})`,
  siteSilent: (why: string) => `The site did not tell which versions it has. ${why}`,
  trail: 'Audit trail',
  trailNote: 'Who did what to this story when, and what came of it.',
  asCsv: 'Save as CSV',
  asJson: 'Save as JSON',
  allAsCsv: 'Save the audit trail of all stories as CSV…',
  allAsJson: 'Save the audit trail of all stories as JSON…',
  saved: (file: string) => `The trail is in ${file}.`,
  notSaved: (why: string) => `The trail was not saved. ${why}`,
};
