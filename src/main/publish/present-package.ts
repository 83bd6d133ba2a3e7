import { draftPackage } from '@shared/publish/package';
import { projectStory } from '@shared/story/projection';
import type { Draft } from '../drafts/draft-store';
import { packageHash } from './package-hash';

/** The hashes of the packages that the site would get of drafts as they are now. */
export type PresentPackages = {
  /** Undefined where it is not known at once: nothing is read for it. */
  hashOf(storyId: string): string | undefined;
  /** Takes in a hash that was made elsewhere. */
  learn(storyId: string, hash: string): void;
};

/** @param inMemory the draft, where its document is in memory */
export function presentPackages(inMemory: (storyId: string) => Draft | null): PresentPackages {
  const learnt = new Map<string, string>();
  const made = new WeakMap<Draft['doc'], { head: number; hash: string }>();

  /** Made once for each state of the draft: 2 ms for 20,000 words. */
  function hashOfDraft({ id, doc, head }: Draft): string {
    const known = made.get(doc);
    if (known?.head === head) return known.hash;
    const hash = packageHash(draftPackage(id, projectStory(doc), 0));
    made.set(doc, { head, hash });
    return hash;
  }

  return {
    hashOf(storyId) {
      const draft = inMemory(storyId);
      return draft ? hashOfDraft(draft) : learnt.get(storyId);
    },
    learn: (storyId, hash) => void learnt.set(storyId, hash),
  };
}
