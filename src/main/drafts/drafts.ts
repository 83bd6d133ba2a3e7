import { randomUUID } from 'node:crypto';
import type { OpenStory } from '@shared/ipc/drafts';
import { fail, ok, type Result } from '@shared/result';
import { newStory, readFields } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { slugOf } from '@shared/story/slug';
import type { EditionId, KindId } from '@shared/story/vocabulary';
import * as Y from 'yjs';
import type { Announce, WindowId } from '../announce';
import { draftEntry, listedDraft } from '../archive/draft-entry';
import type { ListedStory } from '../archive/stored';
import type { Clock } from '../clock';
import type { Database } from '../database/open';
import type { Draft, DraftStore, Written } from './draft-store';
import type { Projector } from './projector';
import type { Slugs } from './slugs';
import type { StoryList } from './story-list';

/** The drafts of this desk, as its windows see them. */
export type Drafts = {
  list: StoryList['list'];
  create(fields: { edition: EditionId; kind: KindId }): { id: string };
  open(id: string, window: WindowId): Result<OpenStory>;
  /** Appends an update of a window; the answer means that it is on disk. */
  append(id: string, update: Uint8Array, window: WindowId): Result<{ seq: number; at: number }>;
  close(id: string, window: WindowId): void;
  /** A window is gone, with everything that it had open. */
  forget(window: WindowId): void;
  bin(id: string): Result<null>;
  unbin(id: string): Result<null>;
  slug(id: string, slug: string): Promise<Result<{ free: boolean; suggestion: string }>>;
};

export type DraftParts = {
  db: Database;
  store: DraftStore;
  projector: Projector;
  stories: StoryList;
  slugs: Slugs;
  announce: Announce;
  clock: Clock;
  /** The person at this desk. */
  me: string;
  /** Whether a story is on the site or on its way. */
  isOut: (id: string) => boolean;
  openIn: OpenIn;
};

/** Which windows have which stories open. */
export type OpenIn = Map<string, Set<WindowId>>;

const unknownStory = (id: string) =>
  fail('unknown', 'This story is not on this desk. It may have been made on another one.', id);

const binnedStory = (id: string) =>
  fail('binned', 'This story is in the bin. Take it out to work on it.', id);

export function drafts(parts: DraftParts): Drafts {
  const { db, store, projector, stories, announce, clock, me, openIn } = parts;
  const setBinned = db.prepare('UPDATE draft SET binned_at = ? WHERE id = ?');
  const createdAt = db
    .prepare<[string], number>('SELECT created_at FROM draft WHERE id = ?')
    .pluck();

  function leave(id: string, window: WindowId): void {
    const windows = openIn.get(id);
    if (!windows?.delete(window) || windows.size > 0) return;
    openIn.delete(id);
    projector.touch(id);
  }

  /** The line of a story, made here: to open a story, nothing is waited for (2 ms for 20,000 words). */
  function lineOf({ id, doc, head, headAt }: Draft): ListedStory {
    const entry = draftEntry(id, projectStory(doc), { seq: head, at: headAt });
    return listedDraft(entry, createdAt.get(id) ?? headAt);
  }

  return {
    list: stories.list,

    create(fields) {
      const id = randomUUID();
      store.begin(id, newStory(fields), me, clock.now());
      void projector.bring(id);
      return { id };
    },

    open(id, window) {
      if (!store.has(id)) return unknownStory(id);
      if (store.isBinned(id)) return binnedStory(id);
      const windows = openIn.get(id) ?? new Set();
      openIn.set(id, windows.add(window));
      try {
        void projector.bring(id);
        const draft = store.read(id);
        const { doc, readOnly } = draft;
        const row = stories.row(lineOf(draft));
        return ok({ id, update: Y.encodeStateAsUpdate(doc), readOnly, row });
      } catch (error) {
        leave(id, window);
        throw error;
      }
    },

    append(id, update, window) {
      if (!store.has(id)) return unknownStory(id);
      const { readOnly } = store.read(id);
      if (readOnly !== null) return fail('read-only', readOnly);
      const damage = undecodable(update);
      if (damage !== null) {
        return fail(
          'malformed',
          'Galley could not read this change, so it was not added to the story. What was saved before is safe: reload the window.',
          damage,
        );
      }
      const { seq, at } = store.write(id, (pen) => pen.merge(update, window));
      return ok({ seq, at });
    },

    close: leave,

    forget(window) {
      for (const id of [...openIn.keys()]) leave(id, window);
    },

    bin(id) {
      if (!store.has(id)) return unknownStory(id);
      if (parts.isOut(id)) {
        return fail(
          'live',
          'This story is on the site or on its way there: withdraw it before you put it into the bin.',
        );
      }
      setBinned.run(clock.now(), id);
      void projector.bring(id);
      announce('story:changed', { id, row: null });
      return ok(null);
    },

    unbin(id) {
      if (!store.has(id)) return unknownStory(id);
      setBinned.run(null, id);
      void projector.bring(id);
      return ok(null);
    },

    async slug(id, slug) {
      if (!store.has(id)) return unknownStory(id);
      const { edition } = readFields(store.read(id).doc);
      // Lets the document go again when no window shows it.
      projector.touch(id);
      const wanted = slugOf(slug);
      return ok({
        free: wanted !== '' && (await parts.slugs.takenBy(id, edition, wanted)) === null,
        suggestion: await parts.slugs.suggest(id, edition, slug),
      });
    },
  };
}

/** Why bytes are no update of Yjs; null when they are one. */
function undecodable(update: Uint8Array): string | null {
  try {
    Y.decodeUpdate(update);
    return null;
  } catch (error) {
    return String(error);
  }
}

/** Sends what was written to a draft to every window that has it open and does not have the update. */
export function broadcast(
  announce: Announce,
  openIn: OpenIn,
  id: string,
  written: Written[],
): void {
  const windows = openIn.get(id);
  if (!windows) return;
  for (const { bytes, from } of written) {
    const others = from === null ? windows : [...windows].filter((window) => window !== from);
    announce('draft:update', { id, update: bytes }, others);
  }
}
