import type * as Y from 'yjs';
import { z } from 'zod';
import { logOf } from './layout';

/**
 * The state of a story inside the newsroom is the last event of its log, so who moved it, when and
 * why is never lost, and two desks that both moved it agree on which came last. Whether it is on
 * the site is not said here: that is a fact about a target (see `publication.ts`).
 */
export const STATES = ['draft', 'review', 'ready', 'scheduled', 'published', 'killed'] as const;
export type WorkflowState = (typeof STATES)[number];

export const workflowEvent = z.object({
  /** Milliseconds since 1970 UTC, by the clock of the desk that wrote it. */
  at: z.number(),
  who: z.string(),
  to: z.enum(STATES),
  why: z.string().optional(),
  /** For when a story was scheduled; ms since 1970 UTC. */
  until: z.number().optional(),
});
export type WorkflowEvent = z.infer<typeof workflowEvent>;

/** All events, oldest first in the order on which merged desks agree; what we cannot read is passed over. */
export function readWorkflow(doc: Y.Doc): WorkflowEvent[] {
  return logOf(doc).toArray().flatMap(readEvent);
}

/** The events that are not among those entries of the log: what came since they were taken from it. */
export function eventsBeside(doc: Y.Doc, entries: ReadonlySet<unknown>): WorkflowEvent[] {
  return logOf(doc)
    .toArray()
    .filter((entry) => !entries.has(entry))
    .flatMap(readEvent);
}

function readEvent(entry: unknown): WorkflowEvent[] {
  const parsed = workflowEvent.safeParse(entry);
  return parsed.success ? [parsed.data] : [];
}

export function stateOf(doc: Y.Doc): WorkflowState {
  return readWorkflow(doc).at(-1)?.to ?? 'draft';
}

/** Moves the story to a state and says who did it. */
export function moveTo(doc: Y.Doc, event: WorkflowEvent): void {
  logOf(doc).push([event]);
}
