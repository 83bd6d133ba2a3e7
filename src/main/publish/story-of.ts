import { contentOf } from '@shared/publish/content-of';
import type { PublicStory } from '@shared/publish/public-story';
import { composeStory } from '@shared/story/compose';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import * as Y from 'yjs';

/** A package as the document that would have been packed into it. To be destroyed by who asked. */
export function docOf(story: PublicStory): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, composeStory(contentOf(story)));
  return doc;
}

/** A package as a story, so that all that are compared were read in one way. */
export function storyOf(story: PublicStory): StoryProjection {
  const doc = docOf(story);
  const projection = projectStory(doc);
  doc.destroy();
  return projection;
}
