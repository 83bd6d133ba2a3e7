import { EDITION_IDS } from '@shared/story/vocabulary';
import { type Context, Hono } from 'hono';
import type { PageParts } from './answer-page';
import { ICON_PATH, icon, pageScript, styleSheet } from './assets';
import { A_MINUTE, answerText, FOR_GOOD } from './caching';
import { fontAt } from './fonts';
import { pictures } from './pictures';
import { newsSitemap, sitemapFile, sitemapIndex } from './sitemaps';

/** What readers' programs fetch beside pages: style sheet, fonts, pictures, sitemaps. */
export function publicFiles(parts: PageParts): Hono {
  const { db, name, now, publicUrl } = parts;
  const files = new Hono();

  files.get(styleSheet.path, (c) => {
    c.header('cache-control', FOR_GOOD);
    return c.body(styleSheet.text, 200, { 'content-type': 'text/css; charset=utf-8' });
  });

  files.get(pageScript.path, (c) => {
    c.header('cache-control', FOR_GOOD);
    return c.body(pageScript.text, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });

  files.get(ICON_PATH, (c) => {
    c.header('cache-control', 'public, max-age=86400');
    return c.body(icon(name), 200, { 'content-type': 'image/svg+xml' });
  });

  files.get('/fonts/:hash/:name', (c) => {
    const font = fontAt(c.req.path);
    if (!font) return c.notFound();
    c.header('cache-control', FOR_GOOD);
    return c.body(new Uint8Array(font.bytes), 200, { 'content-type': 'font/woff2' });
  });

  files.route('/media', pictures(parts));

  files.get('/robots.txt', (c) => {
    const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'].map((path) => publicUrl(path));
    const lines = ['User-agent: *', 'Disallow: /api/', ...searchPaths(parts)];
    const text = [...lines, '', ...sitemaps.map((url) => `Sitemap: ${url}`), ''].join('\n');
    return answerText(c, text, 'text/plain; charset=utf-8', A_MINUTE);
  });

  const xml = (c: Context, text: string) =>
    answerText(c, text, 'application/xml; charset=utf-8', A_MINUTE);
  files.get('/sitemap.xml', async (c) => xml(c, await sitemapIndex(db, publicUrl)));
  files.get('/news-sitemap.xml', async (c) =>
    xml(c, await newsSitemap(db, name, now(), publicUrl)),
  );
  files.get('/sitemap/:file{[1-9][0-9]*\\.xml}', async (c) => {
    const file = await sitemapFile(db, Number.parseInt(c.req.param('file'), 10), publicUrl);
    return file === null ? c.notFound() : xml(c, file);
  });

  return files;
}

/** Answers to questions are pages without end, and nothing that is not found elsewhere. */
const searchPaths = ({ links }: PageParts): string[] =>
  EDITION_IDS.map((edition) => `Disallow: ${links.search(edition)}?`);
