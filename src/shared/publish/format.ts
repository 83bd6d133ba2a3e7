import { everyBlock } from '../story/blocks';
import type { PublicBlock } from './public-blocks';

/**
 * Formats of a story package. Each takes all of the one before; what it adds is named here. A story
 * is packed in the lowest format that can say it, so that a site which knows only format 1 still takes
 * every story that needs no more, and refuses the others whole instead of showing half of them.
 */
export const FORMATS = [1, 2] as const;
export type PublicFormat = (typeof FORMATS)[number];

/** Blocks that format 1 did not have. */
const SINCE_2: ReadonlySet<PublicBlock['type']> = new Set(['pull-quote', 'fact-box', 'table']);

/** The lowest format that can say a body. */
export function formatOf(body: readonly PublicBlock[]): PublicFormat {
  for (const { type } of everyBlock(body)) if (SINCE_2.has(type)) return 2;
  return 1;
}
