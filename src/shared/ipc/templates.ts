import { z } from 'zod';
import { storyId } from '../publish/public-story';
import { EDITION_IDS } from '../story/vocabulary';
import { call } from './call';

/** Something that stories are begun from. */
export type Template = {
  id: string;
  /** Null for a built-in one that is called as Galley calls it. */
  name: string | null;
  /** Whether a built-in one is another than the one that came with Galley; true for the newsroom's own. */
  isChanged: boolean;
};

/** Ids of templates are made as those of stories. */
const templateId = storyId;
const name = z.string().trim().min(1).max(100);

/** What stories are begun from: templates that come with Galley, and those of the newsroom. */
export const templates = {
  /** The built-in ones first, then the newsroom's own by name. */
  list: call(z.object({})).returns<Template[]>(),
  /** Begins a story from a template: a built-in one in the given edition, another one in its own. */
  begin: call(z.object({ id: templateId, edition: z.enum(EDITION_IDS) })).returns<{
    id: string;
  }>(),
  /** Keeps what a story says as a template: a new one, or in place of another, whose name stays. */
  save: call(
    z.object({ storyId, name, instead: templateId.nullable().default(null) }),
  ).returns<null>(),
  rename: call(z.object({ id: templateId, name })).returns<null>(),
  remove: call(z.object({ id: templateId })).returns<null>(),
  /** Takes a removal back. */
  putBack: call(z.object({ id: templateId })).returns<null>(),
  /** Makes the built-in ones what they were, with their names, and brings back those that were removed. */
  restoreBuiltIn: call(z.object({})).returns<null>(),
};
