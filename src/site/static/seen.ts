import { createHash } from 'node:crypto';
import { type Base, fileOf, hrefOf, isCrop, isMedia, needsServer } from './addresses';
import type { Manifest, Rank } from './manifest';
import { movedPage, readPage, readText } from './rewrite';

/** Asks the site for a path of it, as a reader does. */
export type Ask = (path: string) => Promise<Response>;

/** What is known of a path from when it was looked at last. */
export type Seen = {
  file: string;
  hash: string;
  rank: Rank;
  type: string;
  cacheControl: string;
  /** Paths that it links to or shows, as far as they are written. */
  links: readonly string[];
  /** When the story changed that is there, as the sitemap says; null for everything else. */
  changedAt: string | null;
  /** The page at an address that a story has left. */
  isMoved?: true;
};

/** A path that no site has, for the page that says so; servers look for its file under this name. */
export const NOWHERE = '/404';
const NOWHERE_FILE = '404.html';

export type Look = {
  base: Base;
  ask: Ask;
  /** The stories that readers can open, by path, and when each changed. */
  stories: ReadonlyMap<string, string>;
  /** Sees to it that a picture is known, and gives the file in which it is; null when it is not there. */
  pictureFile(path: string): Promise<string | null>;
  /** Takes the bytes of a file that is made just now. */
  keep(file: string, hash: string, bytes: Buffer): void;
};

/** Makes the file of a path. Null when there is nothing there, 'gone' when a story was withdrawn from it. */
export async function lookAt(path: string, look: Look): Promise<Seen | 'gone' | null> {
  const { base, stories } = look;
  const answer = await look.ask(path);
  const { status, headers } = answer;
  if (status === 410) return 'gone';
  if (status === 301) return moved(headers.get('location') ?? '', path, look);
  if (status !== 200 && path !== NOWHERE) return null;
  const type = headers.get('content-type') ?? 'application/octet-stream';
  const page = {
    ...{ type, cacheControl: headers.get('cache-control') ?? 'no-cache' },
    file: path === NOWHERE ? NOWHERE_FILE : fileOf(path),
    changedAt: stories.get(path) ?? null,
  };
  if (!/^text\/|xml/.test(type)) {
    return made({ ...page, rank: 0, links: [] }, Buffer.from(await answer.arrayBuffer()), look);
  }
  const isHtml = type.startsWith('text/html');
  const text = await answer.text();
  const readable = isHtml
    ? readPage(text, base, stories.has(path) || path === NOWHERE)
    : readText(text, base);
  const links = readable.links.filter((link) => !needsServer(link));
  const pictures = new Map<string, string | null>();
  for (const link of links) if (isMedia(link)) pictures.set(link, await look.pictureFile(link));
  const hrefOfPath = (to: string): string | null => {
    if (to === NOWHERE || needsServer(to)) return null;
    return hrefOf(pictures.get(to) ?? fileOf(to), base);
  };
  const rank = !isHtml
    ? /^text\/(?:css|javascript)/.test(type)
      ? 0
      : 3
    : stories.has(path)
      ? 1
      : 2;
  return made({ ...page, rank, links }, Buffer.from(readable.write(hrefOfPath)), look);
}

function moved(location: string, path: string, look: Look): Seen | null {
  const { base, stories } = look;
  const to = location.startsWith(base) ? location.slice(base.length) : location;
  if (!stories.has(to)) return null;
  const kept = { type: 'text/html; charset=utf-8', cacheControl: 'no-cache' };
  const href = new URL(base).origin + hrefOf(fileOf(to), base);
  return made(
    { ...kept, file: fileOf(path), rank: 1, links: [to], changedAt: null, isMoved: true },
    Buffer.from(movedPage(href)),
    look,
  );
}

function made(page: Omit<Seen, 'hash'>, bytes: Buffer, { keep }: Look): Seen {
  const hash = hashOf(bytes);
  keep(page.file, hash, bytes);
  return { ...page, hash };
}

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

const ENDINGS: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/avif': '.avif',
};

/**
 * Looks at a picture. It never changes at its address, unless it is cut, so one that is written is not
 * asked for again.
 * @param written the file in which it is, and what is known of that; null when it is in none
 */
export async function lookAtPicture(
  path: string,
  ask: Ask,
  written: [file: string, entry: Manifest['files'][string]] | null,
): Promise<Seen | null> {
  const common = { rank: 0 as const, links: [], changedAt: null };
  if (written && !isCrop(path)) {
    const [file, { hash }] = written;
    return { ...common, file, hash, type: '', cacheControl: '' };
  }
  const answer = await ask(path);
  await answer.body?.cancel();
  if (answer.status !== 200) return null;
  const type = answer.headers.get('content-type') ?? '';
  return {
    ...{ ...common, type, file: fileOf(path, ENDINGS[type] ?? '') },
    hash: answer.headers.get('etag') ?? path,
    cacheControl: answer.headers.get('cache-control') ?? '',
  };
}

/** The stories that readers can open, by path, and when each changed: what the sitemap says. */
export async function storiesNow(ask: Ask, base: Base): Promise<Map<string, string>> {
  const text = async (path: string): Promise<string> => (await ask(path)).text();
  const index = await text('/sitemap.xml');
  const stories = new Map<string, string>();
  for (const [, file = ''] of index.matchAll(/<loc>([^<]*\/sitemap\/\d+\.xml)<\/loc>/g)) {
    const entries = await text(file.slice(base.length));
    for (const [, url = '', at = ''] of entries.matchAll(
      /<loc>([^<]*)<\/loc>\s*<lastmod>([^<]*)<\/lastmod>/g,
    )) {
      stories.set(url.slice(base.length), at);
    }
  }
  return stories;
}
