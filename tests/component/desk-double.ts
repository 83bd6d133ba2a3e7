import type { MenuOffer } from '@shared/ipc/app';
import type { ArchiveHit, FacetCount, LikeStory } from '@shared/ipc/archive';
import type { DeskClient } from '@shared/ipc/contract';
import type { StoryRow } from '@shared/ipc/drafts';
import type { StoryInEdition } from '@shared/ipc/editions';
import type { EventName, Events } from '@shared/ipc/events';
import type { FrontOfEdition } from '@shared/ipc/front';
import type { Imported } from '@shared/ipc/imports';
import type { MediaItem } from '@shared/ipc/media';
import {
  NEVER_PUBLISHED,
  type OutboxSummary,
  type PublicationStatus,
  type PushedEntries,
  type SiteStanding,
} from '@shared/ipc/publish';
import type { CalendarEntry, RecordedVersions } from '@shared/ipc/record';
import type { DeskImported, SafekeepingStatus } from '@shared/ipc/safekeeping';
import type { DeskSettings } from '@shared/ipc/settings';
import type { Template } from '@shared/ipc/templates';
import type { Ticker } from '@shared/ipc/ticker';
import { sentenceOf } from '@shared/language/findings';
import type { CardStory } from '@shared/page/card-story';
import { MEDIA_MAX_BYTES } from '@shared/publish/api';
import { entryVersion } from '@shared/publish/entry-version';
import { draftPackage } from '@shared/publish/package';
import { fail, ok, type Result } from '@shared/result';
import { pictureOfLead, splitLead } from '@shared/story/blocks';
import { checkStory } from '@shared/story/checks';
import { composeStory, type StoryContent } from '@shared/story/compose';
import { newStory, readFields, setPartOf, writeField } from '@shared/story/layout';
import { withRelease } from '@shared/story/live-blog';
import { mergeUpdate } from '@shared/story/merge';
import { addToSet } from '@shared/story/ordered-set';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import { readOnlyReason } from '@shared/story/readable';
import { type RestorePart, restore } from '@shared/story/restore';
import { slugOf } from '@shared/story/slug';
import { BUILT_IN_IDS, builtInTemplate, isBuiltIn } from '@shared/story/templates/built-in';
import { copyStory } from '@shared/story/templates/copy-story';
import { makeEdition } from '@shared/story/translation/make-edition';
import type { EditionId } from '@shared/story/vocabulary';
import { moveTo } from '@shared/story/workflow';
import * as Y from 'yjs';
import { photoMetadata } from '../../src/main/media/photo-metadata';
import { releaseEntry } from '../../src/main/publish/release-entry';
import type { DeskConnection } from '../../src/renderer/session/desk-context';
import { ChecksDouble } from './checks-double';
import { FindDouble } from './find-double';
import { HistoryDouble } from './history-double';
import { SitesDouble } from './sites-double';

const NO_FACETS = { section: [], region: [], kind: [], state: [], edition: [] };
const EMPTY: StoryContent = {
  ...{ headline: '', deck: '', body: [], fields: {}, tags: [], authors: [], related: [] },
  ...{ coverage: [], workflow: [] },
};

/** A story of the double: its document as main keeps it, and what windows appended to its log. */
export class StoryDouble {
  readonly doc = new Y.Doc({ gc: false });
  readonly appended: Uint8Array[] = [];
  readonly createdAt = Date.now();
  updatedAt = this.createdAt;
  publication: PublicationStatus = NEVER_PUBLISHED;
  entries: PushedEntries = {};
  standings: SiteStanding[] = [];
  /** The versions that went out, and their stories by their keys as JSON. */
  readonly recorded = {
    list: { sent: [], onSites: [], problem: null } as RecordedVersions,
    stories: new Map<string, StoryProjection>(),
  };
  readonly past = new HistoryDouble();

  readonly id: string;

  constructor(id: string, update: Uint8Array) {
    this.id = id;
    Y.applyUpdate(this.doc, update);
    this.past.write(update, false, this.createdAt);
    this.past.mark({ kind: 'begin' });
  }

  /** Takes in what the site gets of it. */
  pushed(story: StoryProjection): void {
    const { body } = draftPackage(this.id, story, 0);
    const entries = body.filter((block) => block.type === 'entry');
    this.entries = Object.fromEntries(entries.map((entry) => [entry.id, entryVersion(entry)]));
  }

  row(): StoryRow {
    const { fields, headline, deck, slug, state, words, authors, blocks } = projectStory(this.doc);
    const { kind, section, region, edition, editionOf } = fields;
    return {
      ...{ id: this.id, headline, deck, slug, kind, section, region, edition, editionOf, state },
      ...{ words, createdAt: this.createdAt, updatedAt: this.updatedAt },
      authors: authors.map(({ name }) => name),
      leadMedia: pictureOfLead(splitLead(blocks).lead)?.sha256 ?? null,
      publication: this.publication,
    };
  }
}

type TemplateDouble = Template & { doc: Y.Doc | null };

const builtInTemplates = (): [string, TemplateDouble][] =>
  BUILT_IN_IDS.map((id) => [id, { id, name: null, isChanged: false, doc: null }]);

type ListQuestion = Parameters<DeskClient['drafts']['list']>[0];
type Listener = { name: EventName; hear: (event: never) => void };
type Window = { listeners: Set<Listener>; open: Set<string> };

/**
 * Main, in memory, for tests of what a window shows: real Yjs documents merged as main merges them,
 * appends that are acknowledged and sent on to the other windows, pictures that are decoded and
 * kept, an archive that is searched word by word. Nothing is on disk, and nothing is published.
 */
export class DeskDouble {
  readonly stories = new Map<string, StoryDouble>();
  readonly binned = new Map<string, StoryDouble>();
  readonly archive: ArchiveHit[] = [];
  readonly pictures = new Map<string, { item: MediaItem; bytes: Uint8Array<ArrayBuffer> }>();
  /** What is to be had at addresses of the web. */
  readonly web = new Map<string, Uint8Array>();
  readonly openedOutside: string[] = [];
  /** What lists have asked for, in turn. */
  readonly asked: ListQuestion[] = [];
  /** What a search takes words for. */
  readonly misspelt = new Map<string, string>();
  /** Stories to link to, and those that tell the same. */
  readonly suggested: ArchiveHit[] = [];
  readonly alike: LikeStory[] = [];
  /** What the site has of stories; null: it was withdrawn there. */
  readonly onSite = new Map<string, Y.Doc | null>();
  mergeable: RestorePart[] = [];
  readonly taken: RestorePart[] = [];
  readonly withdrawn: string[] = [];
  readonly retried: { id?: string | undefined; site?: string | undefined }[] = [];
  /** The sites whose versions were asked for; null: the first in conflict. */
  readonly compared: (string | null)[] = [];
  readonly trailsSaved: string[] = [];
  calendar: CalendarEntry[] = [];
  /** When stories were to be released; null: at once. */
  readonly scheduled: ({ at: number; zone: string } | null)[] = [];
  readonly settled: ('draft' | 'site')[] = [];
  settings: DeskSettings = {
    ...{ person: 'nora', systemName: 'nora', language: null, systemLanguage: 'en' },
  };
  readonly sites = new SitesDouble();
  readonly saved: unknown[] = [];
  readonly safekeeping: SafekeepingStatus = { backups: [], failure: null, keepAllDays: 90 };
  /** What comes of an import. */
  importing: () => Promise<Result<DeskImported | null>> = async () => ok(null);
  /** What comes of an import of stories, of files with these names (none when they are to be chosen). */
  importingStories: (names: string[]) => Promise<Result<Imported>> = async () =>
    ok({ stories: [], failed: [], isStopped: false });
  onStop = (): void => {};
  /** What a window said of the menu's items, last. */
  offered: MenuOffer[] = [];
  readonly checks = new ChecksDouble();
  readonly tickers = new Map<EditionId, Ticker>();
  readonly fronts = new Map<EditionId, FrontOfEdition>();
  /** The stories of the site, newest first. */
  readonly cards: CardStory[] = [];
  /** Templates by id, with the story of those that are not as Galley has them; removed ones are not there. */
  readonly templates = new Map(builtInTemplates());
  /** A sentence: every append is refused with it, as when the disk is full. */
  refusal: string | null = null;
  readonly finding = new FindDouble(this);
  #outbox: Partial<OutboxSummary> = {};
  /** Pictures are stored once this has come. */
  mayStore: Promise<void> = Promise.resolve();
  readonly #windows = new Set<Window>();
  #nextId = 1;
  readonly #removed = new Map<string, TemplateDouble>();

  tickerOf(edition: EditionId): Ticker {
    return (
      this.tickers.get(edition) ?? {
        ...{ edition, lines: [], phase: 'there', message: null, sentAt: null },
      }
    );
  }

  frontOf(edition: EditionId): FrontOfEdition {
    return (
      this.fronts.get(edition) ?? {
        ...{ edition, slots: [], phase: 'there', message: null, sentAt: null },
      }
    );
  }

  /** Puts a story on the desk. */
  add(content: Partial<StoryContent> = {}, id = `story-${this.#nextId++}`): StoryDouble {
    const { body = [], ...rest } = content;
    const isBlank = body.length === 0;
    const blocks = isBlank ? [{ type: 'paragraph' as const, runs: [] }] : body;
    return this.addUpdate(composeStory({ ...EMPTY, ...rest, body: blocks }), id);
  }

  addUpdate(update: Uint8Array, id = `story-${this.#nextId++}`): StoryDouble {
    const story = new StoryDouble(id, update);
    this.stories.set(id, story);
    return story;
  }

  /** What another desk, or main itself, writes: merged, and sent to every window that has it open. */
  receive(id: string, update: Uint8Array, from: Window | null = null): void {
    const story = this.#story(id);
    const rescue = mergeUpdate(story.doc, update);
    story.updatedAt = Date.now();
    story.past.write(update, from !== null);
    if (rescue) {
      story.past.write(rescue, false);
      story.past.mark({ kind: 'rescue' });
    }
    for (const window of this.#windows) {
      if (!window.open.has(id)) continue;
      if (window !== from) tell(window, 'draft:update', { id, update });
      if (rescue) tell(window, 'draft:update', { id, update: rescue });
    }
    this.announce('story:changed', { id, row: story.row() });
  }

  /** Tells every window. */
  announce<Name extends EventName>(name: Name, event: Events[Name]): void {
    for (const window of this.#windows) tell(window, name, event);
  }

  /** The address under which a page of a test shows a stored picture. */
  readonly addressOf = (sha256: string): string => {
    const picture = this.pictures.get(sha256);
    return picture
      ? URL.createObjectURL(new Blob([picture.bytes], { type: picture.item.mime }))
      : `/no-such-picture/${sha256}`;
  };

  /** Opens a window on the desk. */
  connect(): DeskConnection {
    const window: Window = { listeners: new Set(), open: new Set() };
    this.#windows.add(window);
    return {
      desk: this.#client(window),
      on: (name, hear) => {
        const listener: Listener = { name, hear };
        window.listeners.add(listener);
        return () => window.listeners.delete(listener);
      },
    };
  }

  #summary(): OutboxSummary {
    const all = [...this.stories.values()];
    return {
      waiting: all.filter(({ publication }) => publication.phase === 'waiting').length,
      ...{ attention: 0, siteReachable: null, siteUrl: null, heldSince: null, clockAheadMs: null },
      ...{ uploadLimit: null, sites: [] },
      ...this.#outbox,
    };
  }

  /** What is to be known of the outbox changes, and every window is told. */
  tellOutbox(change: Partial<OutboxSummary>): void {
    this.#outbox = { ...this.#outbox, ...change };
    this.announce('outbox:changed', this.#summary());
  }

  #story(id: string): StoryDouble {
    const story = this.stories.get(id) ?? this.binned.get(id);
    if (!story) throw new Error(`There is no story ${id} on the desk double.`);
    return story;
  }

  #template(template: TemplateDouble): Result<null> {
    this.templates.set(template.id, template);
    this.announce('templates:changed', {});
    return ok(null);
  }

  #editions(id: string): StoryInEdition[] {
    const original = readFields(this.#story(id).doc).editionOf ?? id;
    return [...this.stories.values()]
      .map((story) => story.row())
      .filter((row) => row.id === original || row.editionOf === original)
      .map((row) => ({
        ...{ id: row.id, edition: row.edition, headline: row.headline, isDraft: true },
        isOriginal: row.id === original,
      }));
  }

  #client(window: Window): DeskClient {
    const rows = () => [...this.stories.values()].map((story) => story.row());
    return {
      opening: {
        refusal: async () => ok(null),
        again: async () => ok(null),
        showFolder: async () => ok(null),
        quit: async () => ok(null),
      },
      drafts: {
        list: async (question) => {
          const { offset = 0, limit = 200 } = question;
          this.asked.push(question);
          const all = rows();
          const counts = {
            ...{ all: all.length, mine: all.length, review: 0, ready: 0 },
            ...{ scheduled: 0, live: 0, killed: 0 },
          };
          const { found, corrections } = this.#found(all, question);
          const facets = { ...NO_FACETS, section: sectionsOf(found) };
          const page = found.slice(offset, offset + limit);
          return ok({ rows: page, counts, total: found.length, facets, corrections });
        },
        create: async ({ edition = 'en', kind = 'news' }) =>
          ok({ id: this.addUpdate(newStory({ edition, kind })).id }),
        open: async ({ id }) => {
          const story = this.stories.get(id);
          if (this.binned.has(id)) return fail('binned', 'This story is in the bin.');
          if (!story) return fail('unknown', 'This story is not on this desk.');
          window.open.add(id);
          const update = Y.encodeStateAsUpdate(story.doc);
          return ok({ id, update, readOnly: readOnlyReason(story.doc), row: story.row() });
        },
        append: async ({ id, update }) => {
          const story = this.#story(id);
          if (this.refusal !== null) return fail('disk-full', this.refusal);
          const readOnly = readOnlyReason(story.doc);
          if (readOnly !== null) return fail('read-only', readOnly);
          const bytes = structuredClone(update);
          story.appended.push(bytes);
          this.receive(id, bytes, window);
          return ok({ seq: story.appended.length, at: story.updatedAt });
        },
        close: async ({ id }) => {
          window.open.delete(id);
          return ok(null);
        },
        bin: async ({ id }) => {
          this.binned.set(id, this.#story(id));
          this.stories.delete(id);
          this.announce('story:changed', { id, row: null });
          return ok(null);
        },
        unbin: async ({ id }) => {
          const story = this.binned.get(id);
          if (!story) return fail('unknown', 'This story is not on this desk.');
          this.binned.delete(id);
          this.stories.set(id, story);
          this.announce('story:changed', { id, row: story.row() });
          return ok(null);
        },
        slug: async ({ id, slug }) => {
          const { edition } = readFields(this.#story(id).doc);
          const wanted = slugOf(slug);
          const free = !rows().some(
            (row) => row.id !== id && row.edition === edition && row.slug === wanted,
          );
          return ok({ free, suggestion: free ? wanted : `${wanted}-2` });
        },
      },
      editions: {
        of: async ({ id }) => ok(this.#editions(id)),
        make: async ({ id, edition }) => {
          const original = readFields(this.#story(id).doc).editionOf ?? id;
          const known = this.#editions(id).find((story) => story.edition === edition);
          if (known) return ok({ id: known.id });
          const inEdition = () => null;
          const made = makeEdition(this.#story(original).doc, { id: original, edition, inEdition });
          const { id: madeId } = this.addUpdate(made);
          this.announce('story:changed', { id: madeId, row: this.#story(madeId).row() });
          return ok({ id: madeId });
        },
      },
      templates: {
        list: async () =>
          ok([...this.templates.values()].map(({ doc: _, ...template }) => template)),
        begin: async ({ id, edition }) => {
          const from = new Y.Doc();
          const doc = this.templates.get(id)?.doc;
          const builtIn = isBuiltIn(id) ? builtInTemplate(id, edition) : null;
          const update = doc ? Y.encodeStateAsUpdate(doc) : builtIn;
          if (!update) return fail('unknown', 'This template is not on this desk.');
          Y.applyUpdate(from, update);
          const newId = () => crypto.randomUUID().slice(0, 8);
          return ok({ id: this.addUpdate(copyStory(from, { at: Date.now(), newId })).id });
        },
        save: async ({ storyId, name, instead }) => {
          const doc = this.#story(storyId).doc;
          const id = instead ?? `template-${this.#nextId++}`;
          const known = this.templates.get(id);
          return this.#template({ id, name: known ? known.name : name, isChanged: true, doc });
        },
        rename: async ({ id, name }) => {
          const known = this.templates.get(id);
          if (!known) return fail('unknown', 'This template is not on this desk.');
          return this.#template({ ...known, name, isChanged: true });
        },
        remove: async ({ id }) => {
          const known = this.templates.get(id);
          if (known) this.#removed.set(id, known);
          this.templates.delete(id);
          this.announce('templates:changed', {});
          return ok(null);
        },
        putBack: async ({ id }) => {
          const known = this.#removed.get(id);
          return known ? this.#template(known) : fail('unknown', 'It was not removed.');
        },
        restoreBuiltIn: async () => {
          for (const [id, template] of builtInTemplates()) this.templates.set(id, template);
          this.announce('templates:changed', {});
          return ok(null);
        },
      },
      history: {
        timeline: async ({ id }) => ok(this.#story(id).past.timeline()),
        moment: async ({ id, before }) => {
          const { past } = this.#story(id);
          const until = 'seq' in before ? before.seq : past.seqAt(before.at);
          return until > 0
            ? ok(past.moment(until))
            : fail('too-early', 'It had not begun by then.');
        },
        restore: async ({ id, seq, what }) => {
          const { doc, past } = this.#story(id);
          const restoring = past.restoring(doc, seq, what);
          if (!restoring.ok) return restoring;
          for (const update of restoring.value) {
            this.receive(id, update);
            past.mark({ kind: 'restore', of: seq, what });
          }
          return ok(past.moment(past.head));
        },
        nameVersion: async ({ id, name, seq }) => {
          const { past } = this.#story(id);
          past.mark({ kind: 'version', name }, seq ?? past.head);
          return ok(null);
        },
        removeVersion: async ({ id, seq, name }) => {
          this.#story(id).past.unmark(name, seq);
          return ok(null);
        },
      },
      find: this.finding.client,
      checks: this.checks.client(() => this.announce('checks:changed', {})),
      proof: {
        print: async () => ok(null),
        savePdf: async () => ok({ file: '/home/lena/proof.pdf' }),
        order: async () => fail('not-found', 'This window sets no proof.'),
        set: async () => ok(null),
      },
      record: {
        versions: async ({ id }) => ok(this.#story(id).recorded.list),
        calendar: async ({ from, to }) =>
          ok(this.calendar.filter(({ at }) => at >= from && at < to)),
        version: async ({ id, key }) => {
          const story = this.#story(id).recorded.stories.get(JSON.stringify(key));
          return story
            ? ok(story)
            : fail('gone', 'The words of this version are not kept any more.');
        },
        saveTrail: async ({ id, format }) => {
          this.trailsSaved.push(`${id} ${format}`);
          return ok({ file: `/home/lena/trail.${format}` });
        },
      },
      ticker: {
        read: async ({ edition }) => ok(this.tickerOf(edition)),
        write: async ({ edition, lines }) => {
          if (this.refusal !== null) return fail('disk-full', this.refusal);
          this.tickers.set(edition, { ...this.tickerOf(edition), lines, phase: 'waiting' });
          return ok(this.tickerOf(edition));
        },
        refresh: async ({ edition }) => {
          this.announce('ticker:changed', { ticker: this.tickerOf(edition) });
          return ok(this.tickerOf(edition));
        },
      },
      front: {
        read: async ({ edition }) => ok(this.frontOf(edition)),
        write: async ({ edition, slots }) => {
          if (this.refusal !== null) return fail('disk-full', this.refusal);
          this.fronts.set(edition, { ...this.frontOf(edition), slots, phase: 'waiting' });
          return ok(this.frontOf(edition));
        },
        refresh: async ({ edition }) => {
          this.announce('front:changed', { front: this.frontOf(edition) });
          return ok(this.frontOf(edition));
        },
        stories: async ({ edition }) => ok(this.cards.filter((card) => card.edition === edition)),
      },
      settings: {
        read: async () => ok(this.settings),
        save: async (input) => {
          this.saved.push(input);
          return ok(null);
        },
      },
      sites: this.sites.client,
      safekeeping: {
        recovery: async () => ok(null),
        acknowledge: async () => ok(null),
        status: async () => ok(structuredClone(this.safekeeping)),
        backUp: async () => {
          this.safekeeping.backups.unshift({ at: Date.now(), bytes: 1_000_000 });
          return ok(structuredClone(this.safekeeping));
        },
        setKeepAllDays: async () => ok(null),
        exportDesk: async () => ok(null),
        importDesk: () => this.importing(),
        stopDeskFile: async () => {
          this.onStop();
          return ok(null);
        },
      },
      archive: {
        search: async ({ text, edition, exclude = [], limit = 12 }) => {
          const words = text.toLowerCase().split(/\s+/).filter(Boolean);
          const found = this.archive.filter(
            (hit) =>
              !exclude.includes(hit.id) &&
              (!edition || hit.edition === edition) &&
              words.every((word) => hit.headline.toLowerCase().includes(word)),
          );
          return ok(found.slice(0, limit));
        },
        find: async ({ text: asked, where = 'everywhere', limit = 50 }) => {
          const text = asked.replace(/\S+:\S*/g, '').trim();
          const found = this.archive.filter(
            ({ url, headline }) =>
              (where === 'everywhere' || url !== null) &&
              headline.toLowerCase().includes(text.toLowerCase()),
          );
          const stories = found.slice(0, limit).map((hit) => ({ ...hit, kind: 'news' as const }));
          return ok({ stories, total: found.length, facets: NO_FACETS, corrections: [] });
        },
        suggestions: async ({ exclude = [], limit = 8 }) =>
          ok(this.suggested.filter(({ id }) => !exclude.includes(id)).slice(0, limit)),
        alike: async () => ok(this.alike),
        stories: async ({ ids }) => ok(this.archive.filter(({ id }) => ids.includes(id))),
        tags: async ({ prefix }) => ok(this.#members('tags', prefix)),
        authors: async ({ prefix }) =>
          ok(
            this.#members('authors', prefix).map(({ label, ...member }) => ({
              ...member,
              name: label,
            })),
          ),
        coverage: async ({ prefix }) =>
          ok(
            this.#members('coverage', prefix).map(({ label, ...member }) => ({
              ...member,
              name: label,
            })),
          ),
      },
      imports: {
        choose: () => this.importingStories([]),
        files: ({ files }) => this.importingStories(files.map(({ name }) => name)),
        stop: async () => {
          this.onStop();
          return ok(null);
        },
      },
      media: {
        import: async ({ name, bytes }) => {
          await this.mayStore;
          return this.#import(name, bytes);
        },
        fetch: async ({ url }) => {
          const bytes = this.web.get(url);
          return bytes ? this.#import(url, bytes) : fail('no-picture-there', `“${url}”: gone.`);
        },
        get: async ({ sha256 }) => ok(this.pictures.get(sha256)?.item ?? null),
      },
      publish: {
        check: async ({ id }) => ok(checkStory(projectStory(this.#story(id).doc))),
        push: async ({ id, entry }) => {
          const story = this.#story(id);
          const written = projectStory(story.doc);
          const pushed = entry ? withRelease(written, entry.id, entry.released) : written;
          const stop = checkStory(pushed).find(({ severity }) => severity === 'stop');
          if (stop) return fail('stopped', sentenceOf(stop, 'en'));
          if (entry) {
            const { id: one, released } = entry;
            this.receive(
              id,
              changeOf(story.doc, (doc) => releaseEntry(doc, one, released)),
            );
          }
          story.pushed(pushed);
          story.publication = { ...NEVER_PUBLISHED, phase: 'waiting' };
          this.announce('publication:changed', { id, status: story.publication });
          return ok(story.publication);
        },
        status: async ({ id }) => {
          const { publication, entries, standings } = this.#story(id);
          return ok({ status: publication, sites: standings, attempts: [], entries });
        },
        schedule: async ({ id, release }) => {
          this.scheduled.push(release);
          const story = this.#story(id);
          const stop = checkStory(projectStory(story.doc)).find(
            ({ severity }) => severity === 'stop',
          );
          if (stop) return fail('stopped', sentenceOf(stop, 'en'));
          this.receive(
            id,
            changeOf(story.doc, (doc) => {
              writeField(doc, 'releaseAt', release?.at ?? null);
              writeField(doc, 'releaseZone', release?.zone ?? '');
              moveTo(doc, { at: 1, who: 'lena', to: release ? 'scheduled' : 'published' });
            }),
          );
          const phase = release ? 'scheduled' : 'live';
          story.publication = { ...NEVER_PUBLISHED, phase, releaseAt: release?.at ?? null };
          this.announce('publication:changed', { id, status: story.publication });
          return ok(story.publication);
        },
        correct: async ({ id, note, date }) => {
          const story = this.#story(id);
          this.receive(
            id,
            changeOf(story.doc, (doc) =>
              addToSet(setPartOf(doc, 'corrections'), note, { note, date }),
            ),
          );
          story.publication = { ...story.publication, phase: 'waiting' };
          this.announce('publication:changed', { id, status: story.publication });
          return ok(story.publication);
        },
        unschedule: async ({ id }) => {
          const story = this.#story(id);
          this.receive(
            id,
            changeOf(story.doc, (doc) => moveTo(doc, { at: 2, who: 'lena', to: 'draft' })),
          );
          story.publication = NEVER_PUBLISHED;
          this.announce('publication:changed', { id, status: story.publication });
          return ok(story.publication);
        },
        cancel: async ({ id }) => {
          const story = this.#story(id);
          story.publication = NEVER_PUBLISHED;
          this.announce('publication:changed', { id, status: story.publication });
          return ok(story.publication);
        },
        withdraw: async ({ id, reason, site }) => {
          this.withdrawn.push(site ? `${site}: ${reason}` : reason);
          const story = this.#story(id);
          story.publication = { ...story.publication, phase: 'waiting', isWithdrawal: true };
          this.announce('publication:changed', { id, status: story.publication });
          return ok(story.publication);
        },
        retryNow: async (what) => {
          this.retried.push(what);
          return ok(null);
        },
        conflict: async ({ id, site }) => {
          this.compared.push(site ?? null);
          const there = this.onSite.get(id);
          if (there === undefined) return fail('later', 'The site cannot be reached.');
          const draft = projectStory(this.#story(id).doc);
          return ok({
            ...{ site: there && projectStory(there), draft, changedHere: true },
            mergeable: there ? this.mergeable : [],
          });
        },
        takeFromSite: async ({ id, parts }) => {
          this.taken.push(...parts);
          const there = this.onSite.get(id);
          if (!there) return fail('gone', 'The site does not have this story any more.');
          const update = changeOf(this.#story(id).doc, (doc) => {
            for (const part of parts) restore(doc, there, part);
          });
          this.receive(id, update);
          return ok(null);
        },
        settle: async ({ id, keep }) => {
          this.settled.push(keep);
          const story = this.#story(id);
          story.publication = { ...NEVER_PUBLISHED, phase: keep === 'draft' ? 'waiting' : 'live' };
          this.announce('publication:changed', { id, status: story.publication });
          return ok(story.publication);
        },
        hold: async () => {
          this.tellOutbox({ heldSince: Date.UTC(2026, 0, 5, 10) });
          return ok(null);
        },
        release: async () => {
          this.tellOutbox({ heldSince: null });
          return ok(null);
        },
        limitUploads: async ({ bytesPerSecond }) => {
          this.tellOutbox({ uploadLimit: bytesPerSecond });
          return ok(null);
        },
        summary: async () => ok(this.#summary()),
      },
      app: {
        info: async () =>
          ok({
            ...{
              version: '0.0.0',
              runtime: 'Chromium',
              evaluation: null,
              userName: 'Nora Lindqvist',
            },
            ...{ siteUrl: null, embeddedSite: false, dataFolder: '/nowhere' },
          }),
        theme: async () => ok('system'),
        setTheme: async ({ theme }) => {
          this.announce('theme:changed', { theme });
          return ok(null);
        },
        offer: async ({ items }) => {
          this.offered = items;
          return ok(null);
        },
        newWindow: async () => ok(null),
        openExternal: async ({ url }) => {
          this.openedOutside.push(url);
          return ok(null);
        },
        report: async ({ doing, message }) => {
          console.error(`Reported while ${doing}: ${message}`);
          return ok(null);
        },
      },
    };
  }

  /** What a list finds: by words of the headline and by section, in the order that it asks for. */
  #found(rows: StoryRow[], { text = '', sort }: ListQuestion) {
    const section = /section:(\S+)/.exec(text)?.[1];
    const written = text
      .replace(/\S+:\S*/g, '')
      .toLowerCase()
      .trim();
    const meant = this.misspelt.get(written);
    const found = rows.filter(
      (row) =>
        row.headline.toLowerCase().includes(meant ?? written) &&
        (section === undefined || row.section === section),
    );
    const sign = sort && !sort.descending ? -1 : 1;
    found.sort((a, b) =>
      sort?.by === 'headline'
        ? sign * b.headline.localeCompare(a.headline)
        : sign * (b.updatedAt - a.updatedAt),
    );
    return { found, corrections: meant === undefined ? [] : [{ written, meant }] };
  }

  #members(part: 'tags' | 'authors' | 'coverage', prefix: string) {
    const uses = new Map<string, { id: string; label: string; uses: number }>();
    for (const story of this.stories.values()) {
      for (const member of projectStory(story.doc)[part]) {
        const label = 'label' in member ? member.label : member.name;
        if (!label.toLowerCase().startsWith(prefix.toLowerCase())) continue;
        uses.set(member.id, { id: member.id, label, uses: (uses.get(member.id)?.uses ?? 0) + 1 });
      }
    }
    return [...uses.values()].sort((a, b) => b.uses - a.uses);
  }

  async #import(name: string, given: Uint8Array) {
    const bytes = new Uint8Array(given);
    if (bytes.length > MEDIA_MAX_BYTES) {
      const megabytes = Math.round(bytes.length / 1024 / 1024);
      return fail(
        'too-large',
        `“${name}” has ${megabytes} MB; the site takes pictures of up to 50 MB.`,
      );
    }
    const mime = bytes[0] === 0xff ? 'image/jpeg' : 'image/png';
    const picture = await createImageBitmap(new Blob([bytes], { type: mime })).catch(() => null);
    if (!picture) return fail('no-picture', `“${name}” is not a picture, whatever its name says.`);
    const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes));
    const item: MediaItem = {
      ...{ sha256, mime, bytes: bytes.length, width: picture.width, height: picture.height },
      // The reader takes Node's buffers and those of browsers alike; its type in main names one.
      ...photoMetadata(bytes.buffer as unknown as Buffer),
    };
    this.pictures.set(sha256, { item, bytes });
    return ok(item);
  }
}

/** How many stories each section has. */
function sectionsOf(rows: readonly StoryRow[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const { section } of rows) {
    if (section) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** As over the bridge: later, and as a copy. */
function tell<Name extends EventName>(window: Window, name: Name, event: Events[Name]): void {
  const copy = structuredClone(event);
  queueMicrotask(() => {
    for (const listener of window.listeners) {
      if (listener.name === name) (listener.hear as (event: Events[Name]) => void)(copy);
    }
  });
}

const hex = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What a change makes of a document, as an update; the document itself is left as it is. */
function changeOf(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc({ gc: false });
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  copy.transact(() => change(copy));
  return Y.encodeStateAsUpdate(copy, before);
}
