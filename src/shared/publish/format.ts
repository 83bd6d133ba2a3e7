import { everyBlock } from '../story/blocks';
import type { PublicBlock } from './public-blocks';

/**
 * Formats of a story package. Each takes all of the one before; what it adds is named here. A story
 * is packed in the lowest format that can say it, so that a site which knows only format 1 still takes
 * every story that needs no more, and refuses the others whole instead of showing half of them.
 */
export const FORMATS = [1, 2, 3] as const;
export type PublicFormat = (typeof FORMATS)[number];

/** Blocks that format 1 did not have. */
const SINCE_2: ReadonlySet<PublicBlock['type']> = new Set(['pull-quote', 'fact-box', 'table']);

/** Blocks that format 2 did not have. */
const SINCE_3: ReadonlySet<PublicBlock['type']> = new Set(['entry', 'key-points']);

/** The lowest format that can say a story. */
export function formatOf({ body, liveEndedAt }: Formatted): PublicFormat {
  let format: PublicFormat = liveEndedAt === undefined ? 1 : 3;
  for (const { type } of everyBlock(body)) {
    if (SINCE_3.has(type)) return 3;
    if (format === 1 && SINCE_2.has(type)) format = 2;
  }
  return format;
}

/** What of a story decides on its format. */
type Formatted = { body: readonly PublicBlock[]; liveEndedAt?: string | undefined };
