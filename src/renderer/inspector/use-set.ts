import { type SetPart, setPartOf } from '@shared/story/layout';
import { addToSet, moveInSet, removeFromSet } from '@shared/story/ordered-set';
import { useMemo } from 'react';
import { edit, type StorySession } from '../session/story-session';

export type SetEdits = {
  add: (id: string, value: object) => void;
  move: (id: string, index: number) => void;
  remove: (id: string) => void;
};

/** The edits of one ordered set of a story; each is one step of undo. */
export function useSet(session: StorySession, part: SetPart): SetEdits {
  return useMemo(
    () => ({
      add: (id, value) => edit(session, (doc) => addToSet(setPartOf(doc, part), id, value)),
      move: (id, index) => edit(session, (doc) => moveInSet(setPartOf(doc, part), id, index)),
      remove: (id) => edit(session, (doc) => removeFromSet(setPartOf(doc, part), id)),
    }),
    [session, part],
  );
}
