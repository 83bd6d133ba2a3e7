import { randomUUID } from 'node:crypto';
import type { StoryInEdition } from '@shared/ipc/editions';
import { fail, ok, type Result } from '@shared/result';
import { everyBlock } from '@shared/story/blocks';
import { readFields } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { makeEdition } from '@shared/story/translation/make-edition';
import type { EditionId } from '@shared/story/vocabulary';
import type * as Y from 'yjs';
import type { RunningArchive } from '../archive/client';
import type { Clock } from '../clock';
import type { DraftStore } from './draft-store';
import type { Projector } from './projector';

/** Stories in several languages, as windows see them. */
export type Editions = {
  of(id: string): Promise<Result<StoryInEdition[]>>;
  make(id: string, edition: EditionId): Promise<Result<{ id: string }>>;
};

export type EditionParts = {
  store: DraftStore;
  projector: Projector;
  archive: Pick<RunningArchive, 'editions'>;
  clock: Clock;
  /** The person at this desk. */
  me: string;
};

export function editions({ store, projector, archive, clock, me }: EditionParts): Editions {
  async function of(id: string): Promise<Result<StoryInEdition[]>> {
    const answer = await archive.editions({ ids: [id] });
    return answer.ok ? ok(answer.value[0] ?? []) : answer;
  }

  /** For each story that another one links to, what it is in an edition. */
  async function linkedIn(original: Y.Doc, edition: EditionId) {
    const { blocks, related } = projectStory(original);
    const links = [...everyBlock(blocks)].filter((block) => block.type === 'read-more');
    const ids = [...new Set([...related, ...links].flatMap(({ storyId }) => storyId ?? []))];
    const found = new Map<string, StoryInEdition>();
    const answer = await archive.editions({ ids });
    // Without an answer the links are left to the translator, like those to stories without an edition.
    for (const [index, stories] of (answer.ok ? answer.value : []).entries()) {
      const [id, story] = [ids[index], stories.find((one) => one.edition === edition)];
      if (id !== undefined && story) found.set(id, story);
    }
    return found;
  }

  return {
    of,
    async make(id, edition) {
      if (!store.has(id)) return NOT_HERE;
      const originalId = readFields(store.read(id).doc).editionOf ?? id;
      projector.touch(id);
      if (!store.has(originalId)) return NOT_HERE;
      // What was just made must be known, so that two presses make one edition.
      await projector.bring(originalId);
      const present = await of(originalId);
      if (!present.ok) return present;
      const known = present.value.find((story) => story.edition === edition);
      if (known) {
        return known.isDraft ? ok({ id: known.id }) : ELSEWHERE;
      }
      const { doc } = store.read(originalId);
      const linked = await linkedIn(doc, edition);
      const made = randomUUID();
      const inEdition = (story: string) => linked.get(story) ?? null;
      const update = makeEdition(store.read(originalId).doc, {
        id: originalId,
        edition,
        inEdition,
      });
      store.begin(made, update, me, clock.now());
      projector.touch(originalId);
      await projector.bring(made);
      return ok({ id: made });
    },
  };
}

const NOT_HERE = fail(
  'unknown',
  'The original is not on this desk, so no edition can be made of it here.',
);
const ELSEWHERE = fail(
  'elsewhere',
  'The site has this edition already, from another desk. It is translated further there.',
);
