import type { PublicationStatus } from '@shared/ipc/publish';
import type { WorkflowState } from '@shared/story/workflow';
import { words } from '../i18n';

export type StateTone = 'draft' | 'review' | 'ready' | 'live' | 'alert';
/** Told apart without colour: a ring is before, a dot is done, a half is between, a square asks for you,
 * a clock waits for its time, a cross is over. */
export type StateShape = 'ring' | 'dot' | 'half' | 'square' | 'clock' | 'cross';
type StateLook = { tone: StateTone; shape: StateShape };
export type StoryState = StateLook & { word: string };

const LOOKS = {
  draft: { tone: 'draft', shape: 'ring' },
  review: { tone: 'review', shape: 'dot' },
  ready: { tone: 'ready', shape: 'dot' },
  scheduled: { tone: 'ready', shape: 'clock' },
  published: { tone: 'live', shape: 'ring' },
  killed: { tone: 'draft', shape: 'cross' },
  conflict: { tone: 'alert', shape: 'square' },
  attention: { tone: 'alert', shape: 'square' },
  waiting: { tone: 'review', shape: 'half' },
  sending: { tone: 'live', shape: 'half' },
  edited: { tone: 'live', shape: 'half' },
  live: { tone: 'live', shape: 'dot' },
} satisfies Record<string, StateLook>;

/** Where a story stands, in one word: what the site says goes before what the newsroom says. */
export function storyStateOf(
  state: WorkflowState,
  { phase, changedSince }: Pick<PublicationStatus, 'phase' | 'changedSince'>,
): StoryState {
  const name = phase === 'none' ? state : phase === 'live' && changedSince ? 'edited' : phase;
  return { ...LOOKS[name], word: words.standing.states[name] };
}
