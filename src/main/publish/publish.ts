import { randomUUID } from 'node:crypto';
import type {
  PublicationStatus,
  PublishAttempt,
  PushedEntries,
  SiteStanding,
} from '@shared/ipc/publish';
import { sentenceOf } from '@shared/language/findings';
import type { Language } from '@shared/language/languages';
import { packStory } from '@shared/publish/package';
import type { PublicStory } from '@shared/publish/public-story';
import { fail, ok, type Result } from '@shared/result';
import type { Finding } from '@shared/story/checks/finding';
import { readFields, setPartOf, writeField } from '@shared/story/layout';
import { entriesOf, withRelease } from '@shared/story/live-blog';
import type { Correction } from '@shared/story/members';
import { addToSet, type Placed } from '@shared/story/ordered-set';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import { moveTo, readWorkflow, stateOf } from '@shared/story/workflow';
import type { Draft, DraftStore } from '../drafts/draft-store';
import type { Projector } from '../drafts/projector';
import { packageHash } from './package-hash';
import type { PresentPackages } from './present-package';
import { releaseEntry } from './release-entry';
import type { PublishingSite, Sites } from './sites/sites';
import type { Standings } from './sites/standings';
import { type FindingParts, storyFindings } from './story-findings';

/** Publishing, as the windows see it. */
export type Publishing = {
  check(id: string): Promise<Result<Finding[]>>;
  /**
   * Queues a story for every site that takes it and does not have it like this already.
   * @param entry one of a live blog that readers get, or lose, with this push
   */
  push(id: string, entry?: EntryRelease): Promise<Result<PublicationStatus>>;
  /** Queues the story to be held by the site until a time; null: for readers at once. */
  schedule(id: string, release: Release | null): Promise<Result<PublicationStatus>>;
  /** Publishes the story as it is now, with a note for readers on what was wrong. Of a live story only. */
  correct(id: string, correction: Correction): Promise<Result<PublicationStatus>>;
  /** Takes a schedule back, from the site too. */
  unschedule(id: string): Result<PublicationStatus>;
  status(id: string): {
    status: PublicationStatus;
    sites: SiteStanding[];
    attempts: PublishAttempt[];
    entries: PushedEntries;
  };
  /** @param site its key; left out: all of them */
  cancel(id: string, site?: string): Result<PublicationStatus>;
  /**
   * Kills a story: takes it off all sites for the reason given, whether readers have it or it is held.
   * @param site the key of the only one that it is taken off; it stays published while others have it
   */
  withdraw(id: string, reason: string, site?: string): Result<PublicationStatus>;
  /** @param site its key; left out: all of them */
  retryNow(id: string | null, site?: string): void;
  /** Queues a story that came to the desk as published. For `alongside` of `DraftStore.begin`. */
  queueAsPublished(draft: Draft): void;
};

export type EntryRelease = { id: string; released: boolean };

/** When readers are to get a story, ms since 1970 UTC, and in which time zone (IANA) that was said. */
export type Release = { at: number; zone: string };

/** What goes out with a push beside the story as it is written. */
type Together = {
  entry?: EntryRelease | undefined;
  release?: Release | null;
  correction?: Placed<Correction>;
};

export type PublishingParts = FindingParts & {
  store: DraftStore;
  projector: Projector;
  sites: Pick<Sites, 'all' | 'taking'>;
  standings: Standings;
  packages: PresentPackages;
  me: string;
  /** In which sentences are said. */
  language: Language;
  /** The outbox of a story (null: of many) changed: tell the windows, and look what is to be sent. */
  onQueue: (id: string | null) => void;
};

const unknownStory = (id: string) =>
  fail('unknown', 'This story is not on this desk. It may have been made on another one.', id);

export function publishing(parts: PublishingParts): Publishing {
  const { store, projector, sites, standings, clock, me } = parts;
  const findings = storyFindings(parts);
  const say = (finding: Finding): string => sentenceOf(finding, parts.language);

  /** The site of a key; all of them where none is named. */
  const namedSites = (key: string | undefined): PublishingSite[] =>
    sites.all().filter((site) => key === undefined || site.key === key);

  /** Packs a story as it is, or says what stops it. */
  function packed(
    id: string,
    story: StoryProjection,
    ofSlug: Finding[],
    now: number,
  ): Result<PublicStory, 'stopped'> {
    const stop = findings.of(story, ofSlug).find(({ severity }) => severity === 'stop');
    if (stop) return fail('stopped', say(stop));
    const pack = packStory(id, story, now);
    if ('story' in pack) return ok(pack.story);
    return fail('stopped', pack.stops.map(say)[0] ?? '');
  }

  /** Queues a story as it is, if its slug is still the one that was asked about; null when it is not. */
  function queue(
    id: string,
    asked: StoryProjection,
    ofSlug: Finding[],
    { entry, release, correction }: Together,
  ): Result<PublicationStatus> | null {
    if (!store.has(id)) return unknownStory(id);
    const { doc, readOnly } = store.read(id);
    if (readOnly !== null) return fail('read-only', readOnly);
    if (store.isBinned(id)) {
      return fail('binned', 'This story is in the bin. Take it out before you publish it.', id);
    }
    const now = clock.now();
    const written = withTime(withCorrection(projectStory(doc), correction), release, now);
    const own = entriesOf(written.blocks).find(({ id: one }) => one === entry?.id);
    if (entry && !own) return fail('gone', 'This entry is not in the story any more.');
    const story = entry ? withRelease(written, entry.id, entry.released) : written;
    if (story.slug !== asked.slug || story.fields.edition !== asked.fields.edition) return null;
    const pack = packed(id, story, ofSlug, now);
    if (!pack.ok) return pack;
    const isLive = sites.all().some((site) => site.publications.isLive(id));
    if (release && isLive) return READERS_HAVE_IT;
    if (correction && !isLive) return NOTHING_TO_CORRECT;
    const hash = packageHash(pack.value);
    const { edition, section } = pack.value;
    parts.packages.learn(id, { hash, edition, section });
    const releases = own !== undefined && own.released !== entry?.released;
    const takers = sites.taking(story.fields);
    const wanting = releases ? takers : takers.filter((site) => !isQueuedLikeThis(site, id));
    if (wanting.length === 0) {
      parts.onQueue(id);
      return ok(standings.whole(id));
    }
    const without = wanting.filter((site) => releases || !isThereLikeThis(site, id));
    store.write(id, (pen) => {
      pen.edit('publish', (draft) => {
        // From now on the address and the date stay, whatever becomes of the headline.
        writeField(draft, 'slug', story.slug);
        const { releaseAt, releaseZone } = story.fields;
        writeField(draft, 'releaseAt', releaseAt);
        writeField(draft, 'releaseZone', releaseZone);
        if (entry) releaseEntry(draft, entry.id, entry.released);
        if (correction) {
          const { id: name, ...said } = correction;
          addToSet(setPartOf(draft, 'corrections'), name, said);
        }
        if (releaseAt === null) {
          writeField(draft, 'publishedAt', story.fields.publishedAt ?? now);
          const why = correction && { why: `Correction: ${correction.note}` };
          moveTo(draft, { at: now, who: me, to: 'published', ...why });
        } else moveTo(draft, { at: now, who: me, to: 'scheduled', until: releaseAt });
      });
      for (const { queue: box } of without.length > 0 ? without : wanting) {
        box.enqueue(pack.value, now);
      }
    });
    parts.onQueue(id);
    return ok(standings.whole(id));
  }

  async function push(id: string, together: Together): Promise<Result<PublicationStatus>> {
    for (;;) {
      if (!store.has(id)) return unknownStory(id);
      const story = projectStory(store.read(id).doc);
      const queued = queue(id, story, await findings.ofSlug(id, story), together);
      // At once, so that the next push knows that this slug is taken.
      void projector.bring(id);
      if (queued) return queued;
    }
  }

  return {
    async check(id) {
      if (!store.has(id)) return unknownStory(id);
      const story = projectStory(store.read(id).doc);
      // Lets the document go again when no window shows it.
      projector.touch(id);
      return ok(findings.of(story, await findings.ofSlug(id, story)));
    },

    push: (id, entry) => push(id, { entry }),

    schedule(id, release) {
      if (release && release.at <= clock.now()) return Promise.resolve(TIME_IS_OVER);
      return push(id, { release });
    },

    correct: (id, correction) => push(id, { correction: { ...correction, id: randomUUID() } }),

    unschedule(id) {
      if (!store.has(id)) return unknownStory(id);
      const { doc, readOnly } = store.read(id);
      if (readOnly !== null) return fail('read-only', readOnly);
      if (stateOf(doc) !== 'scheduled') return NOT_SCHEDULED;
      store.write(id, (pen) => {
        const now = clock.now();
        // What the site may have of it is withdrawn, also when it arrives only now.
        for (const { queue: box } of sites.all()) {
          box.cancel(id);
          box.withdraw(id, now);
        }
        pen.edit('publish', (draft) => takeBack(draft, now, me));
      });
      parts.onQueue(id);
      return ok(standings.whole(id));
    },

    status: (id) => ({
      ...{ status: standings.whole(id), sites: standings.of(id) },
      ...{ attempts: standings.attempts(id), entries: standings.entries(id) },
    }),

    cancel(id, key) {
      if (!store.has(id)) return unknownStory(id);
      const before = standings.whole(id);
      const cancelled = store.write(id, (pen) => {
        const taken = namedSites(key).filter(({ queue: box }) => box.cancel(id));
        if (taken.length === 0) return false;
        // It stays on the site after all.
        if (before.isWithdrawal) {
          const at = clock.now();
          const { releaseAt } = before;
          pen.edit('publish', (doc) => {
            writeField(doc, 'releaseAt', releaseAt);
            const to = releaseAt === null ? 'published' : 'scheduled';
            moveTo(doc, { at, who: me, to, why: STAYS });
          });
        }
        // Never on the site, so it is again what it was before the push.
        if (!standings.isOut(id)) pen.edit('publish', (doc) => takeBack(doc, clock.now(), me));
        return true;
      });
      if (!cancelled) {
        return fail(
          'too-late',
          before.phase === 'none' || before.phase === 'live'
            ? 'Nothing of this story waits to be sent.'
            : 'It is too late to take this back: the site may have the story already.',
        );
      }
      parts.onQueue(id);
      return ok(standings.whole(id));
    },

    withdraw(id, reason, key) {
      if (!store.has(id)) return unknownStory(id);
      const { readOnly } = store.read(id);
      if (readOnly !== null) return fail('read-only', readOnly);
      const isThere = store.write(id, (pen) => {
        const now = clock.now();
        const named = namedSites(key);
        const had = named.filter(({ queue: box }) => box.withdraw(id, now));
        const [one] = had;
        if (!one) return false;
        // Nor does it go where it has not been yet.
        for (const site of named) if (!had.includes(site)) site.queue.cancel(id);
        const staysElsewhere = sites.all().some((site) => !named.includes(site) && isOut(site, id));
        pen.edit('publish', (doc) => {
          const from = staysElsewhere ? `Killed on ${one.name()}` : '';
          const why = [from, reason].filter(Boolean).join(': ');
          const to = staysElsewhere ? stateOf(doc) : 'killed';
          if (!staysElsewhere) {
            writeField(doc, 'releaseAt', null);
            writeField(doc, 'releaseZone', '');
          }
          moveTo(doc, { at: now, who: me, to, ...(why && { why }) });
        });
        return true;
      });
      if (!isThere) return NOT_THERE;
      parts.onQueue(id);
      return ok(standings.whole(id));
    },

    retryNow(id, key) {
      for (const { queue: box } of namedSites(key)) box.retry(id, clock.now());
      parts.onQueue(id);
    },

    queueAsPublished({ id, doc }) {
      const story = projectStory(doc);
      const pack = packStory(id, story, clock.now());
      if ('stops' in pack) {
        throw new Error(`Story ${id} cannot be published: ${pack.stops.map(say)[0]}`);
      }
      if (story.fields.publishedAt === null) {
        throw new Error(`Story ${id} cannot be published: it does not say since when it was.`);
      }
      for (const { queue: box } of sites.taking(story.fields)) box.enqueue(pack.story, clock.now());
    },
  };
}

/** Pressed twice: a site is about to get the story just like this. */
function isQueuedLikeThis({ publications }: PublishingSite, id: string): boolean {
  const { phase, changedSince } = publications.status(id);
  return (phase === 'waiting' || phase === 'sending') && !changedSince;
}

function isThereLikeThis({ publications }: PublishingSite, id: string): boolean {
  const { phase, changedSince } = publications.status(id);
  return (phase === 'live' || phase === 'scheduled') && !changedSince;
}

/** Whether a site has a story, or may get it, and is not told to take it off. */
function isOut({ publications }: PublishingSite, id: string): boolean {
  return publications.isOut(id) && !publications.status(id).isWithdrawal;
}

/**
 * A story with the time of its release as it is chosen now (undefined: as it is in the story). A time that is
 * over says nothing any more.
 */
function withTime(
  story: StoryProjection,
  release: Release | null | undefined,
  now: number,
): StoryProjection {
  const { fields } = story;
  const { at, zone } =
    release === undefined
      ? { at: fields.releaseAt, zone: fields.releaseZone }
      : (release ?? NO_TIME);
  const time =
    at === null || at <= now
      ? { releaseAt: null, releaseZone: '' }
      : { releaseAt: at, releaseZone: zone };
  return { ...story, fields: { ...fields, ...time } };
}

const withCorrection = (
  story: StoryProjection,
  correction: Placed<Correction> | undefined,
): StoryProjection =>
  correction ? { ...story, corrections: [...story.corrections, correction] } : story;

const NO_TIME = { at: null, zone: '' };
const TIME_IS_OVER = fail('time-over', 'That time is over. Choose a later one, or publish now.');
const READERS_HAVE_IT = fail(
  'live',
  'Readers have this story already, so it cannot be scheduled. An update of it goes out at once.',
);
const NOTHING_TO_CORRECT = fail(
  'not-live',
  'Readers do not have this story, so there is nothing to correct. Publish it as it is.',
);
const NOT_SCHEDULED = fail('not-scheduled', 'This story is not scheduled.');
const STAYS = 'Kill taken back';
const NOT_THERE = fail(
  'not-there',
  'The site does not have this story, so there is nothing to kill. Cancel what waits, if it is on its way.',
);

/**
 * Moves a story back to the state that it had before it was published or scheduled, and takes the dates
 * from it that this desk gave it: they begin with the push that arrives.
 */
function takeBack(doc: Draft['doc'], at: number, who: string): void {
  const moves = readWorkflow(doc);
  const { publishedAt } = readFields(doc);
  writeField(doc, 'releaseAt', null);
  writeField(doc, 'releaseZone', '');
  if (moves.some((move) => move.to === 'published' && move.at === publishedAt)) {
    writeField(doc, 'publishedAt', null);
  }
  const before = moves.filter(({ to }) => to !== 'published' && to !== 'scheduled').at(-1);
  moveTo(doc, { at, who, to: before?.to ?? 'draft', why: 'Publication taken back' });
}
