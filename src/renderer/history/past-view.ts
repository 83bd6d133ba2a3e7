import type { StorySession } from '../session/story-session';
import type { Lookback } from './lookback';
import type { Point } from './points';

/** What both ways of looking at the past are given. */
export type PastViewProps = {
  session: StorySession;
  /** Every moment of the timeline, oldest first. */
  points: readonly Point[];
  /** ms since 1970 UTC. */
  now: number;
  onShow: (past: Lookback) => void;
  /** Makes the whole story what it was; null where it may only be read. */
  onRestoreAll: ((seq: number, at: number) => void) | null;
  onClose: () => void;
};
