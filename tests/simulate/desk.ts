import type { PublicStory } from '@shared/publish/public-story';
import { deskFacts } from '../../src/main/database/facts';
import { type Database, openDatabase } from '../../src/main/database/open';
import { silentLog } from '../../src/main/log';
import { type Hold, pressHold } from '../../src/main/publish/hold';
import { type Outbox, outbox } from '../../src/main/publish/outbox';
import { pace } from '../../src/main/publish/pace';
import { type Press, press } from '../../src/main/publish/press';
import type { Fetch } from '../../src/main/publish/targets/http';
import { liveSite, type Terms } from '../../src/main/publish/targets/live-site';
import { ORIGIN, TOKEN } from './site';
import { type Life, life, type World } from './world';

/** What a broken build of the desk does otherwise. */
export type DeskSabotage = { fetch?: (fetch: Fetch) => Fetch; outbox?: (queue: Outbox) => Outbox };

export type DeskParts = {
  name: string;
  file: string;
  world: World;
  chance: () => number;
  readMedia: (sha256: string) => { bytes: Uint8Array; mime: string } | null;
  fetchOf: (desk: string, life: Life) => Fetch;
  sabotage: DeskSabotage;
  onAnswer: (storyId: string, type: string) => void;
};

/** As a desk's own, but for pictures of some dozens of bytes. */
const TERMS: Terms = {
  ...{ askLimitMs: 10_000, storyLimitMs: 60_000, putLimitMs: 10 * 60_000 },
  pieceBytes: 32,
};

/** One of the desks paces what it sends, bytes a second: its pictures wait for their turns. */
const ON_A_THIN_LINE = 'desk 2';
const THIN_LINE = 200;

/** An operation as the desk's database has it. */
export type OperationRow = {
  operationId: string;
  storyId: string;
  state: string;
  headline: string;
  message: string | null;
  attempts: number;
  tries: number;
  unended: number;
  /** 1 where the desk knows that the site may have it all the same. */
  inDoubt: 0 | 1;
};

/** Everything of a desk that publishes, on a database of its own. It can die between any two things that it does. */
export class SimulatedDesk {
  readonly name: string;
  #parts: DeskParts;
  #life: Life | null = null;
  #db!: Database;
  #queue!: Outbox;
  #press!: Press;
  #hold!: Hold;
  readonly errors: string[] = [];
  /** ms that its clock is ahead of true time. */
  offset = 0;

  constructor(parts: DeskParts) {
    this.name = parts.name;
    this.#parts = parts;
  }

  get isUp(): boolean {
    return this.#life?.isAlive() ?? false;
  }

  start(): void {
    const { world, chance, file, readMedia, sabotage } = this.#parts;
    const opened = openDatabase(file);
    if (!opened.ok) throw new Error(opened.error.message);
    this.#db = opened.value;
    const mine = life(world, () => this.offset);
    this.#life = mine;
    const queue = outbox(this.#db, ORIGIN);
    const fetch = this.#parts.fetchOf(this.name, mine);
    this.#queue = sabotage.outbox?.(queue) ?? queue;
    const facts = deskFacts(this.#db);
    const paced = pace(facts, mine.clock);
    if (this.name === ON_A_THIN_LINE) paced.setLimit(THIN_LINE);
    this.#hold = pressHold(facts, mine.clock);
    this.#press = press({
      queue: this.#queue,
      hold: this.#hold,
      site: liveSite(
        { fetch: sabotage.fetch?.(fetch) ?? fetch, clock: mine.clock, pace: paced },
        () => ({ url: ORIGIN, token: TOKEN }),
        async (sha256) => readMedia(sha256),
        TERMS,
      ),
      clock: mine.clock,
      chance,
      log: { ...silentLog, error: (doing, detail) => void this.errors.push(`${doing}: ${detail}`) },
      onAttempt: (storyId, answer) => this.#parts.onAnswer(storyId, answer?.type ?? 'begins'),
      onProgress: () => {},
      onSummary: () => {},
      onSiteIsBack: () => {},
    });
    this.#press.start();
  }

  die(): void {
    if (!this.isUp) return;
    this.#life?.end();
    this.#db.close();
  }

  get #now(): number {
    return this.#life?.clock.now() ?? 0;
  }

  publish(story: PublicStory): void {
    this.#queue.enqueue(story, this.#now);
    this.#press.look();
  }

  cancel(storyId: string): void {
    this.#queue.cancel(storyId);
    this.#press.look();
  }

  retry(storyId: string | null): void {
    this.#queue.retry(storyId, this.#now);
    this.#press.look();
  }

  hold(): void {
    this.#hold.begin();
    this.#press.look();
  }

  release(): void {
    this.#hold.end();
    this.#press.goOn();
  }

  lookForSite = (): void => this.#press.lookForSite();

  /** Somebody here has looked at what is on the site, and works on from it. */
  adopt(storyId: string, etag: string): void {
    this.#db
      .prepare(
        `INSERT OR REPLACE INTO publication (site, story_id, url, etag, version, at, package)
         VALUES (?, ?, '', ?, 1, ?, '')`,
      )
      .run(ORIGIN, storyId, etag, this.#now);
  }

  isSending(storyId: string): boolean {
    return this.#queue.open().some((one) => one.storyId === storyId && one.state === 'sending');
  }

  get isHeld(): boolean {
    return this.#hold.since() !== null;
  }

  /** Whether something goes out by itself. */
  get isBusy(): boolean {
    return this.#queue.open().some(({ state }) => state === 'waiting' || state === 'sending');
  }

  operations(): OperationRow[] {
    return this.#db
      .prepare<[], OperationRow>(
        `SELECT operation_id AS operationId, story_id AS storyId, state, message, attempts,
           package ->> 'headline' AS headline,
           (SELECT count(*) FROM outbox_attempt AS try WHERE try.operation_id = outbox.operation_id) AS tries,
           (SELECT count(*) FROM outbox_attempt AS try
            WHERE try.operation_id = outbox.operation_id AND try.ended_at IS NULL) AS unended,
           (SELECT doubt FROM outbox_attempt AS try
            WHERE try.operation_id = outbox.operation_id AND doubt <> 'as before'
            ORDER BY id DESC LIMIT 1) IS 'new' AS inDoubt
         FROM outbox ORDER BY seq`,
      )
      .all();
  }

  etagOf(storyId: string): string | null {
    return (
      this.#db
        .prepare<[string], string>('SELECT etag FROM publication WHERE story_id = ?')
        .pluck()
        .get(storyId) ?? null
    );
  }
}
