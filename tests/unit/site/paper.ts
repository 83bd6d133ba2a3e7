import type { StoryAnswer, TickerLine } from '@shared/publish/api';
import type { PublicStory } from '@shared/publish/public-story';
import type { EditionId } from '@shared/story/vocabulary';
import type { Hono } from 'hono';
import { JSDOM } from 'jsdom';
import { afterEach } from 'vitest';
import { listen } from '../../../src/site/listen';
import { openSite, type SiteOptions } from '../../../src/site/site';
import { tempFolder } from '../temp-folder';
import { MORNING } from '../turnable-clock';
import { databaseOf } from './database-of';
import { type Picture, publicStory } from './public-stories';

export const TOKEN = 'token of the test desk';
/** What a browser calls itself. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

export type Reply = { status: number; headers: Headers; text: string; json: Answered };
/** Whatever the API answered; a test says what it expects of it. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of any shape is what is under test.
type Answered = any;

/** What a test may want otherwise. */
type Wish = Partial<Pick<SiteOptions, 'resizer' | 'token' | 'rates' | 'origin'>>;

type Call = { headers?: Record<string, string>; body?: string | Uint8Array; token?: string | null };

/** A live site with a real database in a folder of its own, served on loopback. Its clock is turned by hand. */
export class Paper {
  now = MORNING;
  readonly folder: string;
  readonly errors: string[] = [];
  #keys = 0;
  #close: (graceMs?: number) => Promise<void> = async () => {};
  url = '';
  app!: Hono;
  /** All that the site answers. */
  routes: readonly { method: string; path: string }[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(folder = tempFolder(), wish: Wish = {}): Promise<Paper> {
    const paper = new Paper(folder);
    const site = await openSite({
      ...{
        folder,
        databaseUrl: await databaseOf(folder),
        token: TOKEN,
        name: 'The Test Courier',
        origin: () => paper.url,
        ...wish,
      },
      now: () => paper.now,
      log: (line) => void paper.errors.push(line),
    });
    if (!site.ok) throw new Error(site.error.message);
    const server = await listen(site.value.app, '127.0.0.1', 0);
    if (!server.ok) throw new Error(server.error.message);
    paper.url = server.value.address;
    paper.app = site.value.app;
    paper.routes = site.value.app.routes;
    paper.#close = async (graceMs) => {
      site.value.endFeeds();
      await server.value.close(graceMs);
      await site.value.close();
    };
    open.add(paper);
    return paper;
  }

  /** @param graceMs how long what is under way may take */
  async close(graceMs?: number): Promise<void> {
    open.delete(this);
    await this.#close(graceMs);
  }

  /** A call of the API. */
  async call(
    method: string,
    path: string,
    { headers = {}, body, token = TOKEN }: Call = {},
  ): Promise<Reply> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { body: body as BodyInit }),
    });
    const text = await answer.text();
    const isJson = text !== '' && answer.headers.get('content-type')?.includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: isJson ? JSON.parse(text) : null,
    };
  }

  /** Puts a story as a desk does that never saw it on the site, unless `headers` say otherwise. */
  put(story: PublicStory, headers: Record<string, string> = {}): Promise<Reply> {
    this.#keys += 1;
    const conditions = 'if-match' in headers ? {} : { 'if-none-match': '*' };
    return this.call('PUT', `/stories/${story.id}`, {
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `put-${this.#keys}`,
        ...conditions,
        ...headers,
      },
      body: JSON.stringify(story),
    });
  }

  /** Puts stories that must be taken. */
  async publish(...stories: Partial<PublicStory>[]): Promise<StoryAnswer[]> {
    const answers: StoryAnswer[] = [];
    for (const story of stories) {
      const reply = await this.put(publicStory(story));
      if (reply.status !== 201) throw new Error(reply.text);
      answers.push(reply.json);
    }
    return answers;
  }

  withdraw(id: string, etag: string, key = `delete-${id}`): Promise<Reply> {
    return this.call('DELETE', `/stories/${id}`, {
      headers: { 'idempotency-key': key, 'if-match': etag },
    });
  }

  putPicture({ sha256, bytes, mime }: Picture): Promise<Reply> {
    return this.call('PUT', `/media/${sha256}`, { headers: { 'content-type': mime }, body: bytes });
  }

  putTicker(edition: EditionId, lines: Partial<TickerLine>[]): Promise<Reply> {
    const whole = lines.map((line, index) => ({
      ...{ id: `line-${index}`, text: 'A line', at: new Date(this.now).toISOString() },
      ...{ expiresAt: null, storyId: null },
      ...line,
    }));
    return this.call('PUT', `/ticker/${edition}`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ edition, lines: whole }),
    });
  }

  /** What a reader gets; redirects are not followed. */
  read(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
    const url = new URL(path, this.url);
    return fetch(url, {
      method,
      headers: { 'user-agent': BROWSER, ...headers },
      redirect: 'manual',
    });
  }

  /** A page as a browser without scripts has it. */
  async page(path: string): Promise<Document> {
    const answer = await this.read(path);
    return new JSDOM(await answer.text(), { url: new URL(path, this.url).href }).window.document;
  }
}

const open = new Set<Paper>();

afterEach(async () => {
  for (const paper of open) await paper.close();
});

/** The text of every element that a selector finds, spaces tidied. */
export const textsOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
