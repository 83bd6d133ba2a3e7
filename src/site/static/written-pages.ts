import { EDITION_IDS } from '@shared/story/vocabulary';
import { FIRST_EDITION } from '../pages/links';
import { type Base, editionOf, isMedia, isMemberList, pageOf } from './addresses';
import type { Manifest, Wanted } from './manifest';
import { type Ask, hashOf, lookAt, lookAtPicture, NOWHERE, type Seen, storiesNow } from './seen';
import type { Content } from './stores/store';

/** Where bytes wait that are about to be put, by their hash. */
export type Spool = { keep(hash: string, bytes: Buffer): void; take(hash: string): Buffer };

/** What is there: its files, and the withdrawn stories that it names. */
export type There = Pick<Manifest, 'files' | 'gone'> & {
  /** Files of which nobody knows whether they are as they are to be. */
  unsure: ReadonlySet<string>;
};

export type WrittenPages = {
  /** Looks what readers see now, and gives all files that are to be there. */
  look(there: There): Promise<{ wanted: Wanted[]; gone: string[] }>;
  /** What belongs into a file that `look` gave last. */
  contentOf(wanted: Wanted): Promise<Content>;
};

const ROOTS = [
  ...EDITION_IDS.map((edition) => (edition === FIRST_EDITION ? '/' : `/${edition}`)),
  ...['/sitemap.xml', '/news-sitemap.xml', '/robots.txt'],
];
/** Withdrawn stories, a path a line, for a server that is to answer 410 there. */
const GONE_FILE = 'gone.txt';

/**
 * The public pages of a site as files. They are found as a reader finds them, by their links, and by the
 * sitemap. What was looked at stays known, so that after a change only the pages that can show it are
 * made again: its own, those that link to it, and the lists of its edition.
 */
export function writtenPages(ask: Ask, base: Base, spool: Spool): WrittenPages {
  const seen = new Map<string, Seen>();

  async function look(there: There) {
    const stories = await storiesNow(ask, base);
    const gone = new Set(there.gone.filter((path) => !stories.has(path)));
    const touched = touchedSince(stories);
    /** Editions whose lists may be other ones than before. */
    const editions = new Set([...touched].map(editionOf));
    const pictures = new Map(
      Object.entries(there.files).flatMap(([file, entry]) =>
        isMedia(entry.path) ? [[entry.path, [file, entry] as [string, typeof entry]]] : [],
      ),
    );
    const visited = new Set<string>();
    const queue = [...ROOTS, NOWHERE, ...touched, ...linkingTo(touched)];
    if (seen.size === 0) queue.push(...pagesOf(there));

    const parts = {
      ...{ base, ask, stories },
      keep(file: string, hash: string, bytes: Buffer) {
        if (there.files[file]?.hash !== hash || there.unsure.has(file)) spool.keep(hash, bytes);
      },
      async pictureFile(path: string) {
        if (!visited.has(path)) {
          visited.add(path);
          const picture = await lookAtPicture(path, ask, pictures.get(path) ?? null);
          if (picture) seen.set(path, picture);
          else seen.delete(path);
        }
        return seen.get(path)?.file ?? null;
      },
    };

    function isToBeVisited(link: string, from: string, hasChanged: boolean): boolean {
      if (visited.has(link) || isMedia(link)) return false;
      if (!seen.has(link)) return true;
      if (stories.has(link)) return false;
      if ((pageOf(link) ?? 1) > 1) return hasChanged;
      return isMemberList(link) ? touched.has(from) : editions.has(editionOf(link));
    }

    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (visited.has(path)) continue;
      visited.add(path);
      const before = seen.get(path);
      const now = await lookAt(path, parts);
      if (now === 'gone') gone.add(path);
      if (now === null || now === 'gone') {
        seen.delete(path);
        continue;
      }
      seen.set(path, now);
      const hasChanged = before?.hash !== now.hash;
      if (ROOTS.includes(path) && hasChanged) editions.add(editionOf(path));
      for (const link of now.links) {
        if (isToBeVisited(link, path, hasChanged)) queue.push(link);
      }
    }
    forgetUnreached(stories);
    return { wanted: filesFor([...gone].sort()), gone: [...gone].sort() };
  }

  /** Stories that are new, changed or not there any more since the last look, by path. */
  function touchedSince(stories: ReadonlyMap<string, string>): Set<string> {
    const touched = new Set<string>();
    for (const [path, at] of stories) if (seen.get(path)?.changedAt !== at) touched.add(path);
    for (const [path, { changedAt }] of seen) {
      if (changedAt !== null && !stories.has(path)) touched.add(path);
    }
    return touched;
  }

  /** Pages that show some of these stories, and the lists of the names that were on them. */
  function linkingTo(stories: ReadonlySet<string>): string[] {
    return [...seen].flatMap(([path, { links }]) => {
      if (stories.has(path)) return links.filter(isMemberList);
      return links.some((link) => stories.has(link)) ? [path] : [];
    });
  }

  /** Forgets what no page links to any more. */
  function forgetUnreached(stories: ReadonlyMap<string, string>): void {
    const left = [...seen].flatMap(([path, { isMoved }]) => (isMoved ? [path] : []));
    const queue = [...ROOTS, NOWHERE, ...stories.keys(), ...left];
    const reached = new Set<string>();
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      queue.push(...(seen.get(path)?.links ?? []));
    }
    for (const path of [...seen.keys()]) if (!reached.has(path)) seen.delete(path);
  }

  function filesFor(gone: readonly string[]): Wanted[] {
    const files = [...seen].map(
      ([path, { file, hash, rank }]): Wanted => ({ file, path, hash, rank }),
    );
    if (gone.length === 0) return files;
    const list = goneList(gone);
    spool.keep(hashOf(list), list);
    return [...files, { file: GONE_FILE, path: GONE_FILE, hash: hashOf(list), rank: 3 }];
  }

  return {
    look,
    async contentOf({ path, hash }) {
      if (path === GONE_FILE) {
        const type = 'text/plain; charset=utf-8';
        return { bytes: spool.take(hash), type, cacheControl: 'no-cache' };
      }
      const page = seen.get(path);
      if (!isMedia(path) && page) return { ...page, bytes: spool.take(hash) };
      const answer = await ask(path);
      return {
        bytes: Buffer.from(await answer.arrayBuffer()),
        type: answer.headers.get('content-type') ?? 'application/octet-stream',
        cacheControl: answer.headers.get('cache-control') ?? 'no-cache',
      };
    },
  };
}

const goneList = (paths: readonly string[]): Buffer =>
  Buffer.from(paths.map((path) => `${path}\n`).join(''));

/** The pages that are there: a story may have left one of them while nobody looked. */
const pagesOf = ({ files }: There): string[] =>
  Object.values(files).flatMap(({ path }) =>
    path.startsWith('/') && !isMedia(path) ? [path] : [],
  );
