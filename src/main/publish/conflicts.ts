import type { Conflict, PublicationStatus } from '@shared/ipc/publish';
import { contentOf } from '@shared/publish/content-of';
import { draftPackage } from '@shared/publish/package';
import type { PublicStory } from '@shared/publish/public-story';
import { fail, ok, type Result } from '@shared/result';
import { type FieldName, SET_PARTS, TEXT_PARTS } from '@shared/story/layout';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import { type RestorePart, restore } from '@shared/story/restore';
import { changedByThemOnly } from '@shared/story/untouched';
import type { Clock } from '../clock';
import type { DraftStore } from '../drafts/draft-store';
import { type PresentPackages, presentOf } from './present-package';
import type { Publishing } from './publish';
import type { PublishingSite, Sites } from './sites/sites';
import type { Standings } from './sites/standings';
import { docOf, storyOf } from './story-of';
import type { StoryThere } from './targets/live-site';

/**
 * A story that was changed on the site since this desk put it there: the two are shown beside what
 * both began with, parts of the site's are taken over, and what a person decides then goes out as the
 * successor of the version that they saw, never over another one.
 */
export type Conflicts = {
  /** Reads what a site has now: the one with this key, else the first with a conflict. */
  look(id: string, site?: string): Promise<Result<Conflict>>;
  /** Brings parts of the version that was looked at into the draft, as a change like any other. */
  take(id: string, wanted: RestorePart[], site?: string): Result<null>;
  /** Goes on from the version that was looked at: with the draft, or with all that the site has. */
  settle(id: string, keep: 'draft' | 'site', site?: string): Promise<Result<PublicationStatus>>;
};

export type ConflictParts = {
  store: DraftStore;
  sites: Pick<Sites, 'all' | 'first' | 'of'>;
  standings: Standings;
  packages: PresentPackages;
  publishing: Publishing;
  clock: Clock;
  /** The address of a story that the archive has from the site. */
  urlOf: (id: string) => Promise<string | null>;
  onChange: (id: string) => void;
};

const NOT_LOOKED = fail('not-looked', 'Compare the two versions first.');
const GONE = fail(
  'gone',
  'The site does not have this story any more, so nothing can be taken from it.',
);

export function conflicts(parts: ConflictParts): Conflicts {
  const { store, sites, standings, clock } = parts;
  /** What a site had when it was looked at; null where the story was not there. */
  const seen = new Map<string, StoryThere | null>();
  const seenAt = ({ key }: PublishingSite, id: string): string => JSON.stringify([key, id]);

  const siteOf = (id: string, key: string | undefined): PublishingSite =>
    sites.of(key ?? '') ??
    sites.all().find(({ publications }) => publications.status(id).phase === 'conflict') ??
    sites.first();

  return {
    async look(id, key) {
      if (!store.has(id)) return unknownStory(id);
      const site = siteOf(id, key);
      const reply = await site.target.site.get(id);
      if (!reply.ok) return reply;
      if (!store.has(id)) return unknownStory(id);
      seen.set(seenAt(site, id), reply.value);
      const base = site.publications.acknowledged(id);
      const draft = draftPackage(id, projectStory(store.read(id).doc), clock.now());
      const [began, theirs, ours] = [base, reply.value?.story ?? null, draft].map(
        (one) => one && storyOf(one),
      );
      return ok({
        ...{ site: theirs ?? null, draft: ours as StoryProjection },
        mergeable:
          began && theirs && ours ? changedByThemOnly(began, ours, theirs).filter(isTakeable) : [],
        changedHere: Boolean(began && ours && !sameStory(base, draft)),
      });
    },

    take(id, wanted, key) {
      const there = seen.get(seenAt(siteOf(id, key), id));
      if (there === undefined) return NOT_LOOKED;
      if (there === null) return GONE;
      return takeParts(id, there.story, wanted);
    },

    async settle(id, keep, key) {
      const site = siteOf(id, key);
      const there = seen.get(seenAt(site, id));
      if (there === undefined) return NOT_LOOKED;
      const url = there && (site.publications.status(id).url ?? (await parts.urlOf(id)) ?? '');
      if (keep === 'draft') {
        site.queue.goOnFrom(id, there && { ...there, url: url ?? '' }, clock.now());
        seen.delete(seenAt(site, id));
        const { isRouted } = standings.of(id).find((one) => one.site === site.key) ?? {};
        // What a site does not take any more can only be taken off it.
        if (isRouted === false) return parts.publishing.withdraw(id, '', site.key);
        return parts.publishing.push(id);
      }
      if (there === null) return GONE;
      const taken = takeParts(id, there.story, allParts(there.story));
      if (!taken.ok) return taken;
      site.queue.adopt(id, { ...there, url: url ?? '' }, clock.now());
      parts.packages.learn(id, presentOf(id, projectStory(store.read(id).doc)));
      seen.delete(seenAt(site, id));
      parts.onChange(id);
      return ok(standings.whole(id));
    },
  };

  function takeParts(id: string, story: PublicStory, wanted: RestorePart[]): Result<null> {
    if (!store.has(id)) return unknownStory(id);
    const { readOnly } = store.read(id);
    if (readOnly !== null) return fail('read-only', readOnly);
    const theirs = docOf(story);
    store.write(id, (pen) => {
      const { head } = pen.draft;
      pen.edit('import', (doc) => {
        for (const what of wanted) restore(doc, theirs, what);
      });
      if (pen.draft.head > head) pen.mark({ kind: 'import', from: 'the site' });
    });
    theirs.destroy();
    return ok(null);
  }
}

const unknownStory = (id: string) =>
  fail('unknown', 'This story is not on this desk. It may have been made on another one.', id);

const sameStory = (one: PublicStory | null, other: PublicStory): boolean =>
  one !== null && JSON.stringify(storyOf(one)) === JSON.stringify(storyOf(other));

/** Address and date of a story that is published stay: see `restore`. */
const isTakeable = (what: RestorePart): boolean =>
  what.part !== 'field' || (what.field !== 'slug' && what.field !== 'publishedAt');

/** Every part that a package knows of. */
const allParts = (story: PublicStory): RestorePart[] => [
  ...TEXT_PARTS.map((part) => ({ part })),
  ...SET_PARTS.map((set) => ({ part: 'set' as const, set })),
  ...(Object.keys(contentOf(story).fields) as FieldName[]).map((field) => ({
    ...{ part: 'field' as const, field },
  })),
];
