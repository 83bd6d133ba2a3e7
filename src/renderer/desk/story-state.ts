import type { PublicationStatus } from '@shared/ipc/publish';
import type { WorkflowState } from '@shared/story/workflow';

export type StateTone = 'draft' | 'review' | 'ready' | 'live' | 'alert';
/** Told apart without colour: a ring is before, a dot is done, a half is between, a square asks for you. */
export type StateShape = 'ring' | 'dot' | 'half' | 'square';
export type StoryState = { word: string; tone: StateTone; shape: StateShape };

const IN_NEWSROOM: Record<WorkflowState, StoryState> = {
  draft: { word: 'Draft', tone: 'draft', shape: 'ring' },
  review: { word: 'Copy desk', tone: 'review', shape: 'dot' },
  ready: { word: 'Ready', tone: 'ready', shape: 'dot' },
  published: { word: 'Published', tone: 'live', shape: 'ring' },
};

/** Where a story stands, in one word: what the site says goes before what the newsroom says. */
export function storyStateOf(
  state: WorkflowState,
  { phase, changedSince }: Pick<PublicationStatus, 'phase' | 'changedSince'>,
): StoryState {
  switch (phase) {
    case 'conflict':
      return { word: 'Needs a decision', tone: 'alert', shape: 'square' };
    case 'attention':
      return { word: 'Needs attention', tone: 'alert', shape: 'square' };
    case 'waiting':
      return { word: 'Waiting', tone: 'review', shape: 'half' };
    case 'sending':
      return { word: 'Sending', tone: 'live', shape: 'half' };
    case 'live':
      return changedSince
        ? { word: 'Live · edited', tone: 'live', shape: 'half' }
        : { word: 'Live', tone: 'live', shape: 'dot' };
    default:
      return IN_NEWSROOM[state];
  }
}
