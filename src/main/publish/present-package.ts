import { draftPackage } from '@shared/publish/package';
import type { Routed } from '@shared/publish/sites/routing';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import type { Draft } from '../drafts/draft-store';
import { packageHash } from './package-hash';

/** What a site would get of a draft as it is now: the hash of the package, and what decides who gets it. */
export type Present = Routed & { hash: string };

/** What is known of drafts as they are now. */
export type PresentPackages = {
  /** Undefined where it is not known at once: nothing is read for it. */
  of(storyId: string): Present | undefined;
  /** Takes in what was found out elsewhere. */
  learn(storyId: string, present: Present): void;
};

/** @param inMemory the draft, where its document is in memory */
export function presentPackages(inMemory: (storyId: string) => Draft | null): PresentPackages {
  const learnt = new Map<string, Present>();
  const made = new WeakMap<Draft['doc'], { head: number; present: Present }>();

  /** Made once for each state of the draft: 2 ms for 20,000 words. */
  function ofDraft({ id, doc, head }: Draft): Present {
    const known = made.get(doc);
    if (known?.head === head) return known.present;
    const present = presentOf(id, projectStory(doc));
    made.set(doc, { head, present });
    return present;
  }

  return {
    of(storyId) {
      const draft = inMemory(storyId);
      return draft ? ofDraft(draft) : learnt.get(storyId);
    },
    learn: (storyId, present) => void learnt.set(storyId, present),
  };
}

/** Reads from a story what a site would get of it. */
export function presentOf(id: string, story: StoryProjection): Present {
  const { edition, section } = story.fields;
  return { hash: packageHash(draftPackage(id, story, 0)), edition, section };
}
