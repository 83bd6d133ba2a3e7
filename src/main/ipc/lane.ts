import type { WindowId } from '../announce';

/** A lane of one window: what two windows type does not cancel one another. */
export const laneOf = (window: WindowId, lane: string | undefined): { lane?: string } =>
  lane === undefined ? {} : { lane: `${window}:${lane}` };
