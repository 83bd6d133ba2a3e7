import { z } from 'zod';
import { storyId } from '../publish/public-story';
import type { StoryProjection } from '../story/projection';
import { type RestorePart, restorePart } from '../story/restore';
import type { WorkflowState } from '../story/workflow';
import { call } from './call';

/** What a moment of a story is remembered for. */
export type Milestone =
  /** The story began, empty. */
  | { kind: 'begin' }
  /** The story, or changes to it, came from elsewhere; `from` says from where, for people. */
  | { kind: 'import'; from: string }
  | { kind: 'state'; who: string; to: WorkflowState; why?: string }
  /** Words typed into a block that another desk removed were brought back. */
  | { kind: 'rescue' }
  /** Something of the moment after update `of` was brought back. */
  | { kind: 'restore'; of: number; what: RestorePart }
  /** A person gave the moment a name. */
  | { kind: 'version'; name: string }
  /** The story was put together again after its file had been damaged. */
  | { kind: 'repair' };

/** Whose hand it was. */
export type Hand = {
  person: string;
  /** Name of the device. */
  device: string;
  /** Whether it was this device. */
  here: boolean;
  /** Number of the window; 0 for Galley itself. */
  window: number;
};

/** A line of a story's history. `seq` names the moment that it leads to. Times in ms since 1970 UTC. */
export type TimelineEntry =
  | {
      type: 'session';
      seq: number;
      hand: Hand;
      from: number;
      to: number;
      updates: number;
      /**
       * Words that stand in the story after the session and did not before, and the other way round;
       * what others wrote meanwhile is in it. Null while it is not counted yet.
       */
      words: { added: number; removed: number } | null;
    }
  | { type: 'milestone'; seq: number; hand: Hand; at: number; milestone: Milestone };

/** A story as it was after update `seq`. */
export type StoryMoment = { seq: number; at: number; story: StoryProjection };

const seq = z.int().min(0);

export const history = {
  /** Oldest first. */
  timeline: call(z.object({ id: storyId })).returns<TimelineEntry[]>(),
  /** The last moment at or before an update or a time. */
  moment: call(
    z.object({ id: storyId, before: z.union([z.object({ seq }), z.object({ at: z.number() })]) }),
  ).returns<StoryMoment>(),
  /** Brings something of a past moment back, as one more change. */
  restore: call(z.object({ id: storyId, seq, what: restorePart })).returns<StoryMoment>(),
  /** Gives the present moment, or a past one, a name. */
  nameVersion: call(
    z.object({ id: storyId, name: z.string().trim().min(1).max(200), seq: seq.optional() }),
  ).returns<null>(),
  /** Takes a name away; the moment stays in the history. */
  removeVersion: call(z.object({ id: storyId, seq, name: z.string() })).returns<null>(),
};
