import { type FrontSlot, frontPut } from '@shared/publish/front';
import type { EditionDocument } from '../lanes/edition-document';
import { unexpired } from '../lanes/unexpired';
import { mergeSlots } from './merge-slots';

export type FrontSlots = { slots: FrontSlot[] };

/** What stands in the places of a front page, as a document with a lane of its own. */
export const FRONT: EditionDocument<FrontSlots> = {
  ...{ table: 'front_page', list: 'slots', path: (edition) => `/front/${edition}` },
  empty: { slots: [] },
  schema: frontPut.pick({ slots: true }),
  current: ({ slots }, now) => ({ slots: unexpired(slots, now) }),
  merge: (base, ours, theirs) => ({ slots: mergeSlots(base.slots, ours.slots, theirs.slots) }),
  words: {
    held: 'The presses are held. The front page goes out when they are released.',
    later:
      'The site cannot be reached just now. The front page is safe here and goes out by itself.',
    wrongToken:
      'The site refused the token. The front page is safe here: see that the token is right, then try again.',
    nowhere: 'No site takes this edition. The settings say which site takes what.',
  },
};
