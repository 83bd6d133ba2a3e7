import { matchesInStory, type Search } from '@shared/find/in-story';
import { patternOf, type Query } from '@shared/find/pattern';
import { type Replacement, replacementOf } from '@shared/find/replacement';
import type { DeskClient } from '@shared/ipc/contract';
import type { FindProgress, FoundInDrafts } from '@shared/ipc/find';
import { fail, ok, type Result } from '@shared/result';
import { projectStory } from '@shared/story/projection';
import * as Y from 'yjs';
import type { DeskDouble } from './desk-double';

/** Finding and replacing in the stories of a desk double, as main does it, but without a thread. */
export class FindDouble {
  /** A search says how far it is, and goes on when this has come. */
  mayGoOn: Promise<void> = Promise.resolve();
  /** An expression is answered with this. */
  refusal: Result<never> | null = null;
  readonly #desk: DeskDouble;
  #isStopped = false;
  #done: (Replacement & { id: string })[] = [];

  constructor(desk: DeskDouble) {
    this.#desk = desk;
  }

  readonly client: DeskClient['find'] = {
    inDrafts: async ({ query }) => {
      this.#isStopped = false;
      const search = searchOf(query);
      if (!search) return fail('faulty', 'This is no pattern.');
      if (this.refusal && query.isPattern) return this.refusal;
      const found: FoundInDrafts = { drafts: [], read: 0, leftOut: 0, cut: null };
      const total = this.#desk.stories.size;
      for (const [id, { doc }] of this.#desk.stories) {
        this.#tell({ work: 'find', done: found.read, total });
        await this.mayGoOn;
        if (this.#isStopped) return ok({ ...found, cut: 'stopped' });
        found.read += 1;
        const matches = matchesInStory(doc, search.regExp);
        const { headline, fields } = projectStory(doc);
        if (matches.length > 0)
          found.drafts.push({ id, headline, edition: fields.edition, matches });
      }
      this.#tell(null);
      return ok(found);
    },
    replace: async ({ query, replacement, chosen, version }) => {
      const search = searchOf(query);
      if (!search) return fail('faulty', 'This is no pattern.');
      const wanted = chosen.reduce((sum, { keys }) => sum + keys.length, 0);
      this.#done = chosen.flatMap(({ id, keys }) => {
        const story = this.#desk.stories.get(id);
        const made = story && replacementOf(copyOf(story.doc), search, replacement, keys);
        if (!made) return [];
        story.past.mark({ kind: 'version', name: version });
        this.#desk.receive(id, made.update);
        return [{ id, ...made }];
      });
      const { drafts, matches } = this.#outcome();
      return ok({ drafts, matches, missed: wanted - matches, stopped: false });
    },
    takeBack: async () => {
      for (const { id, takeBack } of this.#done) this.#desk.receive(id, takeBack);
      return ok({ ...this.#outcome(), missed: 0, stopped: false });
    },
    stop: async () => {
      this.#isStopped = true;
      return ok(null);
    },
  };

  #outcome() {
    const matches = this.#done.reduce((sum, change) => sum + change.matches, 0);
    return { drafts: this.#done.length, matches };
  }

  #tell(progress: FindProgress | null): void {
    this.#desk.announce('find:progress', { progress });
  }
}

function searchOf(query: Query): Search | null {
  const pattern = patternOf(query);
  return pattern === null || pattern === 'faulty' ? null : { query, regExp: pattern.regExp };
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc({ gc: false });
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}
