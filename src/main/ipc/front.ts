import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

/** So many of the newest: all rows of a front page are filled out of them. */
const NEWEST = 300;

export const frontHandlers = ({ front, archive }: Desk): DeskHandlers['front'] => ({
  read: ({ edition }) => ok(front.read(edition)),
  write: ({ edition, slots }) => ok(front.write(edition, { slots })),
  refresh: async ({ edition }) => ok(await front.refresh(edition)),
  stories({ edition }) {
    const ids = front.read(edition).slots.map(({ storyId }) => storyId);
    return archive.cards({ edition, ids, limit: NEWEST });
  },
});
