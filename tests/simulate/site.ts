import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { openSite, type Site } from '../../src/site/site';
import type { World } from './world';

export const ORIGIN = 'http://site.example';
export const TOKEN = 'token-of-the-simulated-site';

/** A request as it arrives, without its body. */
export type Call = { method: string; url: string; headers: Headers };
export type Answered = { status: number; headers: Headers; text: string };

/** One request that the site is working on. Each function is over when the site wants more, or has answered. */
export type Exchange = {
  give(piece: Uint8Array): Promise<void>;
  /** The body is whole: the site answers. */
  end(): Promise<void>;
  /** The line is cut in the middle of the body. */
  cut(): Promise<void>;
  /** Null until it has answered. */
  answer(): Answered | null;
  /** Is told once if the site dies before it has answered. */
  onDeath(tell: () => void): void;
};

/** A story as the site's database has it. */
export type SiteRow = {
  id: string;
  change: number;
  version: number;
  etag: string;
  withdrawnAt: number | null;
  headline: string | null;
  package: string;
};

/** What a broken build of the site does otherwise. */
export type SiteSabotage = 'acknowledges before it commits';

/**
 * The live site with its own code, database and files, in this process. It can die at any moment:
 * between two parts of a body, before its answer is out, and wherever it looks at its clock, which
 * it does in the middle of its transactions.
 */
export class SimulatedSite {
  #world: World;
  #folder: string;
  #site: Site | null = null;
  /** Done when the one that died last has let go of its files. */
  #closed: Promise<void> = Promise.resolve();
  #working = new Set<{ die: () => void; abandon: () => void }>();
  #abandoned: (() => void)[] = [];
  /** How often it will look at its clock before it dies; null: it does not die by itself. */
  #fuse: number | null = null;
  #isDying = false;
  #eye: Eye | null = null;
  #sabotage: SiteSabotage | null;
  /** Sabotaged: its database as it was before what is not committed, and until when that is so. */
  #uncommitted: { database: Buffer; until: number } | null = null;
  readonly errors: string[] = [];
  /** ms that its clock is ahead of true time. */
  offset = 0;
  onDeath: () => void = () => {};

  constructor(of: World, folder: string, sabotage: SiteSabotage | null) {
    this.#world = of;
    this.#folder = folder;
    this.#sabotage = sabotage;
  }

  get #seen(): Eye {
    this.#eye ??= eyeOn(this.#database);
    return this.#eye;
  }

  get #database(): string {
    return path.join(this.#folder, 'site.db');
  }

  get isUp(): boolean {
    return this.#site !== null;
  }

  async start(): Promise<void> {
    await this.#closed;
    this.#isDying = false;
    this.#fuse = null;
    const opened = await openSite({
      ...{ folder: this.#folder, token: TOKEN, name: 'The Simulated Courier' },
      origin: () => ORIGIN,
      now: () => this.#now(),
      log: (line) => {
        if (!this.#isDying) this.errors.push(line);
      },
    });
    if (!opened.ok) throw new Error(opened.error.message);
    this.#site = opened.value;
  }

  #now(): number {
    if (this.#fuse !== null && this.#fuse-- <= 0) {
      this.#isDying = true;
      throw new Error('The site dies.');
    }
    return Math.round(this.#world.now() + this.offset);
  }

  /** It will die in the middle of what it does after so many looks at its clock. */
  lightFuse(looks: number): void {
    this.#fuse = looks;
  }

  /** It will not. */
  disarm(): void {
    this.#fuse = null;
  }

  die(): void {
    if (!this.#site) return;
    this.#isDying = true;
    const working = [...this.#working];
    this.#working.clear();
    for (const { die, abandon } of working) {
      this.#abandoned.push(abandon);
      die();
    }
    this.#closed = this.#site.close();
    this.#site = null;
    if (this.#uncommitted && this.#world.now() < this.#uncommitted.until) {
      const { database } = this.#uncommitted;
      this.#eye?.close();
      this.#eye = eyeOn(database);
      this.#closed = this.#closed.then(() => this.#putBack(database));
    }
    this.#uncommitted = null;
    this.onDeath();
  }

  /** The database is again as it was before what was not committed. */
  #putBack(database: Buffer): void {
    this.#eye?.close();
    this.#eye = null;
    for (const log of ['-wal', '-shm']) fs.rmSync(this.#database + log, { force: true });
    fs.writeFileSync(this.#database, database);
  }

  /** Takes a request; null when nobody is there. */
  accept({ method, url, headers }: Call, hasBody: boolean): Exchange | null {
    const site = this.#site;
    if (!site) return null;
    const isStory = method === 'PUT' && url.includes('/stories/');
    if (isStory && this.#sabotage === 'acknowledges before it commits') this.#putOffCommit();
    let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
    let wantsMore = (): void => {};
    const body = hasBody
      ? new ReadableStream<Uint8Array>(
          {
            start(given) {
              controller = given;
            },
            pull: () => wantsMore(),
          },
          { highWaterMark: 0 },
        )
      : null;
    let answered: Answered | null = null;
    let tellDeath: () => void = () => {};
    const place = {
      die: () => tellDeath(),
      abandon: () => controller?.error(new Error('The site is dead.')),
    };
    this.#working.add(place);
    const init = { method, headers, ...(body && { body, duplex: 'half' }) };
    const answer = Promise.resolve(site.app.fetch(new Request(url, init)))
      .then(async (response) => ({
        ...{ status: response.status, headers: response.headers, text: await response.text() },
      }))
      .then((whole) => {
        if (this.#isDying || this.#site !== site) return;
        whole.headers.set('date', new Date(this.#now()).toUTCString());
        answered = whole;
      })
      .catch((error: unknown) => {
        if (this.#site === site && !this.#isDying) this.errors.push(String(error));
      });

    /** Does something, and waits until the site has done its part: it wants more, or is through. */
    const until = async (act: () => void): Promise<void> => {
      if (answered || this.#site !== site) return;
      const more = new Promise<void>((resolve) => {
        wantsMore = resolve;
      });
      act();
      await Promise.race([more, answer]);
      if (this.#isDying) this.die();
      else if (answered) this.#working.delete(place);
    };
    return {
      give: (piece) => until(() => controller?.enqueue(piece)),
      end: () => until(() => controller?.close()),
      cut: () => until(() => controller?.error(new Error('The line is cut.'))),
      answer: () => answered,
      onDeath: (tell) => {
        tellDeath = tell;
      },
    };
  }

  #putOffCommit(): void {
    const now = this.#world.now();
    if (this.#uncommitted && now < this.#uncommitted.until) return;
    this.#uncommitted = { database: this.#seen.whole(), until: now + COMMITS_AFTER_MS };
  }

  /** A whole request at once. */
  async ask(call: Call, body: Uint8Array | null): Promise<Answered | null> {
    const exchange = this.accept(call, body !== null);
    if (!exchange) return null;
    if (body) await exchange.give(body);
    await exchange.end();
    return exchange.answer();
  }

  /** What is committed and changed after a place in the change feed. */
  changedSince(change: number): SiteRow[] {
    return this.#seen.changedSince(change);
  }

  /** The SHA-256 of the bytes that the site has under a name; null when it has none. */
  media(sha256: string): string | null {
    if (!this.#seen.hasMedia(sha256)) return null;
    const file = path.join(this.#folder, 'media', sha256.slice(0, 2), sha256);
    if (!fs.existsSync(file)) return null;
    return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
  }

  async close(): Promise<void> {
    this.die();
    await this.#closed;
    this.#eye?.close();
    for (const abandon of this.#abandoned) abandon();
  }
}

/** Looks into the site's database from outside, and sees only what is committed. */
type Eye = {
  changedSince(change: number): SiteRow[];
  hasMedia(sha256: string): boolean;
  whole(): Buffer;
  close(): void;
};

/** A database whose header asks for a write-ahead log (its bytes 18 and 19), which memory has not. */
const withoutLog = (database: Buffer): Buffer => {
  const copy = Buffer.from(database);
  copy.fill(1, 18, 20);
  return copy;
};

/** @param database its file, or all that was in it */
function eyeOn(database: string | Buffer): Eye {
  const db =
    typeof database === 'string'
      ? new Sqlite(database, { readonly: true })
      : new Sqlite(withoutLog(database));
  const rows = db.prepare<[number], SiteRow>(
    `SELECT id, change, version, etag, withdrawn_at AS withdrawnAt, package,
       CASE WHEN package = '' THEN NULL ELSE package ->> 'headline' END AS headline
     FROM story WHERE change > ? ORDER BY change`,
  );
  const lastChange = db.prepare<[], number | null>('SELECT max(change) FROM story').pluck();
  const media = db.prepare('SELECT 1 FROM media WHERE sha256 = ?');
  return {
    changedSince: (change) => ((lastChange.get() ?? 0) > change ? rows.all(change) : []),
    hasMedia: (sha256) => media.get(sha256) !== undefined,
    whole: () => db.serialize(),
    close: () => db.close(),
  };
}

/** How long a sabotaged site takes to commit what it acknowledged, ms. */
const COMMITS_AFTER_MS = 120_000;
