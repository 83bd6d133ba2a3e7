import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** Whether a story is saved, on the site, or what stops it. */
export const standing = {
  saving: 'Saving…',
  saved: 'Saved',
  savedAt: (time: string) => `Saved ${time}`,
  notSaved: 'Not saved',
  notSavedBecause: (why: string) =>
    `Not saved: ${why} Your text is kept in this window; Galley keeps trying.`,
  noAnswer: 'Galley does not answer.',
  engineSilent:
    'Galley’s engine did not answer. What was saved is safe; try again, or restart Galley.',
  beingKilled: 'Being killed',
  notOnSite: 'Not on the site',
  toFix: (n: number) =>
    plural(n, {
      one: 'Not on the site: # thing to fix',
      other: 'Not on the site: # things to fix',
    }),
  waitingHeld: 'Waiting: the presses are held',
  sending: 'Sending…',
  live: 'Live',
  liveEdited: 'Live · edited since',
  changedOnSite: 'Changed on the site',
  attention: 'Needs attention',
  toBeSent: 'Waiting to be sent',
  tryingNow: 'Waiting for the site: trying now',
  /** A time to wait follows. */
  nextTryIn: 'Waiting for the site: next try in',
  pressesHeld: 'presses held',
  pushes: (n: number) => plural(n, { one: '# push waiting', other: '# pushes waiting' }),
  needAttention: (n: number) => plural(n, { one: '# needs attention', other: '# need attention' }),
  siteUnknown: 'Site not asked yet',
  siteOnline: 'Site online',
  siteOffline: 'Site offline',
  sitesUnknown: 'Sites not asked yet',
  sitesOnline: 'Sites online',
  sitesOffline: (sites: string) => `Offline: ${sites}`,
  liveSites: 'Live sites',
  siteStates: { online: 'online', offline: 'offline', unknown: 'not asked yet' },
  clocksDiffer: 'clocks differ',
  clockBehind: (time: string) =>
    `The clock of this computer is ${time} behind the site’s. Times of publication may look wrong until one of the two is set.`,
  clockAhead: (time: string) =>
    `The clock of this computer is ${time} ahead of the site’s. Times of publication may look wrong until one of the two is set.`,
  states: {
    draft: 'Draft',
    review: 'Copy desk',
    ready: 'Ready',
    scheduled: 'Scheduled',
    killed: 'Killed',
    published: 'Published',
    conflict: 'Needs a decision',
    attention: 'Needs attention',
    waiting: 'Waiting',
    sending: 'Sending',
    edited: 'Live · edited',
    live: 'Live',
  },
  moved: {
    draft: 'The story is a draft again.',
    review: 'The story is with the copy desk.',
    ready: 'The story is ready for the site.',
    scheduled: 'The story is scheduled.',
    killed: 'The story is killed.',
    published: 'The story is published.',
  },
  takeBack: 'Take back',
  unsavedNotPublished:
    'Not published: the last words are not on the disk yet. They are kept in this window; publish again once they are saved.',
  notPublished: (why: string) => `Not published. ${why}`,
  takenBack: 'Taken back before it was sent.',
  killed: 'The story is killed. It is taken off the site as soon as that answers.',
};
