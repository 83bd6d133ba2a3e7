import type { EditionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';
import { type Address, pathOf } from '../stories/address';
import { element, xmlDocument } from './xml';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Addresses in one file; the protocol allows 50 000. */
const FILE_LENGTH = 10_000;
/** Search engines take news of the last two days, at most 1000. */
const NEWS_AGE_MS = 2 * 24 * 60 * 60 * 1000;
const NEWS_LENGTH = 1000;

type PublicUrl = (path: string) => string;
type Row = Address & {
  edition: EditionId;
  changed_at: number;
  published_at: number;
  headline: string;
};

/** The files that name all stories (https://www.sitemaps.org/protocol.html#index). */
export function sitemapIndex(db: Database, publicUrl: PublicUrl): string {
  const count = Number(
    db.prepare('SELECT count(*) FROM story WHERE withdrawn_at IS NULL').pluck().get(),
  );
  const files = Array.from(
    { length: Math.ceil(count / FILE_LENGTH) },
    (_, index) => `/sitemap/${index + 1}.xml`,
  );
  const entries = ['/news-sitemap.xml', ...files].map((path) =>
    element('sitemap', {}, element('loc', {}, publicUrl(path))),
  );
  return xmlDocument(element('sitemapindex', { xmlns: NAMESPACE }, ...entries));
}

/** One of those files, counted from 1; null when there are not so many. */
export function sitemapFile(db: Database, file: number, publicUrl: PublicUrl): string | null {
  const rows = db
    .prepare<[number, number], Row>(
      `SELECT edition, section, slug, changed_at FROM story WHERE withdrawn_at IS NULL
       ORDER BY change LIMIT ? OFFSET ?`,
    )
    .all(FILE_LENGTH, (file - 1) * FILE_LENGTH);
  if (rows.length === 0) return null;
  const entries = rows.map((row) =>
    element(
      'url',
      {},
      element('loc', {}, publicUrl(pathOf(row))),
      element('lastmod', {}, new Date(row.changed_at).toISOString()),
    ),
  );
  return xmlDocument(element('urlset', { xmlns: NAMESPACE }, ...entries));
}

/** The news of the last two days (https://www.google.com/schemas/sitemap-news/0.9/). */
export function newsSitemap(
  db: Database,
  siteName: string,
  now: number,
  publicUrl: PublicUrl,
): string {
  const rows = db
    .prepare<[number, number], Row>(
      `SELECT edition, section, slug, published_at, card ->> 'headline' AS headline FROM story
       WHERE withdrawn_at IS NULL AND published_at > ? ORDER BY published_at DESC LIMIT ?`,
    )
    .all(now - NEWS_AGE_MS, NEWS_LENGTH);
  const entries = rows.map((row) =>
    element(
      'url',
      {},
      element('loc', {}, publicUrl(pathOf(row))),
      element(
        'news:news',
        {},
        element(
          'news:publication',
          {},
          element('news:name', {}, siteName),
          element('news:language', {}, row.edition),
        ),
        element('news:publication_date', {}, new Date(row.published_at).toISOString()),
        element('news:title', {}, row.headline),
      ),
    ),
  );
  const namespaces = {
    xmlns: NAMESPACE,
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  };
  return xmlDocument(element('urlset', namespaces, ...entries));
}
