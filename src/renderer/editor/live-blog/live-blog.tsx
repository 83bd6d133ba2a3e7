import type { PublicationPhase, PushedEntries } from '@shared/ipc/publish';
import { entriesOf } from '@shared/story/live-blog';
import type { StoryProjection } from '@shared/story/projection';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { StorySession } from '../../session/story-session';
import { useSelected } from '../../session/use-session';
import { type EntryFace, type EntryState, entryFace, entryState } from './entry-state';

/** What the canvas is told of the way of a live blog's entries to readers. */
export type EntryPublishing = {
  phase: PublicationPhase;
  pushed: PushedEntries;
  /** Publishes an entry as it is now, or takes it from readers. */
  release: (id: string, released: boolean) => void;
};

export const NOT_PUBLISHING: EntryPublishing = { phase: 'none', pushed: {}, release: () => {} };

type LiveBlog = EntryPublishing & {
  faces: ReadonlyMap<string, EntryFace>;
  /** Ids of the entries to which a key point leads. */
  keyPoints: ReadonlySet<string>;
};
const LiveBlogContext = createContext<LiveBlog>({
  ...NOT_PUBLISHING,
  ...{ faces: new Map(), keyPoints: new Set() },
});

/** Around everything that is drawn on the sheet of a story. */
export function LiveBlogProvider(
  props: EntryPublishing & { session: StorySession; children: ReactNode },
) {
  const { session, phase, pushed, release, children } = props;
  const faces = useSelected(session.projection, facesOf, sameFaces);
  const keyPoints = useSelected(session.projection, keyPointsOf);
  const value = useMemo(
    () => ({
      ...{ phase, pushed, release, faces: new Map(faces) },
      keyPoints: new Set(keyPoints.split(' ')),
    }),
    [phase, pushed, release, faces, keyPoints],
  );
  return <LiveBlogContext.Provider value={value}>{children}</LiveBlogContext.Provider>;
}

/** Where an entry stands, and what can be done about it. */
export function useEntry(id: string | null): {
  state: EntryState;
  release: (released: boolean) => void;
} {
  const { faces, pushed, phase, release } = useContext(LiveBlogContext);
  const face = (id !== null && faces.get(id)) || { id, released: false, version: '' };
  return {
    state: entryState(face, pushed, phase),
    release: (released) => id !== null && release(id, released),
  };
}

/** How many entries there are, and how many of them readers have or are about to get. */
export function useEntryCounts(): { all: number; released: number } {
  const { faces } = useContext(LiveBlogContext);
  const released = [...faces.values()].filter((face) => face.released).length;
  return { all: faces.size, released };
}

/** Whether a key point leads to an entry. */
export const useIsKeyPoint = (id: string | null): boolean =>
  useContext(LiveBlogContext).keyPoints.has(id ?? '');

/** As one text, so that it is compared as a value. */
const keyPointsOf = ({ blocks }: StoryProjection): string =>
  blocks
    .flatMap((block) => (block.type === 'key-points' ? block.points : []))
    .flatMap(({ entry }) => entry ?? [])
    .join(' ');

const facesOf = ({ blocks }: StoryProjection): [string, EntryFace][] =>
  entriesOf(blocks).flatMap((entry) => (entry.id === null ? [] : [[entry.id, entryFace(entry)]]));

const sameFaces = (a: readonly [string, EntryFace][], b: readonly [string, EntryFace][]): boolean =>
  a.length === b.length &&
  a.every(([id, face], index) => {
    const [other, is] = b[index] ?? [];
    return id === other && face.released === is?.released && face.version === is.version;
  });
