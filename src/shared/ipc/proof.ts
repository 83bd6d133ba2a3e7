import { z } from 'zod';
import { storyId } from '../publish/public-story';
import type { StoryProjection } from '../story/projection';
import { call } from './call';

/** The story of which a window is to set the proof. */
export type ProofOrder = {
  story: StoryProjection;
  /** Ms since 1970 UTC. */
  at: number;
};

const story = z.object({ id: storyId });

export const proof = {
  /** Asks the system's printer for a proof; null when it was not printed. */
  print: call(story).returns<null>(),
  /** Asks where the proof is to be kept; gives the file, or null when nobody said. */
  savePdf: call(story).returns<{ file: string } | null>(),
  /** What this window, which nobody sees, is to set. */
  order: call(z.object({})).returns<ProofOrder>(),
  /** The pages of the order stand in this window. */
  set: call(z.object({ pages: z.int().positive() })).returns<null>(),
};
