import { createHash } from 'node:crypto';
import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ASK_FIRST, matchesEtag } from '../caching';
import { compressed, type Encoding, encodingFor } from '../compression';
import { FIRST_EDITION } from '../links';
import { boundedCache } from './bounded-cache';
import type { SiteVersion, SiteVersions } from './site-versions';

/** What whoever makes a page says of it to those who may keep it. */
export type MadePage = {
  /**
   * Ids of the stories that stand on it, or would if they were there: while none of them changes it is
   * as it was. Null when any change can put another story on it, as on lists.
   */
  shows: readonly string[] | null;
  /** The story that who opens it reads. */
  reads: string | null;
};

/** What the makers of pages and the keeper tell each other. */
export type PageContext = { Variables: { page?: MadePage } };

/** A page as it is sent. */
type KeptPage = MadePage & {
  version: SiteVersion;
  /** ms since 1970 UTC. */
  madeAt: number;
  etag: string;
  body: Uint8Array<ArrayBuffer>;
  encoding: Encoding | null;
};

/** Memory for kept pages, and what a page takes beside its body; bytes. */
const KEPT_MAX_BYTES = 64 * 1024 * 1024;
const AROUND_BODY_BYTES = 1500;

/**
 * So long a page may stand while what is on it stays the same. "Most Read", and newer stories in "Read
 * Next", are as old as this at most; ms.
 */
export const KEPT_FOR_MS = 5 * 60_000;

/**
 * Keeps finished pages, compressed, and gives them again as long as they are true. A page that several want
 * and no one has is made once.
 *
 * @param onRead is told of each person's request for a story, whether or not its page was kept
 */
export function keepPages(
  versions: SiteVersions,
  now: () => number,
  onRead: (c: Context, storyId: string) => void,
) {
  const kept = boundedCache<KeptPage>(
    KEPT_MAX_BYTES,
    (page) => page.body.byteLength + AROUND_BODY_BYTES,
  );
  const underWay = new Map<string, { version: SiteVersion; page: Promise<KeptPage | null> }>();

  const isTrue = (page: KeptPage, { change, frame }: SiteVersion): boolean =>
    page.version.frame === frame &&
    Math.abs(now() - page.madeAt) < KEPT_FOR_MS &&
    (page.version.change === change ||
      (page.shows !== null && !versions.changedSince(page.version.change, page.shows)));

  return createMiddleware<PageContext>(async (c, next) => {
    const encoding = encodingFor(c.req.header('accept-encoding') ?? '');
    const name = `${encoding} ${c.req.path} ${c.req.query('page') ?? ''}`;
    const version = await versions.now(editionOf(c.req.path));
    const known = kept.get(name);
    if (known && isTrue(known, version)) return answer(c, known);

    const other = underWay.get(name);
    const theirs = other && isSame(other.version, version) ? await other.page : null;
    if (theirs) return answer(c, theirs);

    const made = make();
    const mine = { version, page: made.catch(() => null) };
    underWay.set(name, mine);
    try {
      const page = await made;
      if (page) {
        // Else the answer would be made anew, to take over the headers of the first.
        c.res = undefined;
        c.res = answer(c, page);
      }
    } finally {
      if (underWay.get(name) === mine) underWay.delete(name);
    }
    return undefined;

    /** Null for what is no page, or no page to keep. */
    async function make(): Promise<KeptPage | null> {
      await next();
      const page = c.get('page');
      if (!page || c.res.status !== 200) return null;
      const html = new Uint8Array(await c.res.arrayBuffer());
      const shorter = encoding && (await compressed(html, encoding, 'page'));
      const finished: KeptPage = {
        ...{ ...page, version, madeAt: now() },
        etag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
        ...(shorter ? { body: shorter, encoding } : { body: html, encoding: null }),
      };
      if (!isSearch(c)) kept.set(name, finished);
      return finished;
    }
  });

  function answer(c: Context, page: KeptPage): Response {
    if (page.reads !== null) onRead(c, page.reads);
    const headers = { 'cache-control': ASK_FIRST, etag: page.etag, vary: 'Accept-Encoding' };
    if (matchesEtag(c, page.etag)) return new Response(null, { status: 304, headers });
    return new Response(page.body, {
      headers: {
        ...headers,
        'content-type': 'text/html; charset=utf-8',
        'content-length': String(page.body.byteLength),
        ...(page.encoding && { 'content-encoding': page.encoding }),
      },
    });
  }
}

/** Questions are without end, and two readers seldom have the same. */
const isSearch = (c: Context): boolean => c.req.query('q') !== undefined;

const isSame = (a: SiteVersion, b: SiteVersion): boolean =>
  a.change === b.change && a.frame === b.frame;

/** The edition that a path begins with; the first when it does not. */
const editionOf = (path: string): EditionId =>
  EDITION_IDS.find((id) => id === path.split('/', 2)[1]) ?? FIRST_EDITION;
