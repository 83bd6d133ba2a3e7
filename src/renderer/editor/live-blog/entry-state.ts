import type { PublicationPhase, PushedEntries } from '@shared/ipc/publish';
import { entryVersion } from '@shared/publish/entry-version';
import { publicEntry } from '@shared/publish/package';
import type { EntryBlock } from '@shared/story/blocks';
import type { StoryState } from '../../desk/story-state';
import { words } from '../../i18n';

/** Where an entry stands with readers: what they have, and whether the desk has something else. */
export type EntryState = StoryState & {
  /** Whether publishing it would tell readers anything. */
  isPublishable: boolean;
  /** Whether readers have it, or are about to get it. */
  isOut: boolean;
};

/**
 * @param version of the entry as it is written now; see `versionOf`
 * @param pushed what the site has or is about to get
 * @param phase where the story stands with the site
 */
export function entryState(
  { id, released, version }: EntryFace,
  pushed: PushedEntries,
  phase: PublicationPhase,
): EntryState {
  const { states } = words.liveBlog;
  const told = id === null || phase === 'none' ? undefined : pushed[id];
  const state = (
    word: string,
    tone: StoryState['tone'],
    shape: StoryState['shape'],
    isPublishable: boolean,
  ): EntryState => ({ word, tone, shape, isPublishable, isOut: released || told !== undefined });
  if (!released) {
    return told === undefined
      ? state(states.kept, 'draft', 'ring', true)
      : state(states.leaves, 'review', 'half', true);
  }
  if (told === undefined) return state(states.goes, 'review', 'ring', true);
  if (told !== version) return state(states.changed, 'review', 'half', true);
  switch (phase) {
    case 'conflict':
    case 'attention':
      return state(states.refused, 'alert', 'square', false);
    case 'waiting':
    case 'sending':
      return state(states.underWay, 'live', 'half', false);
    default:
      return state(states.out, 'live', 'dot', false);
  }
}

/** What of an entry decides on its state. */
export type EntryFace = Pick<EntryBlock, 'id' | 'released'> & { version: string };

export function entryFace(entry: EntryBlock): EntryFace {
  const shown = publicEntry(entry);
  return { id: entry.id, released: entry.released, version: shown ? entryVersion(shown) : '' };
}
