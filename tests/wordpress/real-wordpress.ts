import { createHash } from 'node:crypto';
import type { PublicStory } from '@shared/publish/public-story';
import { inject } from 'vitest';
import { systemClock } from '../../src/main/clock';
import type { Answer } from '../../src/main/publish/targets/answer';
import type { Delivery, LiveSite, StoryThere } from '../../src/main/publish/targets/live-site';
import type { Media } from '../../src/main/publish/targets/upload';
import { wordPressSite } from '../../src/main/publish/targets/wordpress/wordpress';

/** A post as WordPress gives it to who may edit it. */
export type WordPressPost = {
  id: number;
  slug: string;
  status: string;
  link: string;
  author: number;
  date_gmt: string;
  featured_media: number;
  categories: number[];
  tags: number[];
  meta: Record<string, unknown>;
  title: { raw: string };
  content: { raw: string; rendered: string };
  excerpt: { raw: string };
};

const { url, user, applicationPassword } = inject('wordPress');
const authorization = `Basic ${Buffer.from(`${user}:${applicationPassword}`).toString('base64')}`;

/** What somebody at the site does by the REST API, as its own editor does. */
export async function atTheSite<T = WordPressPost>(
  method: string,
  route: string,
  json?: unknown,
): Promise<T> {
  const [path = '', query = ''] = route.split('?');
  const answer = await fetch(`${url}/?rest_route=/wp/v2/${path}&context=edit&${query}`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  if (!answer.ok) throw new Error(`${method} ${route}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A user of some role, with an application password. */
export async function newUser(name: string, role: string): Promise<Account> {
  const { id } = await atTheSite<{ id: number }>('POST', 'users', {
    ...{
      username: name,
      email: `${name}@example.org`,
      password: `of ${name}, long`,
      roles: [role],
    },
  });
  const made = await atTheSite<{ password: string }>('POST', `users/${id}/application-passwords`, {
    name: 'Galley',
  });
  return { user: name, password: made.password };
}

/** All posts, wherever they are, that show or name a story. */
export const postsOf = (storyId: string): Promise<WordPressPost[]> =>
  atTheSite<WordPressPost[]>(
    'GET',
    `posts?status=publish,future,draft,pending,private,trash&per_page=100`,
  ).then((all) =>
    all.filter(({ content, slug }) =>
      new RegExp(`galley-story-${storyId}(?![a-z0-9-])`).test(`${content.raw} ${slug}`),
    ),
  );

export type Account = { user: string; password: string };

/** A desk as the target sees it, which remembers what WordPress acknowledged. */
export class TestDesk {
  readonly pictures = new Map<string, Media>();
  readonly site: LiveSite;
  readonly #known = new Map<string, StoryThere & { url: string }>();
  #attempts = 0;

  constructor(where: string = url, account: Account = { user, password: applicationPassword }) {
    this.site = wordPressSite(
      { fetch, clock: systemClock },
      { url: where, user: account.user, password: () => account.password },
      {
        readMedia: async (sha256) => this.pictures.get(sha256) ?? null,
        published: (id) => this.#known.get(id) ?? null,
        addressOf: async (id) => this.#known.get(id)?.url ?? null,
      },
    );
  }

  /** Puts a picture into the desk's store. */
  givePicture(bytes: Uint8Array, mime = 'image/png'): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.pictures.set(sha256, { bytes, mime });
    return sha256;
  }

  /** One attempt to publish. */
  async put(story: PublicStory, more: Partial<Delivery> = {}): Promise<Answer> {
    const answer = await this.site.put({
      ...{ operationId: `operation-${this.#attempts++}`, story, attempt: 1 },
      ...{ etag: this.etag(story.id), mayGoOn: () => true, onProgress: () => {} },
      ...more,
    });
    if (answer.type === 'acknowledged') this.#known.set(story.id, { ...answer, story });
    return answer;
  }

  async withdraw(story: PublicStory): Promise<Answer> {
    const etag = this.etag(story.id);
    const answer = await this.site.withdraw({ operationId: 'w', story, attempt: 1, etag });
    if (answer.type === 'acknowledged') this.#known.delete(story.id);
    return answer;
  }

  etag(id: string): string | null {
    return this.#known.get(id)?.etag ?? null;
  }

  address(id: string): string {
    return this.#known.get(id)?.url ?? '';
  }

  /** Goes on from what somebody saw there, as after a conflict. */
  goOnFrom(id: string, there: StoryThere | null): void {
    if (there) this.#known.set(id, { ...there, url: this.address(id) });
    else this.#known.delete(id);
  }
}
