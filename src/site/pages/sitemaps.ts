import type { CardStory } from '@shared/page/card-story';
import type { SiteDatabase } from '../database/site-database';
import { sql } from '../database/sql';
import { type Address, pathOf } from '../stories/address';
import { element, xmlDocument } from './xml';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Addresses in one file; the protocol allows 50 000. */
const FILE_LENGTH = 10_000;
/** Search engines take news of the last two days, at most 1000. */
const NEWS_AGE_MS = 2 * 24 * 60 * 60 * 1000;
const NEWS_LENGTH = 1000;

type PublicUrl = (path: string) => string;

/** The files that name all stories (https://www.sitemaps.org/protocol.html#index). */
export async function sitemapIndex(db: SiteDatabase, publicUrl: PublicUrl): Promise<string> {
  const count = await db.get<{ stories: number }>(
    sql`SELECT count(*) AS stories FROM story WHERE withdrawn_at IS NULL`,
  );
  const files = Array.from(
    { length: Math.ceil((count?.stories ?? 0) / FILE_LENGTH) },
    (_, index) => `/sitemap/${index + 1}.xml`,
  );
  const entries = ['/news-sitemap.xml', ...files].map((path) =>
    element('sitemap', {}, element('loc', {}, publicUrl(path))),
  );
  return xmlDocument(element('sitemapindex', { xmlns: NAMESPACE }, ...entries));
}

/** One of those files, counted from 1; null when there are not so many. */
export async function sitemapFile(
  db: SiteDatabase,
  file: number,
  publicUrl: PublicUrl,
): Promise<string | null> {
  const rows = await db.all<Address & { changed_at: number }>(
    sql`SELECT edition, section, slug, changed_at FROM story WHERE withdrawn_at IS NULL
        ORDER BY change LIMIT ${FILE_LENGTH} OFFSET ${(file - 1) * FILE_LENGTH}`,
  );
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
export async function newsSitemap(
  db: SiteDatabase,
  siteName: string,
  now: number,
  publicUrl: PublicUrl,
): Promise<string> {
  const rows = await db.all<{ card: string }>(
    sql`SELECT card FROM story WHERE withdrawn_at IS NULL AND published_at > ${now - NEWS_AGE_MS}
        ORDER BY published_at DESC LIMIT ${NEWS_LENGTH}`,
  );
  const cards = rows.map(({ card }) => JSON.parse(card) as CardStory);
  const entries = cards.map((card) =>
    element(
      'url',
      {},
      element('loc', {}, publicUrl(card.href)),
      element(
        'news:news',
        {},
        element(
          'news:publication',
          {},
          element('news:name', {}, siteName),
          element('news:language', {}, card.edition),
        ),
        element('news:publication_date', {}, new Date(card.publishedAt).toISOString()),
        element('news:title', {}, card.headline),
      ),
    ),
  );
  const namespaces = {
    xmlns: NAMESPACE,
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  };
  return xmlDocument(element('urlset', namespaces, ...entries));
}
