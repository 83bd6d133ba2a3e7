import { randomUUID } from 'node:crypto';
import type { Template } from '@shared/ipc/templates';
import { fail, ok, type Result } from '@shared/result';
import {
  BUILT_IN_IDS,
  type BuiltInId,
  builtInTemplate,
  isBuiltIn,
} from '@shared/story/templates/built-in';
import { copyStory } from '@shared/story/templates/copy-story';
import type { EditionId } from '@shared/story/vocabulary';
import * as Y from 'yjs';
import type { Announce } from '../announce';
import type { Clock } from '../clock';
import type { DraftStore } from '../drafts/draft-store';
import type { Projector } from '../drafts/projector';
import type { StoredTemplate, TemplateStore } from './template-store';

/** What stories are begun from, as windows see it. */
export type Templates = {
  list(): Template[];
  begin(id: string, edition: EditionId): Result<{ id: string }>;
  /** @param instead the template that gets another text; null makes a new one with the name */
  save(storyId: string, name: string, instead: string | null): Result<null>;
  rename(id: string, name: string): Result<null>;
  remove(id: string): Result<null>;
  putBack(id: string): Result<null>;
  restoreBuiltIn(): void;
};

export type TemplateParts = {
  templates: TemplateStore;
  store: DraftStore;
  projector: Projector;
  announce: Announce;
  clock: Clock;
  /** The person at this desk. */
  me: string;
};

export function templates(parts: TemplateParts): Templates {
  const { templates: kept, store, projector, clock, me } = parts;

  /** A template as it is kept; null where there is none of the id. */
  const find = (id: string): StoredTemplate | null =>
    kept.get(id) ?? (isBuiltIn(id) ? asDelivered(id) : null);

  /** Those that are not removed. */
  function here(): StoredTemplate[] {
    const stored = new Map(kept.all().map((template) => [template.id, template]));
    const builtIn = BUILT_IN_IDS.map((id) => stored.get(id) ?? asDelivered(id));
    const own = [...stored.values()]
      .filter(({ id }) => !isBuiltIn(id))
      .sort((one, other) => (one.name ?? '').localeCompare(other.name ?? ''));
    return [...builtIn, ...own].filter(({ removedAt }) => removedAt === null);
  }

  function change(id: string, to: Partial<StoredTemplate>): Result<null> {
    const template = find(id);
    if (!template) return UNKNOWN;
    kept.put({ ...template, ...to }, clock.now(), me);
    parts.announce('templates:changed', {});
    return ok(null);
  }

  return {
    list: () =>
      here().map(({ id, name, document }) => ({
        ...{ id, name, isChanged: !isBuiltIn(id) || name !== null || document !== null },
      })),

    begin(id, edition) {
      const template = find(id);
      if (!template || template.removedAt !== null) return UNKNOWN;
      const document = template.document ?? (isBuiltIn(id) ? builtInTemplate(id, edition) : null);
      if (document === null) return UNKNOWN;
      const begun = randomUUID();
      const update = copied(document, { at: clock.now(), newId });
      store.begin(begun, update, me, clock.now());
      void projector.bring(begun);
      return ok({ id: begun });
    },

    save(storyId, name, instead) {
      if (!store.has(storyId)) return NO_STORY;
      const { doc, readOnly } = store.read(storyId);
      if (readOnly !== null) return fail('read-only', readOnly);
      const document = copyStory(doc, { at: null, newId });
      // Lets the document go again when no window shows it.
      projector.touch(storyId);
      if (instead !== null) return change(instead, { document, removedAt: null });
      const template = { id: randomUUID(), name, document, removedAt: null };
      kept.put(template, clock.now(), me);
      parts.announce('templates:changed', {});
      return ok(null);
    },

    rename: (id, name) => change(id, { name }),
    remove: (id) => change(id, { removedAt: clock.now() }),
    putBack: (id) => change(id, { removedAt: null }),

    restoreBuiltIn() {
      for (const id of BUILT_IN_IDS) kept.forget(id);
      parts.announce('templates:changed', {});
    },
  };
}

/** A name for an entry of a live blog. */
const newId = (): string => randomUUID().slice(0, 8);

/** A built-in template that nobody has changed. */
const asDelivered = (id: BuiltInId): StoredTemplate => ({
  ...{ id, name: null, document: null, removedAt: null },
});

/** A template as the first update of a story. */
function copied(document: Uint8Array, entries: Parameters<typeof copyStory>[1]): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document);
  const update = copyStory(doc, entries);
  doc.destroy();
  return update;
}

const UNKNOWN = fail('unknown', 'This template is not on this desk. It may have been removed.');
const NO_STORY = fail(
  'unknown',
  'This story is not on this desk. It may have been made on another one.',
);
