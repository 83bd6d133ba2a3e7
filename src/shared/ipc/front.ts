import { z } from 'zod';
import type { CardStory } from '../page/card-story';
import { type FrontSlot, frontPut } from '../publish/front';
import { EDITION_IDS, type EditionId } from '../story/vocabulary';
import { call } from './call';

/** What stands in the places of an edition's front page, as this desk has it. */
export type FrontOfEdition = {
  edition: EditionId;
  /** The places that are filled; what has expired is not among them. */
  slots: FrontSlot[];
  /**
   * - `there`: readers see them. - `waiting`: they go out by themselves.
   * - `refused`: the site does not take them; `message` says why.
   */
  phase: 'there' | 'waiting' | 'refused';
  /** A sentence, unless readers see them. */
  message: string | null;
  /** When the site took a front page of this desk last, ms since 1970 UTC; null: never. */
  sentAt: number | null;
};

const edition = z.enum(EDITION_IDS);

export const front = {
  read: call(z.object({ edition })).returns<FrontOfEdition>(),
  /** Says what stands in all places of an edition; it goes out at once, ahead of all stories. */
  write: call(frontPut).returns<FrontOfEdition>(),
  /** Tries again now what waits or was refused, and looks what other desks have put. */
  refresh: call(z.object({ edition })).returns<FrontOfEdition>(),
  /** The newest stories of the edition that readers can open, and those that stand in places. */
  stories: call(z.object({ edition })).returns<CardStory[]>(),
};
