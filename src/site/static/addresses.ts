import { createHash } from 'node:crypto';
import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import { FIRST_EDITION } from '../pages/links';

/** Pages of a list that are written; older stories are found by their own pages, tags and the sitemap. */
const LIST_PAGES = 20;

/** Longest name of a file, bytes: what common file systems take is 255. */
const NAME_BYTES = 180;

/**
 * Where readers reach the written site: scheme, host and the folder in which it lies there, without a
 * slash at the end.
 */
export type Base = string;

/**
 * The path of the site that a link leads to, with its query, without what stands behind `#`; null when it
 * leads elsewhere. Links begin with the base, or with a slash at the root of the site.
 */
export function pathOfLink(link: string, base: Base): string | null {
  const path = link.startsWith(`${base}/`) ? link.slice(base.length) : link;
  if (link === base) return '/';
  if (!path.startsWith('/') || path.startsWith('//')) return null;
  return path.split('#')[0] ?? null;
}

/** What is behind `#`, with it. */
export const fragmentOf = (link: string): string => /#.*$/.exec(link)?.[0] ?? '';

export const isMedia = (path: string): boolean => path.startsWith('/media/');
/** A picture that is cut: it changes with the point that has to stay in sight. */
export const isCrop = (path: string): boolean => isMedia(path) && path.endsWith('.jpg');
const isFile = (path: string): boolean =>
  /^\/(?:assets|fonts|sitemap)\//.test(path) || /\.(?:xml|txt)$/.test(path);

/** Whether a path is a page that answers questions, or asks a server in another way: not written. */
export function needsServer(path: string): boolean {
  const [place = '', query] = path.split('?');
  if (/^\/[a-z]+\/(?:search|ticker)$/.test(place) || place.startsWith('/api/')) return true;
  const page = pageOf(path);
  return query !== undefined && (page === null || page > LIST_PAGES);
}

/** The page of a list, from 1; null for a query that asks something else. */
export function pageOf(path: string): number | null {
  const query = path.split('?')[1];
  if (query === undefined) return 1;
  const page = /^page=([1-9]\d*)$/.exec(query)?.[1];
  return page === undefined ? null : Number(page);
}

/** The edition that a page belongs to. */
export const editionOf = (path: string): EditionId =>
  EDITION_IDS.find((id) => new RegExp(`^/${id}(?:/|$)`).test(path)) ?? FIRST_EDITION;

/** Lists of a tag, an author or a coverage: there are as many as a newsroom makes. */
export const isMemberList = (path: string): boolean =>
  /^\/[a-z]+\/(?:tag|author|coverage)\/./.test(path);

/**
 * The file in which a path of the site is kept, relative to the folder, with `/` between its parts. A page
 * is the `index.html` of a folder of its own, which every web server finds by itself.
 * @param ending of the file of a picture, as `.webp`: the path does not tell what it is
 */
export function fileOf(path: string, ending = ''): string {
  const [place = '/'] = path.split('?');
  const parts = place.split('/').filter(Boolean).map(fileName);
  if (isMedia(path)) return parts.join('/') + (isCrop(path) ? '' : ending);
  if (isFile(place)) return parts.join('/');
  const page = pageOf(path) ?? 1;
  return [...parts, ...(page > 1 ? ['page', String(page)] : []), 'index.html'].join('/');
}

/** The address of a file for readers, from the root of their host. */
export function hrefOf(file: string, base: Base): string {
  const folder = new URL(base).pathname.replace(/\/$/, '');
  const place = file.replace(/(^|\/)index\.html$/, '$1');
  return `${folder}/${place.split('/').map(encodeURIComponent).join('/')}`;
}

/** A part of a path as the name of a file. What no file system, or not every one, takes is named by its hash. */
function fileName(part: string): string {
  const name = decoded(part);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are meant.
  const isPlain = !/^\.|[/\\:*?"<>|\u0000-\u001f]|[. ]$/.test(name);
  if (isPlain && Buffer.byteLength(name) <= NAME_BYTES) return name;
  return `x-${createHash('sha256').update(name).digest('hex').slice(0, 20)}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
