import { z } from 'zod';
import { isEntryId } from '../story/schema/entry';
import { isWebAddress } from '../story/schema/marks';

/** Ids of stories and operations: what the desk makes, and nothing that could leave a path or a header. */
export const storyId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
/** Names an entry of a live blog in addresses (`#…`). */
export const entryId = z
  .string()
  .refine(isEntryId, 'must be lower-case letters, digits and hyphens');
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** One line of text. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line');
export const webAddress = z.string().max(2000).refine(isWebAddress, 'must be an http(s) address');

/** Longest headline a site takes, characters. Newsroom style asks for far less. */
export const HEADLINE_MAX = 300;
export const DECK_MAX = 1000;
