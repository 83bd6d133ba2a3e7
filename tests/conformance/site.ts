import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import {
  API_BASE,
  type ApiErrorCode,
  apiError,
  IDEMPOTENCY_HEADER,
  type StoryAnswer,
  storyAnswer,
} from '@shared/publish/api';
import type { PublicStory } from '@shared/publish/public-story';
import { REFUSAL_STATUS } from '@shared/publish/refusals';
import type { z } from 'zod';

/** What a site does not do as the contract says, in a sentence for those who write it. */
export class Unmet extends Error {}

export type Reply = {
  /** The call, for sentences: "PUT /stories/x". */
  call: string;
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
};

export type Call = {
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Null for a call without one; the site's own when left out. */
  token?: string | null;
};

export type Picture = { sha256: string; bytes: Buffer; mime: string };

/** Times that a call is repeated which came too often, and the longest wait between; ms. */
const PATIENCE = 5;
const LONGEST_WAIT_MS = 60_000;

/** A site under test, as a desk sees it. What it was made to hold is taken away by `tidyUp`. */
export class SiteUnderTest {
  /** Parts the stories of this run from all others. */
  readonly run = randomBytes(4).toString('hex');
  readonly #url: string;
  readonly #token: string;
  readonly #made = new Set<string>();
  #count = 0;

  constructor(url: string, token: string) {
    this.#url = url.replace(/\/+$/, '');
    this.#token = token;
  }

  async call(method: string, path: string, call: Call = {}): Promise<Reply> {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.#callOnce(method, path, call);
      if (reply.status !== 429 || attempt > PATIENCE) return reply;
      const seconds = Number(reply.headers.get('retry-after') ?? 1);
      const wait = Math.min(LONGEST_WAIT_MS, Math.max(1, seconds || 1) * 1000);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  async #callOnce(method: string, path: string, call: Call): Promise<Reply> {
    const { headers = {}, body, token = this.#token } = call;
    const answer = await fetch(this.#url + API_BASE + path, {
      method,
      redirect: 'manual',
      headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { body: body as BodyInit }),
    });
    const text = await answer.text();
    return {
      ...{ call: `${method} ${path}`, status: answer.status, headers: answer.headers, text },
      json: jsonOf(text),
    };
  }

  /** A new key, which no other operation has. */
  key(): string {
    this.#count += 1;
    return `conformance-${this.run}-${this.#count}`;
  }

  /** A story that the site has never seen. */
  story(more: Partial<PublicStory> = {}): PublicStory {
    this.#count += 1;
    const id = `conformance-${this.run}-${this.#count}`;
    return {
      ...{ format: 1, id, edition: 'en', editionOf: null, kind: 'news', section: 'miscellaneous' },
      ...{ region: null, slug: id, headline: `A test of this site, ${id}`, deck: 'Please ignore.' },
      ...{ authors: [], source: 'Conformance suite', dateline: '', words: 4, readMinutes: 1 },
      publishedAt: new Date().toISOString(),
      lead: null,
      body: [{ type: 'paragraph', runs: [{ text: 'This will be withdrawn.' }] }],
      ...{ tags: [], related: [], coverage: [] },
      ...more,
    };
  }

  /** A small picture that the site has never seen. */
  picture(): Picture {
    const bytes = Buffer.concat([PNG, randomBytes(16)]);
    return { bytes, mime: 'image/png', sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  putPicture({ sha256, bytes, mime }: Picture, as: Partial<Picture> = {}): Promise<Reply> {
    return this.call('PUT', `/media/${as.sha256 ?? sha256}`, {
      headers: { 'content-type': as.mime ?? mime },
      body: bytes,
    });
  }

  /** @param headers conditions and, where it matters, the key */
  put(story: PublicStory | object, headers: Record<string, string>, id?: string): Promise<Reply> {
    const address = id ?? (story as PublicStory).id;
    this.#made.add(address);
    return this.call('PUT', `/stories/${address}`, {
      headers: {
        'content-type': 'application/json',
        [IDEMPOTENCY_HEADER]: this.key(),
        ...headers,
      },
      body: JSON.stringify(story),
    });
  }

  /** Puts a new story, which the site must take. */
  async publish(story: PublicStory): Promise<StoryAnswer> {
    const reply = await this.put(story, { 'If-None-Match': '*' });
    return shaped(expectStatus(reply, 201, 'A new story'), storyAnswer);
  }

  withdraw(id: string, headers: Record<string, string>): Promise<Reply> {
    return this.call('DELETE', `/stories/${id}`, {
      headers: { [IDEMPOTENCY_HEADER]: this.key(), ...headers },
    });
  }

  /** A call whose line is cut in the middle of its body. */
  cut(path: string, headers: Record<string, string>, half: string, length: number): Promise<void> {
    const address = new URL(this.#url + API_BASE + path);
    const { request } = address.protocol === 'https:' ? https : http;
    return new Promise((resolve) => {
      const call = request(address, {
        method: 'PUT',
        headers: {
          ...{ authorization: `Bearer ${this.#token}`, 'content-length': length },
          ...headers,
        },
      });
      call.on('error', () => {}); // That is what is wanted.
      call.once('close', () => resolve());
      call.write(half, () => setTimeout(() => call.destroy(), CUT_AFTER_MS));
    });
  }

  /** What a reader gets at an address that the site gave. */
  async read(url: string): Promise<{ status: number; text: string }> {
    const answer = await fetch(url, { headers: { accept: 'text/html' } });
    return { status: answer.status, text: await answer.text() };
  }

  /** Withdraws all stories of this run. */
  async tidyUp(): Promise<void> {
    for (const id of this.#made) {
      const there = await this.call('GET', `/stories/${id}`);
      const etag = there.headers.get('etag');
      if (there.status === 200 && etag) await this.withdraw(id, { 'If-Match': etag });
    }
  }
}

/** Time for the half that was sent to reach the site, ms; the rule holds whether it did or not. */
const CUT_AFTER_MS = 100;

/** The least PNG: one grey point. What is appended to it is no part of the picture. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** @throws Unmet when something does not hold */
export function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Unmet(sentence);
}

/** @param what the case, for the sentence @throws Unmet */
export function expectStatus(reply: Reply, status: number, what: string): Reply {
  must(
    reply.status === status,
    `${what}: ${reply.call} is answered with ${reply.status}, and has to be with ${status}.${quoted(reply)}`,
  );
  return reply;
}

/** @throws Unmet when an answer is not a refusal with that code */
export function expectRefusal(reply: Reply, code: ApiErrorCode, what: string): void {
  expectStatus(reply, REFUSAL_STATUS[code], what);
  const { error } = shaped(reply, apiError);
  must(
    error.code === code,
    `${what}: ${reply.call} is refused with the code “${error.code}”, and has to be with “${code}”.`,
  );
  must(error.message.trim() !== '', `${what}: the refusal has no sentence for the publisher.`);
}

/** The answer as a value of the contract. @throws Unmet */
export function shaped<T>(reply: Reply, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(reply.json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Unmet(
    `The answer to ${reply.call} is not in the form of the contract: ${issue?.path.join('.') || 'all of it'}: ${issue?.message}.${quoted(reply)}`,
  );
}

const quoted = ({ text }: Reply): string =>
  text === '' ? '' : ` It says: ${text.length > 200 ? `${text.slice(0, 200)}…` : text}`;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
