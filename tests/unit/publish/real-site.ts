import { onTestFinished } from 'vitest';
import type { SiteAddress } from '../../../src/main/publish/targets/http';
import { type Listening, listen } from '../../../src/site/listen';
import { openSite, type Site } from '../../../src/site/site';
import { tempFolder } from '../temp-folder';

/** The live site that comes with Galley, whole, in this process, on loopback. */
export class RealSite {
  readonly token = 'token-of-the-test-desk';
  /** Holds everything of the site; a test may give it another, as when it is set up anew. */
  folder = tempFolder();
  #port = 0;
  #running: { site: Site; listening: Listening } | null = null;

  static async start(): Promise<RealSite> {
    const site = new RealSite();
    await site.start();
    onTestFinished(() => site.stop());
    return site;
  }

  /** Where it is, whether or not it runs. */
  get address(): SiteAddress {
    return { url: `http://127.0.0.1:${this.#port}`, token: this.token };
  }

  async start(): Promise<void> {
    const opened = await openSite({
      ...{ folder: this.folder, token: this.token, name: 'The Quay' },
      origin: () => this.address.url,
      now: () => Date.now(),
      log: () => {},
    });
    if (!opened.ok) throw new Error(opened.error.message);
    const listening = await listen(opened.value.app, '127.0.0.1', this.#port);
    if (!listening.ok) throw new Error(listening.error.message);
    this.#port = Number(new URL(listening.value.address).port);
    this.#running = { site: opened.value, listening: listening.value };
  }

  async stop(): Promise<void> {
    await this.#running?.listening.close();
    await this.#running?.site.close();
    this.#running = null;
  }

  /** What the API says to a desk. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.address.url}/api/v1${path}`, {
      ...init,
      headers: { authorization: `Bearer ${this.token}`, ...init.headers },
    });
  }

  async story(id: string): Promise<Record<string, unknown>> {
    return (await (await this.ask(`/stories/${id}`)).json()) as Record<string, unknown>;
  }

  /** How often each story was changed, by its id. */
  async versions(): Promise<Record<string, number>> {
    const feed = (await (await this.ask('/changes?since=0')).json()) as {
      changes: { story?: { id: string }; etag?: string }[];
    };
    return Object.fromEntries(
      feed.changes.flatMap(({ story, etag }) =>
        story ? [[story.id, Number(/^"(\d+)-/.exec(etag ?? '')?.[1])]] : [],
      ),
    );
  }
}
