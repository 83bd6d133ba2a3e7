import { everyBlock } from '../story/blocks';
import type { PublicBlock, PublicLead } from './public-blocks';

/**
 * Formats of a story package. Each takes all of the one before; what it adds is named here. A story
 * is packed in the lowest format that can say it, so that a site which knows only format 1 still takes
 * every story that needs no more, and refuses the others whole instead of showing half of them.
 */
export const FORMATS = [1, 2, 3, 4] as const;
export type PublicFormat = (typeof FORMATS)[number];

/** Blocks that format 1 did not have. */
const SINCE_2: ReadonlySet<PublicBlock['type']> = new Set(['pull-quote', 'fact-box', 'table']);

/** Blocks that format 2 did not have. */
const SINCE_3: ReadonlySet<PublicBlock['type']> = new Set([
  'entry',
  'key-points',
  'gallery',
  'video',
  'embed',
]);

/** What else format 2 did not have, by the names under which a block or a text says it. */
const NAMES_SINCE_3 = ['position', 'language', 'crops'];

/** What format 3 did not have, by the names under which a story says it. */
const NAMES_SINCE_4 = ['releaseAt', 'embargo', 'corrections'] as const;

/** The lowest format that can say a story. */
export function formatOf(story: Formatted): PublicFormat {
  const { lead, body, liveEndedAt } = story;
  if (NAMES_SINCE_4.some((name) => story[name] !== undefined)) return 4;
  const blocks = lead ? [lead, ...body] : body;
  if (liveEndedAt !== undefined || blocks.some(saysLaterThings)) return 3;
  let format: PublicFormat = 1;
  for (const { type } of everyBlock<PublicBlock>(blocks)) {
    if (SINCE_3.has(type)) return 3;
    if (SINCE_2.has(type)) format = 2;
  }
  return format;
}

/** What of a story decides on its format. */
type Formatted = {
  lead: PublicLead | null;
  body: readonly PublicBlock[];
  liveEndedAt?: string | undefined;
} & { [Name in (typeof NAMES_SINCE_4)[number]]?: unknown };

/** Whether a part of a block, or anything in it, says what only format 3 can. */
function saysLaterThings(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return NAMES_SINCE_3.some((name) => name in part) || Object.values(part).some(saysLaterThings);
}
