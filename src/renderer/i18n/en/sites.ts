import { pluralIn } from '@shared/language/plural';
import type { TrialCode } from '@shared/publish/sites/trial';

const plural = pluralIn('en');

/** The sites that a desk publishes to, as they are set up. */
export const sites = {
  title: 'Live sites',
  add: 'Add a site',
  edit: (site: string) => `Edit ${site}`,
  moveUp: (site: string) => `Move ${site} up`,
  moveDown: (site: string) => `Move ${site} down`,
  remove: (site: string) => `Remove ${site}`,
  atOnce: 'Changes of sites count at once.',
  fixed: 'Named where Galley was started, so it is not changed here.',
  /** The site that comes with Galley, as the list names it. */
  own: 'Galley’s own site',
  everything: 'Everything',
  noTicker: 'no ticker',
  waiting: (n: number) => plural(n, { one: '# story waits', other: '# stories wait' }),
  kind: 'Kind',
  ofYours: 'A site of your own, which speaks the Publish API',
  ofGalley: 'The site that comes with Galley, on this computer',
  ofGalleyNote: 'It runs on this computer while Galley is open, and needs no token.',
  address: 'Address',
  name: 'Site name',
  nameNote: 'As colleagues call it. Empty: as its address says.',
  token: 'Token',
  ofWordPress: 'A WordPress site',
  user: 'User of WordPress',
  applicationPassword: 'Application password',
  applicationPasswordNote:
    'Not the password that you type to sign in: WordPress makes application passwords at the foot of the user’s profile. The user needs the role Editor, or Author.',
  secretKept: 'Kept; write another one to change it',
  secretLocked: 'Kept under lock by your system.',
  openSecret:
    'Your system offers no lock for secrets, so this one would be in a plain file on this computer. Whoever gets at that file can publish in your name.',
  acceptOpenSecret: 'Keep it without a lock all the same',
  test: 'Test connection',
  whatTheSiteSays: 'What the site says',
  seen: (site: string, desk: string) => `“${site}” knows this desk as “${desk}”.`,
  allWell: 'All is well: this desk can publish there.',
  takes: 'What goes there',
  editions: 'Editions',
  allEditions: 'All editions',
  sections: 'Sections',
  allSections: 'All sections',
  ticker: 'The breaking ticker',
  save: 'Save site',
  removeTitle: (site: string) => `Remove ${site}?`,
  removeNote:
    'Nothing is sent there any more. What is on the site stays there, as it is; withdraw it first if it is to go.',
  removeWaiting: (n: number) =>
    plural(n, {
      one: '# story still waits for this site, or needs attention there. It will not be sent.',
      other: '# stories still wait for this site, or need attention there. They will not be sent.',
    }),
  removeIt: 'Remove site',
  /** A site of plain files. */
  files: {
    inFolder: 'Plain files in a folder of this computer',
    bySftp: 'Plain files on a server, by SFTP',
    inBucket: 'Plain files in a bucket (S3)',
    paper: 'Paper',
    folder: 'Folder',
    folderNote: 'Empty, or one that Galley has written. Files of others there are left alone.',
    server: 'Server',
    port: 'Port',
    user: 'User',
    hostKey: 'Host key',
    hostKeyNote:
      'Empty at first: the test says which key the server shows. Compare it, then put it here.',
    passwordOrKey: 'Password or private key',
    endpoint: 'Service',
    region: 'Region',
    bucket: 'Bucket',
    prefix: 'Prefix',
    keyId: 'Key ID',
    secretKey: 'Secret key',
  },
  problems: {
    'files-refused': 'The files cannot be put there.',
    offline: 'This computer is not connected to a network.',
    'name-not-found': 'There is no computer of this name. Check how the address is written.',
    'connection-refused':
      'The computer is there, but nothing answers at this port. Check the port, or whether the site is running.',
    'no-answer': 'Nobody answered, or the connection broke off. Check the address and the network.',
    'certificate-expired':
      'The certificate of the site is out of date, or the clock of this computer is wrong.',
    'certificate-of-another':
      'Whoever answers shows the certificate of another site. Check the address, and whether this network asks you to sign in first.',
    'certificate-of-its-own':
      'The site vouches for its certificate itself. Ask for one of a certificate authority, or have this one installed on this computer.',
    'certificate-unknown':
      'This computer does not know who vouches for the certificate of the site. A certificate authority of the newsroom must be installed here.',
    'certificate-revoked': 'The certificate of the site was revoked. Ask whoever runs the site.',
    'no-tls':
      'The site does not speak TLS as this computer does. Check whether its address begins with http or https.',
    'no-http': 'Whoever answers does not speak HTTP. Check the port.',
    proxy: 'The proxy of this network does not let Galley through.',
    'proxy-password': 'The proxy of this network wants a name and a password.',
    'proxy-silent': 'The proxy that this computer is set to use does not answer.',
    redirected: 'The site sends to another address. Put its final address here.',
    'not-the-api':
      'Somebody answers there, but it is no site that speaks the Publish API. Check the address.',
    'site-failing': 'The site is there, but has trouble of its own just now. Try again later.',
    'secret-missing': 'The site is there. Put in the token that it has given to this desk.',
    'secret-refused': 'The site is there, and does not take this token.',
    'may-not-publish': 'The token is good, but not for publishing (it lacks the scope “publish”).',
    'may-not-send-media': 'The token is good, but not for pictures (it lacks the scope “media”).',
    'may-not-write-ticker':
      'The token is good, but not for the ticker (it lacks the scope “ticker”).',
    'may-not-arrange-front':
      'The token is good, but not for the front page (it lacks the scope “front”).',
    'no-wordpress':
      'Somebody answers there, but it is no WordPress with a REST API. Check the address.',
    'password-missing': 'WordPress is there. Put in an application password of the user.',
    'password-refused':
      'WordPress is there, and does not take this user with this application password.',
    'user-may-not-publish':
      'WordPress knows the user, whose role does not allow publishing. Give the role Editor, or Author.',
    'user-may-not-send-media':
      'WordPress knows the user, whose role does not allow pictures. Give the role Editor, or Author.',
  } satisfies Record<Exclude<TrialCode, 'clock'>, string>,
};
