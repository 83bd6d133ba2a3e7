import { z } from 'zod';
import { FRONT_SLOT_IDS } from '../front/slots';
import { EDITION_IDS } from '../story/vocabulary';
import { storyId } from './public-values';

/** A story that an editor has put into a place of a front page. */
export const frontSlot = z.strictObject({
  slot: z.enum(FRONT_SLOT_IDS),
  storyId,
  /** What stands there instead of the headline of the story; null: the headline. */
  headline: z.string().min(1).max(200).nullable(),
  /** What stands over it instead of its section or kind; null: that. */
  kicker: z.string().min(1).max(40).nullable(),
  /** From when on the place fills itself again; null: it stays. */
  expiresAt: z.iso.datetime().nullable(),
});
export type FrontSlot = z.infer<typeof frontSlot>;

const areDifferent = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** The places that are filled, in any order: each once, and no story in two of them. */
const frontSlots = z
  .array(frontSlot)
  .refine((slots) => areDifferent(slots.map(({ slot }) => slot)), 'A place is filled twice.')
  .refine((slots) => areDifferent(slots.map((one) => one.storyId)), 'A story stands twice.');

export const frontPut = z.strictObject({ edition: z.enum(EDITION_IDS), slots: frontSlots });

/** What a site has in the places of a front page, without what has expired; the ETag is of what was put. */
export const frontAnswer = z.object({
  edition: z.enum(EDITION_IDS),
  slots: z.array(frontSlot),
  etag: z.string(),
});
