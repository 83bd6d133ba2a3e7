import { mediaOf, type PublicStory } from '@shared/publish/public-story';
import { PARALLEL } from '../../src/main/publish/decide';
import type { OperationRow, SimulatedDesk } from './desk';
import type { Request } from './network';
import type { Answered, SimulatedSite, SiteRow } from './site';

/** A version that a desk pushed, or that someone made on the site itself; known by its headline. */
type Version = { headline: string; by: string; number: number };
/** What stood on the site, one after the other. `headline` is null where the story was withdrawn. */
type Past = { headline: string | null; by: string; etag: string };

export const SITE = 'site';

/**
 * Sees everything that happens and holds it against what must be so: each version once, in order,
 * only over what its desk knew, with its pictures; and what a desk believes is what is.
 */
export class Ledger {
  readonly problems: string[] = [];
  #site: SimulatedSite;
  #lastChange = 0;
  #versions = new Map<string, Version>();
  #past = new Map<string, Past[]>();
  /** Headlines by desk and story that somebody there has looked at on the site. */
  #looked = new Map<string, Set<string | null>>();
  #flying = new Map<string, Set<Request>>();
  /** Until when, by true time, the site asked a desk to leave a story alone. */
  #rest = new Map<string, number>();

  constructor(site: SimulatedSite) {
    this.#site = site;
  }

  #fails(words: string): void {
    if (!this.problems.includes(words)) this.problems.push(words);
  }

  /** A version is about to be queued, or put by someone on the site. */
  note(story: PublicStory, by: string): void {
    const number = this.#versions.size;
    this.#versions.set(story.headline, { headline: story.headline, by, number });
  }

  looked(desk: string, storyId: string): void {
    const seen = this.#looked.get(`${desk} ${storyId}`) ?? new Set();
    this.#looked.set(`${desk} ${storyId}`, seen.add(this.now(storyId)?.headline ?? null));
  }

  /** What is on the site of a story, as far as it was ever put. */
  now(storyId: string): Past | undefined {
    return this.#past.get(storyId)?.at(-1);
  }

  /** The site has done something: what is committed since? */
  look(): void {
    for (const row of this.#site.changedSince(this.#lastChange)) {
      this.#lastChange = row.change;
      this.#committed(row);
    }
  }

  #committed(row: SiteRow): void {
    const past = this.#past.get(row.id) ?? [];
    this.#past.set(row.id, past);
    const before = past.at(-1)?.headline ?? null;
    if (row.withdrawnAt !== null || row.headline === null) {
      past.push({ headline: null, by: SITE, etag: row.etag });
      return;
    }
    const version = this.#versions.get(row.headline);
    if (!version) {
      this.#fails(`The site has “${row.headline}”, which nobody pushed.`);
      return;
    }
    const { headline, by } = version;
    if (past.some((one) => one.headline === headline)) {
      this.#fails(`“${headline}” was published twice.`);
    }
    const overtaken = past
      .flatMap((one) => (one.headline ? [this.#versions.get(one.headline)] : []))
      .find((one) => one?.by === by && one.number > version.number);
    if (overtaken) this.#fails(`“${headline}” went out after “${overtaken.headline}”.`);
    const isKnown =
      before === null ||
      this.#versions.get(before)?.by === by ||
      this.#looked.get(`${by} ${row.id}`)?.has(before);
    if (by !== SITE && !isKnown) {
      this.#fails(`“${headline}” of ${by} went over “${before}”, which nobody there had seen.`);
    }
    for (const sha256 of mediaOf(JSON.parse(row.package) as PublicStory)) {
      if (this.#site.media(sha256) !== sha256) {
        this.#fails(`“${headline}” is on the site without its picture ${sha256.slice(0, 8)}.`);
      }
    }
    past.push({ headline, by, etag: row.etag });
  }

  /** A desk asks something. */
  asks(request: Request, desk: SimulatedDesk, now: number): void {
    const flying = this.#flying.get(desk.name) ?? new Set();
    this.#flying.set(desk.name, flying);
    const key = `${desk.name} ${request.path}`;
    if (isStoryPut(request)) {
      if (desk.isHeld) this.#fails(`${desk.name} sent a story while its presses were held.`);
      if ([...flying].some((other) => isStoryPut(other) && other.path === request.path)) {
        this.#fails(`${desk.name} sent two versions of a story at the same time.`);
      }
      if (now < (this.#rest.get(key) ?? 0)) {
        this.#fails(`${desk.name} came back before the time that the site had asked for.`);
      }
    }
    if (request.method !== 'GET') flying.add(request);
    if (flying.size > PARALLEL) this.#fails(`${desk.name} sends ${flying.size} things at a time.`);
  }

  /** It hears something, or gives up. */
  hears(request: Request, answered: Answered | null, now: number): void {
    this.#flying.get(request.desk)?.delete(request);
    const seconds = Number(answered?.headers.get('retry-after') ?? 0);
    if (isStoryPut(request) && answered && (answered.status === 429 || answered.status >= 500)) {
      this.#rest.set(`${request.desk} ${request.path}`, now + seconds * 1000);
    }
  }

  /** A person wants it sent all the same, or time is no longer what it was. */
  forgetsRest(desk: string): void {
    for (const key of this.#rest.keys()) if (key.startsWith(`${desk} `)) this.#rest.delete(key);
  }

  deskDied(desk: string): void {
    this.#flying.delete(desk);
  }

  /** All is over: holds what the desks believe against what is. */
  close(desks: readonly SimulatedDesk[]): void {
    this.look();
    this.#nothingIsLost();
    for (const desk of desks) {
      for (const line of desk.errors) this.#fails(`${desk.name} failed: ${line}`);
      const operations = desk.operations();
      for (const operation of operations) this.#isTrue(desk.name, operation, operations);
      for (const storyId of new Set(operations.map((one) => one.storyId))) {
        this.#isLast(
          desk,
          storyId,
          operations.filter((one) => one.storyId === storyId),
        );
      }
    }
    for (const line of this.#site.errors) this.#fails(`The site failed: ${line.split('\n')[0]}`);
  }

  #nothingIsLost(): void {
    const there = new Map(this.#site.changedSince(0).map((row) => [row.id, row]));
    for (const [id, past] of this.#past) {
      const last = past.at(-1)?.headline ?? null;
      const row = there.get(id);
      const present = row?.withdrawnAt === null ? row.headline : null;
      if (present !== last) this.#fails(`The site had “${last}”, and now has “${present}”.`);
    }
  }

  #isTrue(desk: string, operation: OperationRow, all: readonly OperationRow[]): void {
    const { headline, state, storyId, message, attempts, tries, unended } = operation;
    const wasThere = this.#past.get(storyId)?.some((one) => one.headline === headline) ?? false;
    // A newer one took its place while nobody knew whether it was there: that is what its desk says.
    const isOpenToDoubt = state === 'superseded' && operation.inDoubt === 1;
    if (state === 'waiting' || state === 'sending') {
      this.#fails(`“${headline}” is ${state} for ever: ${message}`);
    } else if (state === 'done' && !wasThere) {
      this.#fails(`“${headline}” is live for its desk, and never was.`);
    } else if (state !== 'done' && wasThere && !isOpenToDoubt) {
      this.#fails(`“${headline}” is ${state} for its desk, and went to the site.`);
    }
    const now = this.now(storyId);
    const inTheWay = all.find((one) => one.headline === now?.headline);
    // Nobody has heard what became of that one, so a person is asked: nothing is overwritten.
    const isUnheardOf = inTheWay?.state === 'superseded' && inTheWay.inDoubt === 1;
    if (state === 'conflict' && now?.by === desk && !isUnheardOf) {
      this.#fails(`“${headline}” stands against a change, and nobody but its desk made one.`);
    }
    if (state === 'attention' && !/Another story has the address/.test(message ?? '')) {
      this.#fails(`“${headline}” needs attention, and nothing is wrong: ${message}`);
    }
    if (attempts !== tries || unended > 0) {
      this.#fails(`The trail of “${headline}” has ${tries} of ${attempts} tries, ${unended} open.`);
    }
  }

  /** What is live is the last that was not taken back, if nobody else has changed it. */
  #isLast(desk: SimulatedDesk, storyId: string, operations: OperationRow[]): void {
    const now = this.now(storyId);
    const last = operations.at(-1);
    const meant = operations.filter(({ state }) => state !== 'cancelled' && state !== 'superseded');
    if (last?.state === 'superseded') {
      this.#fails(`“${last.headline}” gave way to nothing.`);
    }
    if (now?.by !== desk.name || meant.at(-1)?.state === 'conflict') return;
    const done = operations.filter(({ state }) => state === 'done').at(-1);
    if (now.headline !== done?.headline) {
      this.#fails(`“${now.headline}” is live, and its desk believes that “${done?.headline}” is.`);
    }
    if (meant.at(-1)?.state === 'done' && meant.at(-1)?.headline !== now.headline) {
      this.#fails(`“${now.headline}” is live, and “${meant.at(-1)?.headline}” was meant.`);
    }
    if (desk.etagOf(storyId) !== now.etag) {
      this.#fails(`${desk.name} has another ETag of “${now.headline}” than the site.`);
    }
  }
}

const isStoryPut = ({ method, path }: Request): boolean =>
  method === 'PUT' && path.startsWith('/stories/');
